import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Locale } from '../../../lib/i18n/locales.ts';
import type { RecordKind } from '../../../lib/search/records.ts';
import { paths } from '../../ui/paths.ts';
import { LONGEST } from '../address.ts';
import type { Finding, FindMessages } from './find-bar.tsx';
import { isHere } from './light.ts';
import { OptionList, optionId } from './option-list.tsx';
import { type PaletteGroup, type PaletteOption, toOptions } from './options.ts';
import { useOptions } from './use-options.ts';

interface PaletteMessages {
	label: string;
	hint: string;
	scope: string;
	everywhere: string;
	here: string;
	options: string;
	groups: Record<PaletteGroup, string>;
	kinds: Record<RecordKind, string>;
	loading: string;
	failed: string;
	retry: string;
	/** With `{query}`. */
	none: string;
	close: string;
	/** With `{count}`. */
	places: string;
	all: string;
	find: FindMessages;
}

export interface PaletteProps {
	locale: Locale;
	papers: readonly { id: string; name: string }[];
	/** What is offered before anything is typed. */
	pages: readonly { href: string; label: string }[];
	messages: PaletteMessages;
}

const LIST = 'palette-options';

interface PaletteBoxProps extends PaletteProps {
	/** What stands in the box when it opens. */
	typed: string;
	close: () => void;
	choose: (option: PaletteOption, found?: Finding) => void;
}

/** The paper whose page this is. */
const paperHere = (papers: PaletteProps['papers']): string | undefined =>
	papers.find(({ id }) => location.pathname.split('/')[2] === id)?.id;

/** What stands in the palette while it is open: the box, and what is offered for what is typed. */
export function PaletteBox({ typed: first, locale, papers, pages, messages, close, choose }: PaletteBoxProps): ReactNode {
	const [typed, setTyped] = useState(first);
	const [active, setActive] = useState(0);
	const [onlyHere, setOnlyHere] = useState(false);
	const [attempt, setAttempt] = useState(0);
	const isWaiting = useRef(false);
	const here = paperHere(papers);
	const asked = useOptions({ typed, here, onlyHere, attempt });

	const names = {
		locale,
		papers: Object.fromEntries(papers.map(({ id, name }) => [id, name])),
		kinds: messages.kinds,
		places: messages.places,
		all: messages.all,
	};
	const options =
		asked.state === 'ready'
			? toOptions(asked.found, names, onlyHere)
			: typed.trim() === ''
				? pages.map(
						({ href, label }): PaletteOption => ({ group: 'pages', href, aside: '', words: [{ lang: locale, text: label, hits: [] }] }),
					)
				: [];

	const go = async (option: PaletteOption | undefined): Promise<void> => {
		if (!option) return;
		const { address } = option;
		if (asked.state !== 'ready' || option.group === 'places' || !address || !isHere(address)) return choose(option);
		// All hits of this page, to go through them from this one.
		const { openTexts } = await import('../texts.ts');
		const search = await openTexts();
		const onPage = asked.results
			.filter((result) => isHere(result.address))
			.sort((one, other) => one.place.record - other.place.record || one.place.first - other.place.first);
		choose(option, {
			typed: asked.typed,
			results: await search.show(onPage),
			first: onPage.findIndex((result) => result.address === address),
		});
	};

	useEffect(() => {
		// Enter was pressed before the answer was there.
		if (!isWaiting.current || asked.state === 'loading') return;
		isWaiting.current = false;
		void go(options[0]);
	});

	const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
		// Enter and the arrows belong to the input method while it composes.
		if (event.nativeEvent.isComposing) return;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined && options.length > 0) {
			event.preventDefault();
			const next = (active + step + options.length) % options.length;
			setActive(next);
			document.getElementById(optionId(LIST, next))?.scrollIntoView({ block: 'nearest' });
		}
		if (event.key !== 'Enter') return;
		event.preventDefault();
		const option = options[active];
		if (option && (event.metaKey || event.ctrlKey)) window.open(option.href);
		else if (option) void go(option);
		else if (asked.state === 'loading') isWaiting.current = true;
		else if (typed.trim() !== '') location.assign(paths.search(locale, typed.trim()));
	};

	const status = { none: '', loading: messages.loading, failed: messages.failed, ready: '' }[asked.state];
	const isEmpty = asked.state === 'ready' && options.length === 0;
	return (
		<search className="palette-box">
			<div className="palette-top">
				<input
					type="text"
					role="combobox"
					aria-label={messages.label}
					aria-expanded={options.length > 0}
					aria-controls={LIST}
					aria-autocomplete="list"
					aria-activedescendant={options.length > 0 ? optionId(LIST, active) : undefined}
					placeholder={messages.hint}
					value={typed}
					// biome-ignore lint/a11y/noAutofocus: the reader has just asked for this box
					autoFocus
					maxLength={LONGEST}
					autoComplete="off"
					spellCheck={false}
					enterKeyHint="go"
					onChange={(event) => {
						setTyped(event.target.value);
						setActive(0);
					}}
					onKeyDown={onKeyDown}
				/>
				<button type="button" className="palette-close" aria-label={messages.close} onClick={close}>
					<span aria-hidden="true">Esc</span>
				</button>
			</div>
			{here !== undefined && (
				<fieldset className="choices palette-scope">
					<legend className="sr-only">{messages.scope}</legend>
					{[false, true].map((own) => (
						<label key={String(own)}>
							<input
								type="radio"
								name="palette-scope"
								checked={onlyHere === own}
								onChange={() => {
									setOnlyHere(own);
									setActive(0);
								}}
							/>
							{own ? messages.here : messages.everywhere}
						</label>
					))}
				</fieldset>
			)}
			<p role="status" className={status || isEmpty ? 'palette-status' : 'sr-only'}>
				{isEmpty ? messages.none.replace('{query}', () => typed.trim()) : status}{' '}
				{asked.state === 'failed' && (
					<button type="button" className="min-h-11 cursor-pointer underline" onClick={() => setAttempt(attempt + 1)}>
						{messages.retry}
					</button>
				)}
			</p>
			{options.length > 0 && (
				<OptionList
					id={LIST}
					label={messages.options}
					groups={messages.groups}
					options={options}
					active={active}
					onPoint={setActive}
					onChoose={(option) => void go(option)}
				/>
			)}
		</search>
	);
}
