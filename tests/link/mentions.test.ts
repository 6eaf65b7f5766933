import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { createMentionFinder, type Mention } from '../../lib/link/mentions.ts';
import { rowsOf } from '../../lib/link/occurrences.ts';
import { weave } from '../../lib/link/weave.ts';
import type { Lang, Phrasing } from '../../lib/model/paper.ts';
import type { Woven } from '../../lib/model/row.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { CONTENT, conceptFrom } from '../support.ts';

const exact = (mentions: readonly Mention[]): string[] => mentions.map(({ exact }) => exact);
const text = (value: string): Phrasing => ({ type: 'text', value });
const call: Phrasing = { type: 'footnoteReference', identifier: '1', label: '①', id: 'demo-fnref1' };
const page: Phrasing = { type: 'pageBreak', id: 'demo-page2', number: 2 };

describe('createMentionFinder in Chinese', () => {
	const find = createMentionFinder(
		[
			conceptFrom({ id: 'forces', zh: ['生产力'] }),
			conceptFrom({ id: 'new', zh: ['新质生产力', '新质'] }),
			conceptFrom({ id: 'marx', zh: ['马克思', 'C++ (新)'], except: ['马克思主义'] }),
		],
		'zh-Hans',
	);

	it('should take the longest label, and each word once', () => {
		expect(find('新质生产力是生产力，新质。')).toEqual([
			{ concept: 'new', start: 0, end: 5, exact: '新质生产力' },
			{ concept: 'forces', start: 6, end: 9, exact: '生产力' },
			{ concept: 'new', start: 10, end: 12, exact: '新质' },
		]);
	});

	it('should take the longer of two labels that overlap, though it begins later', () => {
		const overlapping = createMentionFinder(
			[conceptFrom({ id: 'a', zh: ['发展新'] }), conceptFrom({ id: 'b', zh: ['新质生产力'] })],
			'zh-Hans',
		);
		expect(overlapping('发展新质生产力，发展新产业。')).toMatchObject([
			{ concept: 'b', start: 2, end: 7 },
			{ concept: 'a', start: 8, end: 11 },
		]);
	});

	it('should not name a concept within the words that are excepted from it', () => {
		expect(find('马克思主义者读马克思。')).toEqual([{ concept: 'marx', start: 7, end: 10, exact: '马克思' }]);
		expect(find('马克思主义')).toEqual([]);
	});

	it('should read a label as words, not as a pattern', () => {
		expect(exact(find('用C++ (新)，不用C+ 新。'))).toEqual(['C++ (新)']);
	});

	it('should find each of several mentions, side by side too', () => {
		expect(find('新质新质，生产力生产力').map(({ start }) => start)).toEqual([0, 2, 5, 8]);
	});
});

