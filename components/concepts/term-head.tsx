import { Fragment, type ReactNode } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { Concept } from '../../lib/model/concept.ts';
import { paths } from '../ui/paths.ts';
import { OTHER_PAPERS, type PaperCount } from './other-papers.tsx';
import type { Translator } from './place-name.ts';

interface TermHeadProps {
	concept: Concept;
	/** By paper: its name, and how often its printed words name the concept. */
	counts: readonly PaperCount[];
	/** Papers that the page has no lines of. */
	others: readonly PaperCount[];
	locale: Locale;
	t: Translator;
}

/** The headword in both languages with its other names, its themes and how often each paper has it. */
export function TermHead({ concept: { prefLabel, altLabel, themes }, counts, others, locale, t }: TermHeadProps) {
	const also = [
		...altLabel['zh-Hans'].map((label) => ({ label, lang: 'zh-Hans' })),
		...altLabel.en.map((label) => ({ label, lang: 'en' })),
	];
	return (
		<header className="term-head">
			<h1 className="serif">
				<span lang="zh-Hans" className="term-han">
					{prefLabel['zh-Hans']}
				</span>{' '}
				<span lang="en" className="term-english">
					{prefLabel.en}
				</span>
			</h1>
			<p className="serif term-forms">
				<span lang="zh-Latn-pinyin" className="term-pinyin">
					{prefLabel['zh-Latn-pinyin']}
				</span>
				<span>
					<span className="form-name">{t('traditional')}</span> <span lang="zh-Hant">{prefLabel['zh-Hant']}</span>
				</span>
				{also.length > 0 && (
					<span>
						<span className="form-name">{t('also')}</span>{' '}
						{also.map(({ label, lang }, index) => (
							<Fragment key={label}>
								{index > 0 && ', '}
								<span lang={lang}>{label}</span>
							</Fragment>
						))}
					</span>
				)}
			</p>
			<div className="term-facts">
				<Facts name={t('theme')}>
					{themes.map((theme) => (
						<a key={theme} href={`${paths.concepts(locale)}#theme-${theme}`}>
							{t(`themes.${theme}`)}
						</a>
					))}
				</Facts>
				<Facts name={t('lines')}>
					{counts.map(({ paper, name, count }) => (
						<a key={paper} href={`#in-${paper}`}>
							{name} <span className="text-soft tabular-nums">{t('mentions', { count })}</span>
						</a>
					))}
					{others.length > 0 && <a href={`#${OTHER_PAPERS}`}>{t('others', { count: others.length })}</a>}
				</Facts>
			</div>
		</header>
	);
}

function Facts({ name, children }: { name: string; children: ReactNode }): ReactNode {
	return (
		<p>
			<span className="sr-only">{name}</span>
			{children}
		</p>
	);
}
