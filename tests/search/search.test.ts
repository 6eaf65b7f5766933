import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, type Search } from '../../lib/search/index.ts';
import type { SearchNamed } from '../../lib/search/named.ts';
import type { SearchRecord } from '../../lib/search/records.ts';
import { type Answer, groupResults, type SearchOptions } from '../../lib/search/search.ts';
import { dataOf, litIn, realData } from './support.ts';

const named: SearchNamed = {
	id: 'capital',
	kind: 'concept',
	prefLabel: { 'zh-Hans': '资本', 'zh-Hant': '資本', 'zh-Latn-pinyin': 'zīběn', en: 'capital' },
	altLabel: { 'zh-Hans': [], en: [] },
	hiddenLabel: { en: ['funds'] },
	counts: {},
	places: 3,
};

/** `=资本=` is a mention of the concept. */
function record(id: string, sentences: Record<string, string[]>, rest: Partial<SearchRecord> = {}): SearchRecord {
	const mentions = Object.entries(sentences).map(([lang, own]) => {
		const joined = own.join(lang === 'en' ? ' ' : '');
		const pieces = joined.split('=');
		return [lang, pieces.flatMap((piece, index) => (index % 2 === 1 ? [pieces[index - 1]?.length ?? 0, piece.length, 0] : []))];
	});
	return {
		id,
		paper: id.slice(0, 3),
		kind: 'paragraph',
		container: id.replace(/-p\d+$/u, ''),
		section: '1',
		sentences: Object.fromEntries(
			Object.entries(sentences).map(([lang, own]) => [lang, own.map((sentence) => sentence.replaceAll('=', ''))]),
		),
		mentions: Object.fromEntries(mentions),
		...rest,
	};
}

const records = [
	record('one-1', { 'zh-Hans': ['论=资本='], en: ['On =capital='] }, { kind: 'heading', container: 'one-1' }),
	record('one-1-p1', {
		'zh-Hans': ['=资本=与劳动的关系很长很长很长。', '劳动者说。', '著作里的=资本=。'],
		en: ['The relation of =capital= to labour is long.', 'Workers speak.', 'The =funds= in his works, mainly AI.'],
	}),
	record(
		'one-2-1-p1',
		{ 'zh-Hans': ['接着讲“劳动”、=资本=、技术。', '人工智能。'], en: ['Then labour, =capital=, technology.'] },
		{ section: '2.1' },
	),
	record('two-1-p1', { 'zh-Hans': ['技术变化。'], en: ['Technology changes; technologies remain.'] }),
	record('two-fn1', { 'zh-Hans': ['见《=资本=论》。'], en: ['See Capital.'] }, { kind: 'footnote', container: 'two-fn1', section: '1' }),
];

const search: Search = createSearch({
	...dataOf(records),
	named: [named],
	script: { simplified: { 資: '资', 勞: '劳', 動: '动' }, either: { 著: '着' } },
	pinyin: { characters: { zī: '资', běn: '本', láo: '劳', dòng: '动' }, words: '资本 劳动', readings: {} },
});

const addresses = async (typed: string, options?: SearchOptions): Promise<string[]> =>
	(await search.ask(typed, options)).results.map(({ address }) => address);
const lit = async (typed: string, options?: SearchOptions): Promise<(string | undefined)[]> =>
	(await search.show((await search.ask(typed, options)).results)).flatMap((shown) => [litIn(shown, 'zh-Hans'), litIn(shown, 'en')]);