describe('createMentionFinder in English', () => {
	const find = createMentionFinder(
		[
			conceptFrom({ id: 'curve', en: ['smile curve', 'curve'], hidden: ['arc of smiles'] }),
			conceptFrom({ id: 'sharing', en: ['sharing', 'R&D.'] }),
			conceptFrom({ id: 'factor', en: ['factor of production'] }),
		],
		'en',
	);
	const curve = new Set(['curve']);

	it('should find labels in any case and inflection, as whole words', () => {
		expect(exact(find('Smile Curves and SMILE CURVE, curves; a smile\ncurve.', curve))).toEqual([
			'Smile Curves',
			'SMILE CURVE',
			'curves',
			'smile\ncurve',
		]);
		expect(find('curvet, incurve, 2curve, recurves, curveß, smilecurve', curve)).toEqual([]);
	});

	it('should leave a single word alone without an aligned sentence', () => {
		expect(find('A curve of sharing, and R&D.')).toEqual([]);
		expect(exact(find('A smile curve, a factor of production, a curve.'))).toEqual(['smile curve', 'factor of production']);
	});

	it('should leave a hidden label alone without an aligned sentence', () => {
		expect(find('An arc of smiles.')).toEqual([]);
		expect(find('An arc of smiles.', curve)).toEqual([{ concept: 'curve', start: 3, end: 16, exact: 'arc of smiles' }]);
	});

	it('should find the concepts that the aligned sentence names, and no others', () => {
		const sentence = 'Sharing the smile curve and the factors of production.';
		expect(find(sentence, new Set(['sharing'])).map(({ concept }) => concept)).toEqual(['sharing']);
		expect(find(sentence, new Set(['factor', 'sharing'])).map(({ concept }) => concept)).toEqual(['sharing', 'factor']);
		expect(find(sentence, new Set())).toEqual([]);
	});

	it('should let the longer label of a concept that is not named stand in no one’s way', () => {
		const nested = createMentionFinder([conceptFrom({ id: 'a', en: ['shared growth'] }), conceptFrom({ id: 'b', en: ['growth'] })], 'en');
		expect(nested('Shared growth.', new Set(['b']))).toEqual([{ concept: 'b', start: 7, end: 13, exact: 'growth' }]);
		expect(nested('Shared growth.', new Set(['a', 'b']))).toEqual([{ concept: 'a', start: 0, end: 13, exact: 'Shared growth' }]);
	});

	it('should read a label as words, not as a pattern', () => {
		const marks = createMentionFinder([conceptFrom({ id: 'c', en: ['C++ (new)', 'R&D.'] })], 'en');
		expect(exact(marks('We use c++ (new) and R&D. now; not RxDy.', new Set(['c'])))).toEqual(['c++ (new)', 'R&D.']);
	});

	it('should give the same answers to the same text again', () => {
		const sentence = 'smile curve, curve';
		expect(find(sentence, curve)).toEqual(find(sentence, curve));
		expect(find(sentence, curve)).toHaveLength(2);
	});
});

describe('a mention that something divides', () => {
	const find = createMentionFinder([conceptFrom({ id: 'forces', zh: ['新质生产力'] })], 'zh-Hans');
	const woven = (...nodes: Phrasing[]): Woven[] => weave(nodes, find(plainText(nodes)));

	it.each([
		['a note reference', call],
		['a page break', page],
	])('should be one mention across %s, its later piece continued', (_, between) => {
		const nodes = woven(text('论新质'), between, text('生产力。'));
		expect(nodes).toEqual([
			text('论'),
			{ type: 'text', value: '新质', concept: 'forces' },
			between,
			{ type: 'text', value: '生产力', concept: 'forces', continued: true },
			text('。'),
		]);
		expect(mentionsIn(nodes)).toEqual([{ concept: 'forces', start: 1, end: 6, exact: '新质生产力' }]);
	});

	it('should be one mention in three pieces', () => {
		const nodes = woven(text('新'), call, text('质生'), page, text('产力'));
		expect(nodes.filter((node) => node.type === 'text' && node.continued)).toHaveLength(2);
		expect(mentionsIn(nodes)).toHaveLength(1);
	});

	it('should be two mentions where a mark stands between two', () => {
		const nodes = woven(text('新质生产力'), call, text('新质生产力'));
		expect(nodes.filter((node) => node.type === 'text' && node.continued)).toEqual([]);
		expect(mentionsIn(nodes)).toHaveLength(2);
	});
});

const { library } = readLibrary(CONTENT);
const named = [...library.concepts, ...library.names];

/** Every segment of the papers in every language, as it is read, with what it is a translation of. */
const segments = library.papers.flatMap(({ paper, layers, reading }) => {
	const printed = new Map([...sentencesOf(paper)].map(({ id, children }) => [id, plainText(children)]));
	return [...rowsOf(reading)].flatMap(({ row }) =>
		row.cells.flatMap(({ lang, role, segments }) =>
			segments.map(({ id, nodes }) => ({
				id,
				lang,
				nodes,
				text: role === 'printed' ? printed.get(id) : layers.map(({ segments }) => plainText(segments.get(id) ?? [])).join('\n'),
				...(role === 'translation' && { translates: printed.get(id) ?? '' }),
			})),
		),
	);
});
const inLang = (wanted: Lang): typeof segments => segments.filter(({ lang }) => lang === wanted);
const show = ({ concept, start, end }: Omit<Mention, 'exact'>): string => `${concept} ${start}-${end}`;

