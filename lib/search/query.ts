import { RECORD_KINDS, type RecordKind } from './records.ts';

/** Words looked for, or not wanted. */
export interface Term {
	text: string;
	/** Written in quotation marks: nothing but these words, in this order. */
	phrase?: true;
	/** Written with a hyphen before it: sentences with it are left out. */
	without?: true;
	/** Stands no more than so many characters from the term before it, in the same paragraph and language. */
	near?: number;
}

/** A query as it was understood. All terms must stand in a paragraph; filters of one kind widen, of different kinds narrow. */
export interface Query {
	terms: Term[];
	papers: string[];
	kinds: RecordKind[];
	langs: string[];
	sections: string[];
	/** Ids of concepts or names of which all mentions are wanted. */
	concepts: string[];
	/** What was not taken as it may have been meant, and was searched as text instead. */
	notes: QueryNote[];
}

type QueryFilter = Exclude<keyof Query, 'terms' | 'notes'>;

interface QueryNote {
	/** A quotation mark that is not closed; a name or a value that a filter does not have; `near` without a term on each side; only terms not wanted. */
	type: 'unclosed' | 'unknown-filter' | 'unknown-value' | 'lone-near' | 'only-without';
	/** What was typed. */
	text: string;
}

/** How far `near` reaches when no number is given. */
const NEAR = 100;

/** What values a filter may have. Without a list every value is taken. */
export interface KnownValues {
	papers?: readonly string[];
	langs?: readonly string[];
	concepts?: readonly string[];
}

const FILTERS: Record<string, QueryFilter> = { paper: 'papers', in: 'kinds', lang: 'langs', section: 'sections', concept: 'concepts' };

/** What people write after `in:`. */
const KINDS: Record<string, RecordKind> = {
	...Object.fromEntries(RECORD_KINDS.flatMap((kind) => [kind, `${kind}s`].map((name) => [name, kind]))),
	title: 'heading',
	titles: 'heading',
	keyword: 'keywords',
	note: 'footnote',
	notes: 'footnote',
	text: 'paragraph',
	body: 'paragraph',
};

const CLOSING: Record<string, string> = { '"': '"', '＂': '＂', '“': '”', '„': '“', '「': '」', '『': '』' };

interface Token {
	/** As typed. */
	raw: string;
	text: string;
	phrase?: true;
	without?: true;
}

/**
 * Reads what a reader types: words, `"a phrase"`, `-without`, `a near b`, `near:20`, and the filters `paper: in: lang: section: concept:`, each with one value
 * or more divided by commas. It never fails: what can't be read so is text, and `notes` says so.
 *
 * `near` alone is an English word too, so it counts between two terms of which one is a phrase or Chinese; NEAR and `near:20` count between any.
 */
export function parseQuery(typed: string, known: KnownValues = {}): Query {
	const query: Query = { terms: [], papers: [], kinds: [], langs: [], sections: [], concepts: [], notes: [] };
	const tokens = tokenize(typed, query.notes).filter((token) => !takeFilter(token, query, known));
	query.terms = toTerms(tokens, query.notes);
	const hasFilters = (Object.values(FILTERS) as QueryFilter[]).some((filter) => query[filter].length > 0);
	if (!hasFilters && query.terms.length > 0 && query.terms.every(({ without }) => without)) {
		const text = tokens.map(({ raw }) => raw).join(' ');
		query.terms = [{ text }];
		query.notes.push({ type: 'only-without', text });
	}
	return query;
}

function tokenize(typed: string, notes: QueryNote[]): Token[] {
	const tokens: Token[] = [];
	let rest = typed.trimStart();
	while (rest !== '') {
		// A mark that stood alone before would close with this one, were the phrase written with both.
		const mayBeOpen = !tokens.some(({ phrase, text }) => !phrase && text.startsWith('"'));
		const token = quoted(rest, mayBeOpen, notes) ?? bare(rest);
		tokens.push(token);
		rest = rest.slice(token.raw.length).trimStart();
	}
	return tokens.map((token) => ({ ...token, raw: normal(token.raw) }));
}

const normal = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');

// -word, －word: a hyphen before something
const hyphen = /^[-－−](?=[^\s-])/u;

/** A phrase opens before a word and closes before a blank or at the end; a quotation mark within a word or alone is text. */
function quoted(rest: string, mayBeOpen: boolean, notes: QueryNote[]): Token | undefined {
	const without = hyphen.test(rest);
	const body = without ? rest.slice(1) : rest;
	const open = body[0] ?? '';
	const close = CLOSING[open];
	if (!close || !/^\S/u.test(body.slice(1))) return undefined;
	const flag = without ? ({ without } as const) : {};
	for (let end = body.indexOf(close, 1); end > 0; end = body.indexOf(close, end + 1)) {
		if (!/^(?:\s|$)/u.test(body.slice(end + 1))) continue;
		const text = normal(body.slice(1, end));
		// "" is text.
		return text === '' ? undefined : { raw: rest.slice(0, end + 1 + (without ? 1 : 0)), text, phrase: true, ...flag };
	}
	const text = normal(body.slice(1));
	if (!mayBeOpen || open !== '"' || text === '' || text.includes(open)) return undefined;
	notes.push({ type: 'unclosed', text: normal(rest) });
	return { raw: rest, text, phrase: true, ...flag };
}