describe('results', () => {
	it('should be sentences in both languages, with the hits and what the other language has for the same concept', async () => {
		expect(await lit('资本与')).toEqual(['[资本与]劳动的关系很长很长很长。', 'The relation of <capital> to labour is long.']);
		expect(await lit('funds')).toEqual(['著作里的<资本>。', 'The [funds] in his works, mainly AI.']);
	});

	it('should be the sentences that a hit spans, with their addresses as a range', async () => {
		expect(await addresses('长。劳动者')).toEqual(['one-1-p1-s1..one-1-p1-s2']);
		expect(await lit('长。劳动者')).toEqual([
			'资本与劳动的关系很长很长很[长。劳动者]说。',
			'The relation of capital to labour is long. Workers speak.',
		]);
	});

	it('should show a sentence that is not translated alone', async () => {
		expect(await lit('人工智能')).toEqual(['[人工智能]。', undefined]);
		const [result] = (await search.ask('人工智能')).results;
		expect(result).toMatchObject({ address: 'one-2-1-p1-s2', row: 'one-2-1-p1', langs: ['zh-Hans'], count: 1, section: '2.1' });
	});

	it('should have headings first by relevance, then what is dense, and parts of words last', async () => {
		expect(await addresses('资本')).toEqual(['one-1', 'one-1-p1-s3', 'two-fn1-s1', 'one-2-1-p1-s1', 'one-1-p1-s1']);
		expect(await addresses('资本', { order: 'reading' })).toEqual(['one-1', 'one-1-p1-s1', 'one-1-p1-s3', 'one-2-1-p1-s1', 'two-fn1-s1']);
		const { results } = await search.ask('technolog', { loose: 'never' });
		expect(results.map(({ isWithinWord }) => isWithinWord)).toEqual([true, true]);
		expect((await search.ask('ai', { loose: 'never' })).results.map(({ isWithinWord }) => isWithinWord)).toEqual([undefined, true]);
	});

	it('should say how far into the paper they stand', async () => {
		const positions = (await search.ask('资本', { order: 'reading' })).results.map(({ position }) => position);
		expect(positions[0]).toBe(0);
		expect(positions.slice(0, 4)).toEqual([...positions.slice(0, 4)].sort((a, b) => a - b));
		expect(positions.every((position) => position >= 0 && position < 1)).toBe(true);
	});

	it('should stand in groups by section, in the order of their first results', async () => {
		const { results } = await search.ask('资本', { order: 'reading' });
		const groups = groupResults(results).map(({ paper, container, results: own }) => [paper, container, own.length]);
		expect(groups).toEqual([
			['one', 'one-1', 3],
			['one', 'one-2-1', 1],
			['two', 'two-fn1', 1],
		]);
	});
});

describe('filters', () => {
	it.each([
		['paper:two 资本', ['two-fn1-s1']],
		['in:headings 资本', ['one-1']],
		['in:headings,notes 资本', ['one-1', 'two-fn1-s1']],
		['section:2 资本', ['one-2-1-p1-s1']],
		['lang:en capital', ['one-1', 'two-fn1-s1', 'one-2-1-p1-s1', 'one-1-p1-s1']],
		['lang:zh capital', []],
		['资本 -论', ['one-1-p1-s3', 'one-2-1-p1-s1', 'one-1-p1-s1']],
		['资本 -capital', ['one-1-p1-s3']],
		['"资本" "技术"', ['one-2-1-p1-s1']],
		['资本 near:3 劳动', ['one-2-1-p1-s1', 'one-1-p1-s1']],
		['资本 near:1 劳动', ['one-1-p1-s1']],
		['concept:capital section:2', ['one-2-1-p1-s1']],
		['"劳动" concept:capital', ['one-2-1-p1-s1', 'one-1-p1-s1', 'one-1-p1-s2', 'one-1-p1-s3']],
		['paper:two', ['two-1-p1-s1', 'two-fn1-s1']],
		['paper:two -论', ['two-1-p1-s1']],
		['', []],
	])('should leave for %j %j', async (typed, expected) => {
		expect(await addresses(typed, { loose: 'never' })).toEqual(expected);
	});

	it('should be counted, each as if it were not set', async () => {
		const { facets, count } = await search.ask('paper:one in:headings 资本');
		expect(count).toBe(1);
		expect(facets).toEqual({
			papers: { one: 1 },
			kinds: { heading: 1, paragraph: 3 },
			langs: { 'zh-Hans': 1 },
			containers: { 'one-1': 1 },
		});
		expect((await search.ask('lang:zh 资本')).facets.langs).toEqual({ 'zh-Hans': 5 });
		expect((await search.ask('lang:zh AI')).facets.langs).toEqual({ en: 2 });
		expect((await search.ask('capital')).facets).toMatchObject({ papers: { one: 3, two: 1 }, langs: { en: 4 } });
	});
});

