import type { ReactNode } from 'react';
import { paths } from '../ui/paths.ts';
import { type Asked, NOTHING_ASKED, writeAsked } from './address.ts';
import type { SearchTools } from './tools.ts';

interface AskLinkProps {
	tools: Pick<SearchTools, 'locale' | 'asked' | 'ask'>;
	/** What is to be different. With a query all else is as it always is. */
	change: Partial<Asked>;
	className?: string;
	label?: string;
	children: ReactNode;
}

/** A link to other results: here with a plain click, in another tab with the usual keys. */
export function AskLink({ tools: { locale, asked, ask }, change, className, label, children }: AskLinkProps): ReactNode {
	const wanted = change.query === undefined ? { ...asked, ...change } : { ...NOTHING_ASKED, view: asked.view, sort: asked.sort, ...change };
	return (
		<a
			href={paths.search(locale) + writeAsked(wanted)}
			className={className}
			aria-label={label}
			onClick={(event) => {
				if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
				event.preventDefault();
				ask(wanted);
			}}
		>
			{children}
		</a>
	);
}
