import type { ReactNode } from 'react';
import { AskLink } from './ask-link.tsx';
import type { SearchTools } from './tools.ts';

/** The query language in three lines, with examples to click. */
export function Syntax({ tools, isOpen }: { tools: SearchTools; isOpen: boolean }) {
	const { t } = tools;
	const ask = (chunks: ReactNode): ReactNode => {
		const query = [chunks].flat().join('');
		return (
			<AskLink tools={tools} change={{ query }} className="example">
				{query}
			</AskLink>
		);
	};
	return (
		<details className="search-syntax" open={isOpen}>
			<summary>{t('syntax.name')}</summary>
			<dl>
				<dt>{t('syntax.words')}</dt>
				<dd>{t.rich('syntax.wordsText', { ask })}</dd>
				<dt>{t('syntax.filters')}</dt>
				<dd>{t.rich('syntax.filtersText', { ask })}</dd>
				<dt>{t('syntax.scripts')}</dt>
				<dd>{t.rich('syntax.scriptsText', { ask })}</dd>
			</dl>
		</details>
	);
}
