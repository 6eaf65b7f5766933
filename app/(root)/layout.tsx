import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { settingsScript } from '../../components/ui/settings.ts';
import '../globals.css';

export const metadata: Metadata = {
	title: 'Duidu 对读',
	description: 'A bilingual annotated reader for scholarly papers. 学术论文双语注释阅读器。',
};

/** The choice of language belongs to neither. */
export default function RootLayout({ children }: { children: ReactNode }) {
	return (
		<html lang="en" suppressHydrationWarning>
			<head>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; without it the wrong theme flashes */}
				<script dangerouslySetInnerHTML={{ __html: settingsScript }} />
			</head>
			<body>{children}</body>
		</html>
	);
}
