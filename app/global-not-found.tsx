import type { Metadata } from 'next';
import { Document } from '../components/ui/document.tsx';
import { LanguageChoice } from '../components/ui/language-choice.tsx';
import en from '../lib/i18n/messages/en.json';
import zh from '../lib/i18n/messages/zh.json';
import './globals.css';

export const metadata: Metadata = { title: `${en.notFound.title} · ${zh.notFound.title}` };

/** One page for every address that is none, so in both languages. */
export default function NotFound() {
	return (
		<Document lang="en">
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
		</Document>
	);
}
