import type { ReactNode } from 'react';
import { settingsScript } from './settings.ts';

/** The root of every page. `search` is the version of the texts that search works on. The script in its head sets attributes before React starts, hence no warning about them. */
export function Document({ lang, search, children }: { lang: string; search?: string; children: ReactNode }): ReactNode {
	return (
		<html lang={lang} data-search={search} suppressHydrationWarning>
			<head>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; without it the wrong theme flashes */}
				<script dangerouslySetInnerHTML={{ __html: settingsScript }} />
			</head>
			<body>{children}</body>
		</html>
	);
}
