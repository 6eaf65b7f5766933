import type { Metadata } from 'next';
import { LanguageChoice } from '../components/ui/language-choice.tsx';
import { settingsScript } from '../components/ui/settings.ts';
import en from '../lib/i18n/messages/en.json';
import zh from '../lib/i18n/messages/zh.json';
import './globals.css';

export const metadata: Metadata = { title: `${en.notFound.title} · ${zh.notFound.title}` };

/** One page for every address that is none, so in both languages. */
export default function NotFound() {
	return (
		<html lang="en" suppressHydrationWarning>
			<head>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; without it the wrong theme flashes */}
				<script dangerouslySetInnerHTML={{ __html: settingsScript }} />
			</head>
			<body>
				<main className="page grid min-h-screen content-center py-16">
					<h1 className="text-2xl font-semibold">
						{en.notFound.title}
						<span lang="zh-Hans" className="mt-1 block">
							{zh.notFound.title}
						</span>
					</h1>
					<LanguageChoice />
					<p className="mt-8 flex flex-wrap gap-x-6">
						<a className="inline-flex min-h-11 items-center" href="/en/search/">
							{en.site.search}
						</a>
						<a className="inline-flex min-h-11 items-center" lang="zh-Hans" href="/zh/search/">
							{zh.site.search}
						</a>
					</p>
				</main>
			</body>
		</html>
	);
}