describe('mentions in the papers', () => {
	it('should be looked for in every segment: text, headings, notes, references and front matter', () => {
		const ids = library.papers.flatMap(({ paper }) => [...sentencesOf(paper)].map(({ id }) => id));
		expect(new Set(segments.filter(({ translates }) => translates === undefined).map(({ id }) => id))).toEqual(new Set(ids));
		const naming = segments.filter(({ nodes }) => mentionsIn(nodes).length > 0).map(({ id }) => id);
		for (const kind of [/^ren-abstract/u, /^wu-title/u, /^wu-2-1$/u, /^ren-1-1-p1-s1$/u, /^ren-fn2-s1$/u, /^wu-ref\d+$/u])
			expect(
				naming.some((id) => kind.test(id)),
				String(kind),
			).toBe(true);
	});

	it('should be those of a plain scan of the Chinese, less what longer labels and excepted words cover', () => {
		let found = 0;
		for (const { id, nodes, text = '' } of inLang('zh-Hans')) {
			const mentions = mentionsIn(nodes);
			found += mentions.length;
			expect(mentions.map(show), id).toEqual(scanChinese(text).map(show));
		}
		expect(found).toBeGreaterThan(800);
	});

	it('should stand at every place of every Chinese label, unless a longer label or an excepted word covers it', () => {
		const longest = named.flatMap(({ prefLabel, altLabel, except }) => [prefLabel['zh-Hans'], ...altLabel['zh-Hans'], ...except]);
		for (const { id, nodes, text = '' } of inLang('zh-Hans')) {
			const found = new Set(mentionsIn(nodes).map(show));
			for (const { id: concept, prefLabel, altLabel } of named) {
				for (const label of [prefLabel['zh-Hans'], ...altLabel['zh-Hans']]) {
					for (const start of placesOf(label, text)) {
						const end = start + label.length;
						if (found.has(show({ concept, start, end }))) continue;
						const longer = longest.filter((other) => other.length >= label.length && other !== label);
						const covered = longer.some((other) => placesOf(other, text).some((at) => at < end && start < at + other.length));
						expect(covered, `${label} at ${start} of ${id}`).toBe(true);
					}
				}
			}
		}
	});

	it('should be those of a slow scan of the English, among the concepts that the aligned Chinese names', () => {
		let [aligned, alone] = [0, 0];
		for (const { id, nodes, text = '', translates } of inLang('en')) {
			const mentions = mentionsIn(nodes);
			if (translates === undefined) alone += mentions.length;
			else aligned += mentions.length;
			expect(mentions.map(show), id).toEqual(scanEnglish(text, translates).map(show));
		}
		expect(aligned).toBeGreaterThan(800);
		// The abstract and keywords that the authors print in English.
		expect(alone).toBeGreaterThan(10);
	});

	it.each(['zh-Hans', 'en'])('should not overlap, stand in order and say the words that stand there, %s', (lang) => {
		const find = createMentionFinder(named, lang);
		const among = new Set(named.map(({ id }) => id));
		for (const { text = '' } of inLang(lang)) {
			let last = 0;
			for (const { start, end, exact } of find(text, among)) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end).toBeGreaterThan(start);
				expect(text.slice(start, end)).toBe(exact);
				last = end;
			}
		}
	});

	it('should be divided by marks in places, and be counted once all the same', () => {
		const divided = segments.filter(({ nodes }) => JSON.stringify(nodes).includes('"continued":true'));
		expect(divided.map(({ id }) => id)).toContain('ren-1-2-p1-s4');
		for (const { id, nodes, lang, text = '', translates } of divided) {
			const scanned = lang === 'en' ? scanEnglish(text, translates) : scanChinese(text);
			expect(exact(mentionsIn(nodes)), id).toEqual(scanned.map(({ start, end }) => text.slice(start, end)));
		}
	});
});

