import type { ReactNode } from 'react';
import { Started } from '../start/started.tsx';
import { headScript } from './head-script.ts';

interface DocumentProps {
	lang: string;
	/** Version of the texts that search works on. */
	search?: string;
	/** Whether anything on the page is React's; without that, a page comes without the framework (scripts/lighten.ts). */
	hasApp?: boolean;
	children: ReactNode;
}

/** The root of every page. The script in its head sets attributes before React starts, hence no warning about them. */
export function Document({ lang, search, hasApp = false, children }: DocumentProps): ReactNode {
	return (
		<html lang={lang} data-search={search} {...(hasApp && { 'data-app': 'waiting' })} suppressHydrationWarning>
			<head>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; without it the wrong theme flashes */}
				<script dangerouslySetInnerHTML={{ __html: headScript }} />
			</head>
			<body>
				{children}
				{hasApp && <Started />}
			</body>
		</html>
	);
}
