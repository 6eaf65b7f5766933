import type { ReactNode } from 'react';
import { snippet } from '../../../lib/search/snippet.ts';
import { LitText } from '../lit-text.tsx';
import type { PaletteGroup, PaletteOption } from './options.ts';

interface OptionListProps {
	id: string;
	label: string;
	groups: Record<PaletteGroup, string>;
	options: readonly PaletteOption[];
	/** Index of the one that Enter opens. */
	active: number;
	onPoint: (index: number) => void;
	onChoose: (option: PaletteOption) => void;
}

/** Id of an option, for the box to name the one that is active. */
export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** What is offered, in groups. Options are links, so that they can be opened in another tab. */
export function OptionList({ id, label, groups, options, active, onPoint, onChoose }: OptionListProps): ReactNode {
	const names = [...new Set(options.map(({ group }) => group))];
	return (
		<div id={id} role="listbox" aria-label={label} className="palette-list">
			{names.map((name) => (
				<div key={name} role="group" aria-labelledby={`${id}-${name}`}>
					<p id={`${id}-${name}`} className={name === 'all' ? 'sr-only' : 'palette-group'}>
						{groups[name]}
					</p>
					{options.map((option, index) =>
						option.group === name ? (
							<a
								key={option.href + option.aside}
								id={optionId(id, index)}
								role="option"
								aria-selected={index === active}
								tabIndex={-1}
								className="palette-option"
								data-group={name}
								href={option.href}
								onPointerMove={() => onPoint(index)}
								onClick={(event) => {
									if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
									event.preventDefault();
									onChoose(option);
								}}
							>
								<span className="palette-words">
									{option.words.map((words) => (
										<Words key={words.lang} {...words} />
									))}
								</span>
								{option.aside && <span className="palette-aside">{option.aside}</span>}
							</a>
						) : null,
					)}
				</div>
			))}
		</div>
	);
}

/** A stretch around the first hit. */
function Words({ lang, text, hits }: PaletteOption['words'][number]): ReactNode {
	const pieces = snippet(text, hits, lang.startsWith('zh') ? 44 : 96);
	let end = 0;
	const lit = pieces.map((piece) => {
		const start = end;
		end += piece.text.length;
		return { start, end, lit: piece.lit };
	});
	return <LitText lang={lang} text={pieces.map((piece) => piece.text).join('')} hits={lit.filter((range) => range.lit)} />;
}
