'use client';

import { type ReactNode, useRef, useState } from 'react';
import type { CitedLang } from '../../lib/cite/citable.ts';
import type { CiteFile } from '../../lib/cite/cite-file.ts';
import { fillPassage, fillVisit } from '../../lib/cite/fill.ts';
import { nameOfPassage } from '../../lib/cite/place.ts';
import { RECORD_FILES, RECORD_FORMATS, STYLES } from '../../lib/cite/styles.ts';
import type { Locale } from '../../lib/i18n/locales.ts';
import { writeClipboard } from '../ui/clipboard.ts';
import { downloadText } from '../ui/download.ts';
import { paths } from '../ui/paths.ts';
import { readSetting, type Value, writeSetting } from '../ui/settings.ts';
import { today } from './today.ts';
import { withChinese } from './with-chinese.ts';

/** A style, or a format for reference managers. */
type Form = Exclude<Value<'citation'>, 'usual'>;

export interface CiteMessages {
	what: string;
	whole: string;
	text: string;
	texts: Record<CitedLang, string>;
	form: string;
	forms: Record<Form, string>;
	inText: string;
	copy: string;
	copyInText: string;
	download: string;
	copied: string;
	refused: string;
}

interface CiteChoicesProps {
	file: CiteFile;
	paper: string;
	/** Of a passage or a section; empty for the paper. */
	address: string;
	locale: Locale;
	messages: CiteMessages;
}

const FORMS: readonly Form[] = [...STYLES, ...RECORD_FORMATS];

/** What is cited, of which text and in which style; and the citation, to be copied or downloaded. */
export function CiteChoices({ file, paper, address, locale, messages }: CiteChoicesProps) {
	const [chosen, setChosen] = useState(address);
	const [lang, setLang] = useState<CitedLang>(() => langBeingRead(locale));
	const [form, setForm] = useState<Form>(() => {
		const kept = readSetting('citation');
		return kept === 'usual' ? USUAL[locale] : kept;
	});
	const [said, setSaid] = useState('');
	const shown = useRef<HTMLDivElement>(null);
	const inText = useRef<HTMLSpanElement>(null);

	const [first = '', last = first] = chosen.split('..');
	const { numbering, headings } = file;
	const url = { 'zh-Hans': linkTo('zh', paper, chosen), en: linkTo('en', paper, chosen) };
	const fill = (text: string): string => fillVisit(fillPassage(text, { passage: { first, last, headings }, numbering, url }), today());
	const { citations, records } = chosen === '' ? file.whole : file.passage;
	const citation = citations.find((one) => one.style === form && one.lang === lang);
	const record = records.find((one) => one.format === form && one.lang === lang);
	const langs = [...new Set(citations.map((one) => one.lang))];

	const copy = async (text: string, html: string | undefined, element: HTMLElement | null): Promise<void> => {
		setSaid('');
		try {
			await writeClipboard(text, html);
			setSaid(messages.copied);
		} catch {
			// No permission, or no secure origin: the reader can still copy by hand.
			if (element) getSelection()?.selectAllChildren(element);
			setSaid(messages.refused);
		}
	};
	const nameOf = (scope: string): string => {
		const [from = '', to = from] = scope.split('..');
		return scope === '' ? messages.whole : nameOfPassage({ first: from, last: to, headings }, locale === 'zh' ? 'zh' : 'apa', numbering);
	};
	const say = <T,>(change: (value: T) => void) => {
		return (value: T): void => {
			setSaid('');
			change(value);
		};
	};
	const scopes = scopesOf(address);
	return (
		<>
			{scopes.length > 1 && (
				<Choices name="cite-what" label={messages.what} options={scopes} chosen={chosen} nameOf={nameOf} onChoose={say(setChosen)} />
			)}
			{langs.length > 1 && (
				<Choices
					name="cite-text"
					label={messages.text}
					options={langs}
					chosen={lang}
					nameOf={(value) => messages.texts[value]}
					onChoose={say(setLang)}
				/>
			)}
			<Choices
				name="cite-form"
				label={messages.form}
				options={FORMS}
				chosen={form}
				nameOf={(value) => messages.forms[value]}
				onChoose={say((value) => {
					setForm(value);
					writeSetting('citation', value);
				})}
			/>
			{citation && (
				<>
					<div ref={shown} className="citation cited" lang={lang}>
						<Html lang={lang}>{fill(citation.html)}</Html>
					</div>
					<div className="cite-actions">
						<button
							type="button"
							className="cite-action"
							onClick={() => void copy(fill(citation.text), fill(citation.html), shown.current)}
						>
							{messages.copy}
						</button>
					</div>
					{citation.inText !== undefined && (
						<div className="cite-in-text">
							<p>
								{messages.inText}{' '}
								<span ref={inText} className="cited" lang={lang}>
									{fill(citation.inText)}
								</span>
							</p>
							<button
								type="button"
								className="cite-action"
								aria-label={messages.copyInText}
								onClick={() => void copy(fill(citation.inText ?? ''), undefined, inText.current)}
							>
								{messages.copy}
							</button>
						</div>
					)}
				</>
			)}
			{record && (
				<>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard */}
					<div ref={shown} className="citation record" role="region" aria-label={messages.forms[record.format]} tabIndex={0}>
						<pre>{fill(record.text)}</pre>
					</div>
					<div className="cite-actions">
						<button type="button" className="cite-action" onClick={() => void copy(fill(record.text), undefined, shown.current)}>
							{messages.copy}
						</button>
						<button
							type="button"
							className="cite-action"
							onClick={() => {
								const { ending, mediaType } = RECORD_FILES[record.format];
								downloadText(`${(chosen || paper).replace('..', '_')}${ending}`, fill(record.text), mediaType);
							}}
						>
							{messages.download}
						</button>
					</div>
				</>
			)}
			<p role="status" className="cite-said">
				{said}
			</p>
		</>
	);
}