function bare(rest: string): Token {
	const [raw = rest] = /^\S+/u.exec(rest) ?? [];
	return hyphen.test(raw) ? { raw, text: raw.slice(1), without: true } : { raw, text: raw };
}

// paper:ren, in：notes; no https://
const filter = /^([a-zA-Z]+)[:：](?!\/\/)(.*)$/u;

/** Whether a token is a filter. One that is not quite a filter is noted. */
function takeFilter({ raw, text, phrase, without }: Token, query: Query, known: KnownValues): boolean {
	const [, name = '', value = ''] = phrase ? [] : (filter.exec(text) ?? []);
	if (name === '' || /^near$/iu.test(name)) return false;
	const field = Object.hasOwn(FILTERS, name.toLowerCase()) ? FILTERS[name.toLowerCase()] : undefined;
	// A filter can't be turned round.
	if (!field || without) {
		// AI：下一步 is text and nobody means a filter.
		if (field || /^[a-z]+:./u.test(text)) query.notes.push({ type: 'unknown-filter', text: raw });
		return false;
	}
	const values = value.split(/[,，、]/u).map((one) => knownValue(field, one, known));
	if (values.includes(undefined)) {
		query.notes.push({ type: 'unknown-value', text: raw });
		return false;
	}
	const all: string[] = query[field];
	for (const one of values) if (one !== undefined && !all.includes(one)) all.push(one);
	return true;
}

function knownValue(field: QueryFilter, value: string, known: KnownValues): string | undefined {
	const asked = value.toLowerCase();
	if (field === 'kinds') return Object.hasOwn(KINDS, asked) ? KINDS[asked] : undefined;
	if (field === 'sections') return /^\d+(?:[.-]\d+)*$/u.test(asked) ? asked.replaceAll('-', '.') : undefined;
	if (!/^[a-z0-9-]+$/u.test(asked)) return undefined;
	// zh is every Chinese.
	if (field === 'langs') return !known.langs || known.langs.some((lang) => isLang(lang, asked)) ? asked : undefined;
	return !known[field] || known[field].includes(asked) ? asked : undefined;
}

/** Whether a language is the one asked for, or a kind of it: zh-Hans is zh. */
export function isLang(lang: string, asked: string): boolean {
	const own = lang.toLowerCase();
	return own === asked || own.startsWith(`${asked}-`);
}

function toTerms(tokens: readonly Token[], notes: QueryNote[]): Term[] {
	const terms: Term[] = [];
	let near: number | undefined;
	let isOpen = false;
	tokens.forEach((token, index) => {
		const distance = nearIn(tokens, index);
		if (distance !== undefined) {
			near = distance;
			isOpen = false;
			return;
		}
		if (/^near:\d+$/iu.test(token.raw)) notes.push({ type: 'lone-near', text: token.raw });
		const { text, phrase, without } = token;
		const last = terms.at(-1);
		// Words without marks that follow each other are one text.
		if (isOpen && last && !phrase && !without) {
			last.text += ` ${text}`;
			return;
		}
		terms.push({ text, ...(phrase && { phrase }), ...(without && { without }), ...(near !== undefined && !without && { near }) });
		if (!without) near = undefined;
		isOpen = !phrase && !without;
	});
	return terms;
}

// near, NEAR, near:20
const nearWord = /^near(?::(\d{1,4}))?$/iu;

/** How far, when the token is the word between two terms. */
function nearIn(tokens: readonly Token[], index: number): number | undefined {
	const { raw = '', phrase } = tokens[index] ?? {};
	const [found, number] = (phrase ? null : nearWord.exec(raw)) ?? [];
	const sides = [tokens[index - 1], tokens[index + 1]];
	if (found === undefined || !sides.every((side) => side && !side.without && (side.phrase || !nearWord.test(side.raw)))) return undefined;
	const isMeant =
		number !== undefined || found === 'NEAR' || sides.some((side) => side?.phrase || /\p{Script=Han}/u.test(side?.text ?? ''));
	return isMeant ? Number(number ?? NEAR) : undefined;
}

/** Writes a query such that `parseQuery` reads the same from it; notes are not written. */
export function formatQuery(query: Omit<Query, 'notes'>): string {
	const terms = query.terms.map(
		(term) => `${term.near === undefined ? '' : `near:${term.near} `}${term.without ? '-' : ''}${wordsOf(term)}`,
	);
	const filters = Object.entries(FILTERS).flatMap(([name, filter]) => {
		const values: readonly string[] = query[filter];
		return values.length > 0 ? [`${name}:${values.join(',')}`] : [];
	});
	// Behind a quotation mark that is text a filter would be part of a phrase.
	return [...filters, ...terms].join(' ');
}

function wordsOf({ text, phrase }: Term): string {
	if (!phrase) return text;
	// A phrase may have quotation marks within it, if they don't close it.
	const pair = Object.entries(CLOSING).find(([, close]) => !`${text} `.includes(`${close} `));
	return pair ? `${pair[0]}${text}${pair[1]}` : text;
}