describe('the looser tiers', () => {
	const tiers = async (typed: string, options?: SearchOptions): Promise<string[]> =>
		(await search.ask(typed, options)).results.map(({ tier, address, reasons }) =>
			[tier, address, ...reasons.map(({ found }) => found)].join(' '),
		);

	it.each([
		['劳动资本', ['punctuation one-2-1-p1-s1', 'words one-1-p1-s1']],
		['labour: capital', ['punctuation one-2-1-p1-s1', 'words one-1-p1-s1']],
		['labour capitals', ['words one-2-1-p1-s1 capital', 'words one-1-p1-s1 capital']],
		['technolo change', ['prefix two-1-p1-s1 technology technologies changes']],
		['labuor', ['slip one-2-1-p1-s1 labour', 'slip one-1-p1-s1 labour']],
		['laodong', ['pinyin one-1-p1-s2 劳动', 'pinyin one-2-1-p1-s1 劳动', 'pinyin one-1-p1-s1 劳动']],
		['技术 changes', ['words two-1-p1-s1']],
		['接著', ['exact one-2-1-p1-s1 接着']],
		['著作', ['exact one-1-p1-s3']],
		['"labour capitals"', []],
		['labuor qwertz', []],
		['qwertz', []],
	])('should find for %j %j', async (typed, expected) => {
		expect(await tiers(typed)).toEqual(expected);
	});

	it('should be looked into only when there are few exact results, or when asked for', async () => {
		expect((await tiers('capital')).filter((own) => !own.startsWith('exact'))).toEqual([]);
		expect(await tiers('technologies')).toEqual(['exact two-1-p1-s1', 'words one-2-1-p1-s1 technology']);
		expect(await tiers('technologies', { loose: 'never' })).toEqual(['exact two-1-p1-s1']);
		expect(await tiers('labuor', { loose: 'never' })).toEqual([]);
		expect((await search.ask('资本', { loose: 'always' })).results.length).toBe(5);
	});

	it('should not reach into the next sentence for words at the end of one', async () => {
		const own = createSearch(dataOf([record('one-1-p1', { en: ['He owns a steel-mill.', 'They work.'] })]));
		expect((await own.ask('steel mill')).results.map(({ address }) => address)).toEqual(['one-1-p1-s1']);
	});

	it('should look further when words are found only within others', async () => {
		const own = createSearch(dataOf([record('one-1-p1', { en: ['Elaborate.', 'Collaborate.', 'Laborious.', 'Labour.'] })]));
		expect((await own.ask('labor')).results.map(({ tier, address }) => `${tier} ${address}`)).toEqual([
			'exact one-1-p1-s1',
			'exact one-1-p1-s3',
			'exact one-1-p1-s2',
			'words one-1-p1-s4',
		]);
	});

	it('should show no sentence twice', async () => {
		const { results } = await search.ask('technology', { loose: 'always' });
		expect(new Set(results.map(({ address }) => address)).size).toBe(results.length);
	});
});

describe('offers and suggestions', () => {
	const offers = ({ offers: own }: Answer): string[] => own.map(({ named: { id }, match }) => `${match} ${id}`);

	it.each([
		['资本', ['name capital']],
		['資本', ['name capital']],
		['Capitals', ['name capital']],
		['ziben', ['pinyin capital']],
		['zī běn', ['pinyin capital']],
		['zi1ben3', ['pinyin capital']],
		['zi1ben4', []],
		['zibe', ['begins capital']],
		['capit', ['begins capital']],
		['funds', ['rendering capital']],
		['ca', []],
		['apital', []],
	])('should offer for %j %j', async (typed, expected) => {
		expect(offers(await search.ask(typed))).toEqual(expected);
	});

	it('should suggest what is like it when nothing is found', async () => {
		const suggested = async (typed: string): Promise<string[]> =>
			(await search.ask(typed, { loose: 'never' })).suggestions.map((own) => (own.type === 'named' ? own.named.id : own.word));
		expect(await suggested('captial')).toEqual(['capital', 'capital']);
		expect(await suggested('workres')).toEqual(['workers']);
		expect(await suggested('qwertz')).toEqual([]);
		expect(await suggested('capital')).toEqual([]);
	});
});

describe('any query', () => {
	const real = createSearch(realData());

	it('should be answered without failing, with results that can be shown', async () => {
		const piece = fc.constantFrom(
			'资本',
			'生产力',
			'capital',
			'the',
			'of',
			'"',
			'-',
			'near:9',
			'near',
			'paper:ren',
			'in:notes',
			'lang:en',
			'。',
			'𠮷',
			'xinzhi',
			'5G',
			'著',
			'(',
			'\\',
			'*',
			'[',
		);
		const typed = fc.oneof(
			fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' ')),
			fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
			fc.string({ unit: 'binary', maxLength: 12 }),
		);
		await fc.assert(
			fc.asyncProperty(typed, async (own) => {
				const { results, count } = await real.ask(own, { loose: 'always' });
				expect(count).toBe(results.reduce((sum, result) => sum + result.count, 0));
				for (const { texts, tier, langs } of await real.show(results.slice(0, 3))) {
					const hits = texts.flatMap(({ hits: inLang }) => inLang);
					expect(tier === 'all' || hits.length > 0).toBe(true);
					expect(
						texts
							.filter(({ hits: inLang }) => inLang.length > 0)
							.map(({ lang }) => lang)
							.sort(),
					).toEqual([...langs].sort());
					for (const { text, hits: inLang, counterpart } of texts) {
						for (const { start, end } of [...inLang, ...counterpart]) expect(start >= 0 && start < end && end <= text.length).toBe(true);
					}
				}
			}),
			{ numRuns: 150 },
		);
	});
});