const USUAL: Record<Locale, Form> = { zh: 'gb-t-7714-2025', en: 'apa-7' };

/** Who has both before the eyes reads in the language of the interface. */
function langBeingRead(locale: Locale): CitedLang {
	const view = readSetting('view');
	const read = view === 'zh' || view === 'en' ? view : locale;
	return read === 'en' ? 'en' : 'zh-Hans';
}

// ren-2-1, of ren-2-1-p3-s2
const section = /^[a-z][a-z0-9]*-\d+(?:-\d+)*/u;

/** The passage, the section that it begins in, the paper. */
const scopesOf = (address: string): string[] => [...new Set([address, section.exec(address)?.[0] ?? '', ''])];

/** Where what is cited stands: a section has a page of its own. */
function linkTo(locale: Locale, paper: string, address: string): string {
	const number = section.exec(address)?.[0] === address ? address.slice(paper.length + 1) : undefined;
	const path = number ? paths.section(locale, paper, number) : `${paths.paper(locale, paper)}${address && `#${address}`}`;
	return new URL(path, location.origin).href;
}

/** A citation as HTML, made by this project at build time; what it is made of has been escaped. */
function Html({ lang, children }: { lang: CitedLang; children: string }): ReactNode {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: see above
	return <p dangerouslySetInnerHTML={{ __html: lang === 'en' ? withChinese(children) : children }} />;
}

interface ChoicesProps<T extends string> {
	name: string;
	label: string;
	options: readonly T[];
	chosen: T;
	nameOf: (value: T) => string;
	onChoose: (value: T) => void;
}

function Choices<T extends string>({ name, label, options, chosen, nameOf, onChoose }: ChoicesProps<T>) {
	return (
		<fieldset className="setting">
			<legend>{label}</legend>
			<div className="choices">
				{options.map((value) => (
					<label key={value}>
						<input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
						{nameOf(value)}
					</label>
				))}
			</div>
		</fieldset>
	);
}
