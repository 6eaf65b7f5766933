import type { ReactNode } from 'react';
import { settingsScript } from './settings.ts';

/** The root of every page. The script in its head sets attributes before React starts, hence no warning about them. */
export function Document({ lang, children }: { lang: string; children: ReactNode }): ReactNode {
	return (
		<html lang={lang} suppressHydrationWarning>
			<head>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; without it the wrong theme flashes */}
				<script dangerouslySetInnerHTML={{ __html: settingsScript }} />
			</head>
			<body>{children}</body>
		</html>
	);
}