/** The mentions of a segment as it is read, the pieces of each put together. */
function mentionsIn(nodes: readonly Woven[]): Mention[] {
	const mentions: Mention[] = [];
	let offset = 0;
	const visit = (node: Woven): void => {
		if (node.type === 'emphasis') node.children.forEach(visit);
		if (node.type !== 'text') return;
		const { concept, value, continued } = node;
		const start = offset;
		offset += value.length;
		const last = mentions.at(-1);
		if (concept && continued && last?.concept === concept) Object.assign(last, { end: offset, exact: last.exact + value });
		else if (concept) mentions.push({ concept, start, end: offset, exact: value });
	};
	nodes.forEach(visit);
	return mentions;
}

interface Place {
	concept: string;
	start: number;
	end: number;
}

type EndOf = (text: string, start: number, label: string) => number | undefined;

function scanChinese(text: string): Place[] {
	const labels = named.flatMap(({ id, prefLabel, altLabel, except }) => [
		...[prefLabel['zh-Hans'], ...altLabel['zh-Hans']].map((label) => ({ concept: id, label })),
		...except.map((label) => ({ concept: 'none', label })),
	]);
	return scan(text, labels, (all, start, label) => (all.startsWith(label, start) ? start + label.length : undefined)).filter(
		({ concept }) => concept !== 'none',
	);
}

/** Without the Chinese that it translates, only labels of several words count, and no hidden ones. */
function scanEnglish(text: string, translates?: string): Place[] {
	const among = translates === undefined ? undefined : new Set(scanChinese(translates).map(({ concept }) => concept));
	const labels = named.flatMap(({ id, prefLabel, altLabel, hiddenLabel }) => {
		const names = [prefLabel.en, ...altLabel.en];
		if (!among) return names.filter((label) => label.includes(' ')).map((label) => ({ concept: id, label }));
		return among.has(id) ? [...names, ...hiddenLabel.en].map((label) => ({ concept: id, label })) : [];
	});
	return scan(text, labels, englishEnd);
}

/** The slow way: each label, the longest first, of two as long the first in code order, tried at each place that none before has taken. */
function scan(text: string, labels: readonly { concept: string; label: string }[], endOf: EndOf): Place[] {
	const taken = new Array<boolean>(text.length).fill(false);
	const found: Place[] = [];
	const order = labels.toSorted((a, b) => b.label.length - a.label.length || (a.label < b.label ? -1 : 1));
	for (const { concept, label } of order) {
		for (let start = 0; start < text.length; start++) {
			const end = endOf(text, start, label);
			if (end === undefined || taken.slice(start, end).includes(true)) continue;
			taken.fill(true, start, end);
			found.push({ concept, start, end });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const isGap = (char: string | undefined): boolean => char === '-' || (char !== undefined && char.trim() === '');

/** Where a label that begins at `start` ends, read word by word, each in one of its forms. */
function englishEnd(text: string, start: number, label: string): number | undefined {
	if (isWord(text[start - 1])) return undefined;
	let at = start;
	for (const [index, word] of label.split(/[ -]/u).entries()) {
		if (index > 0 && !isGap(text[at])) return undefined;
		while (index > 0 && isGap(text[at])) at++;
		const form = formsOf(word).find((form) => plain(text.slice(at, at + form.length)) === plain(form) && !isWord(text[at + form.length]));
		if (form === undefined) return undefined;
		at += form.length;
	}
	return at;
}

const plain = (words: string): string => words.toLowerCase().replaceAll('’', "'");

/** The inflections of a word of small letters; others, such as names, have one form. */
function formsOf(word: string): string[] {
	if (word.length < 3 || [...word].some((char) => !isWord(char) || char === char.toUpperCase())) return [word];
	const [stem, last, before] = [word.slice(0, -1), word.at(-1), word.at(-2) ?? ''];
	if (last === 'y' && !'aeiou'.includes(before)) return [word, `${stem}ies`, `${stem}ied`, `${stem}ying`];
	if (last === 'e') return [word, `${word}s`, `${word}d`, `${stem}ing`];
	if (last === 's' && before !== 's') return [word, stem];
	return [word, ...['s', 'es', 'ed', 'ing', `${last}ed`, `${last}ing`].map((ending) => word + ending)];
}

function placesOf(label: string, text: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) places.push(at);
	return places;
}
