import { joinSyllables, type PinyinWord, readPinyin } from '../../../lib/han/ruby.ts';
import { type TraditionalTable, toTraditional } from '../../../lib/han/traditional.ts';
import { DEFAULTS, readSetting, SETTING_CHANGE, showSetting } from '../../ui/settings.ts';
import { keepPlace } from './place.ts';
import { textFor, textNodesOf } from './printed.ts';

/** What the aids need. Absent while the aid is off, `failed` when it could not be fetched. */
interface Aids {
	script: TraditionalTable | 'failed' | undefined;
	/** By segment. */
	pinyin: Record<string, string> | 'failed' | undefined;
}

/**
 * Shows the Chinese text in traditional characters and with pinyin, as the settings say, and follows when they change. `onFailure` hears whether
 * something could not be fetched; the setting of this page then goes back and the text stays as printed. Returns what undoes it.
 */
export function attachHan(onFailure: (failed: boolean) => void): () => void {
	let undo: (() => void) | undefined;
	let latest = 0;
	const follow = async (): Promise<void> => {
		latest += 1;
		const turn = latest;
		const aids = await fetchAids();
		if (turn !== latest) return;
		const { script, pinyin } = aids;
		if (script === 'failed' || pinyin === 'failed') {
			// Each of these is a change, and so comes back here. What the reader chose is kept: a fetch fails too when the page is left meanwhile.
			if (script === 'failed') showSetting('script', DEFAULTS.script);
			if (pinyin === 'failed') showSetting('pinyin', DEFAULTS.pinyin);
			onFailure(true);
			return;
		}
		if (!undo && !script && !pinyin) return;
		keepPlace(() => {
			undo?.();
			undo = script || pinyin ? show(script, pinyin) : undefined;
		});
	};
	const onChange = (event: Event): void => {
		if (!(event instanceof CustomEvent) || (event.detail !== 'script' && event.detail !== 'pinyin')) return;
		onFailure(false);
		void follow();
	};
	document.addEventListener(SETTING_CHANGE, onChange);
	void follow();
	return () => {
		latest += 1;
		document.removeEventListener(SETTING_CHANGE, onChange);
		undo?.();
	};
}

async function fetchAids(): Promise<Aids> {
	const paper = document.querySelector<HTMLElement>('.paper')?.dataset.paper;
	const [script, pinyin] = await Promise.all([
		readSetting('script') === 'traditional' ? fetchData<TraditionalTable>('traditional') : undefined,
		readSetting('pinyin') === 'on' ? fetchData<Record<string, string>>(`pinyin/${paper}`) : undefined,
	]);
	return { script, pinyin };
}

const fetched = new Map<string, unknown>();

async function fetchData<T>(name: string): Promise<T | 'failed'> {
	try {
		if (!fetched.has(name)) {
			const response = await fetch(`/data/han/${name}.json`);
			if (!response.ok) return 'failed';
			fetched.set(name, await response.json());
		}
		// Our own file, made from the same type.
		return fetched.get(name) as T;
	} catch {
		// No network: the reader is told.
		return 'failed';
	}
}

/** Returns what puts the printed nodes back. */
function show(table: TraditionalTable | undefined, pinyin: Record<string, string> | undefined): () => void {
	const undo: (() => void)[] = [];
	for (const sentence of document.querySelectorAll<HTMLElement>('.paper [data-segment][lang^="zh"]')) {
		const nodes = textNodesOf(sentence);
		const text = nodes.map(({ data }) => data).join('');
		const shown = table ? toTraditional(text, table) : text;
		const words = pinyin ? readPinyin(text, pinyin[sentence.dataset.segment ?? ''] ?? '') : [];
		let at = 0;
		for (const node of nodes) {
			const end = at + node.length;
			undo.push(replace(node, draw(text, shown, words, at, end)));
			at = end;
		}
		if (table)
			for (const element of [sentence, sentence.parentElement]) if (element?.lang === 'zh-Hans') undo.push(nameTraditional(element));
	}
	if (pinyin) document.documentElement.dataset.ruby = 'on';
	return () => {
		delete document.documentElement.dataset.ruby;
		for (const step of undo) step();
	};
}

function replace(node: Text, drawn: readonly Node[]): () => void {
	node.replaceWith(...drawn);
	return () => {
		const [first, ...others] = drawn as ChildNode[];
		first?.replaceWith(node);
		for (const other of others) other.remove();
	};
}

function nameTraditional(element: HTMLElement): () => void {
	const { lang } = element;
	element.dataset.printedLang = lang;
	element.lang = 'zh-Hant';
	return () => {
		delete element.dataset.printedLang;
		element.lang = lang;
	};
}

/**
 * The text from `start` to `end`, each word with its pinyin above it. A word that goes on outside has here what falls on its piece. Words are kept
 * whole by the style, so that a line may end between two of them has to be said.
 */
function draw(text: string, shown: string, words: readonly PinyinWord[], start: number, end: number): ChildNode[] {
	const drawn: ChildNode[] = [];
	const piece = (from: number, to: number): Text => textFor(text.slice(from, to), shown.slice(from, to));
	let at = start;
	for (const word of words) {
		const inside = syllablesWithin(word, start, end);
		if (inside.syllables.length === 0) continue;
		if (inside.start > at) drawn.push(piece(at, inside.start));
		else if (words.some((other) => endOf(other) === at)) drawn.push(document.createElement('wbr'));
		drawn.push(rubyOf(piece(inside.start, inside.end), joinSyllables(inside.syllables)));
		at = inside.end;
	}
	if (at < end || drawn.length === 0) drawn.push(piece(at, end));
	return drawn;
}

const endOf = ({ start, lengths }: PinyinWord): number => lengths.reduce((end, length) => end + length, start);

function syllablesWithin(word: PinyinWord, start: number, end: number): { start: number; end: number; syllables: string[] } {
	const inside: ReturnType<typeof syllablesWithin> = { start: word.start, end: word.start, syllables: [] };
	let at = word.start;
	for (const [index, length] of word.lengths.entries()) {
		if (at >= start && at < end) {
			if (inside.syllables.length === 0) inside.start = at;
			inside.end = at + length;
			inside.syllables.push(word.syllables[index] ?? '');
		}
		at += length;
	}
	return inside;
}

function rubyOf(base: Text, pinyin: string): HTMLElement {
	const ruby = document.createElement('ruby');
	const above = document.createElement('rt');
	above.lang = 'zh-Latn-pinyin';
	above.textContent = pinyin;
	ruby.append(base, above);
	return ruby;
}
