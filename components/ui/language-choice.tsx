import type { ReactNode } from 'react';
import en from '../../lib/i18n/messages/en.json';
import zh from '../../lib/i18n/messages/zh.json';

const choices = [
	{ lang: 'en', href: '/en/', name: 'English', about: en.site.description },
	{ lang: 'zh-Hans', href: '/zh/', name: '中文', about: zh.site.description },
];

/** The two interfaces, each in its own language. */
export function LanguageChoice(): ReactNode {
	return (
		<ul className="mt-10 grid max-w-4xl gap-8 sm:grid-cols-2">
			{choices.map(({ lang, href, name, about }) => (
				<li key={lang} lang={lang}>
					<a className="inline-flex min-h-11 items-center text-xl font-semibold" href={href} hrefLang={lang}>
						{name}
					</a>
					<p className="mt-1 text-soft">{about}</p>
				</li>
			))}
		</ul>
	);
}
