import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery, parseQuery, type Query } from '../../lib/search/query.ts';

const known = { papers: ['ren', 'wu'], langs: ['zh-Hans', 'en'], concepts: ['capital', 'cost-disease'] };

const empty: Query = { terms: [], papers: [], kinds: [], langs: [], sections: [], concepts: [], notes: [] };
const text = (...terms: string[]): Query['terms'] => terms.map((own) => ({ text: own }));

describe('parseQuery', () => {
	it.each<[string, Partial<Query>]>([
		['', {}],
		['  ', {}],
		['新质 生产力', { terms: text('新质 生产力') }],
		[' new   quality ', { terms: text('new quality') }],
		['"cost disease"', { terms: [{ text: 'cost disease', phrase: true }] }],
		['“成本病”', { terms: [{ text: '成本病', phrase: true }] }],
		['「成本病」', { terms: [{ text: '成本病', phrase: true }] }],
		['资本 -新质', { terms: [{ text: '资本' }, { text: '新质', without: true }] }],
		['资本 －"新质 生产力"', { terms: [{ text: '资本' }, { text: '新质 生产力', phrase: true, without: true }] }],
		['paper:ren 创新', { terms: text('创新'), papers: ['ren'] }],
		['创新 PAPER：ren,wu', { terms: text('创新'), papers: ['ren', 'wu'] }],
		['in:footnotes,headings AI', { terms: text('AI'), kinds: ['footnote', 'heading'] }],
		['in:text AI in:notes', { terms: text('AI'), kinds: ['paragraph', 'footnote'] }],
		['lang:EN capital', { terms: text('capital'), langs: ['en'] }],
		['lang:zh 资本', { terms: text('资本'), langs: ['zh'] }],
		['section:2 section:3-1 资本', { terms: text('资本'), sections: ['2', '3.1'] }],
		['concept:cost-disease', { concepts: ['cost-disease'] }],
		['new paper:wu quality', { terms: text('new quality'), papers: ['wu'] }],
		['资本 near 劳动', { terms: [{ text: '资本' }, { text: '劳动', near: 100 }] }],
		[
			'"capital" near labour',
			{
				terms: [
					{ text: 'capital', phrase: true },
					{ text: 'labour', near: 100 },
				],
			},
		],
		['capital near:20 labour', { terms: [{ text: 'capital' }, { text: 'labour', near: 20 }] }],
		['new quality NEAR wealth', { terms: [{ text: 'new quality' }, { text: 'wealth', near: 100 }] }],
		['甲 near 乙 near:5 丙', { terms: [{ text: '甲' }, { text: '乙', near: 100 }, { text: '丙', near: 5 }] }],
		// English words and marks within words.
		['in the near future', { terms: text('in the near future') }],
		['near', { terms: text('near') }],
		['post-industrial', { terms: text('post-industrial') }],
		['1978-2012', { terms: text('1978-2012') }],
		['所谓“成本病”的问题', { terms: text('所谓“成本病”的问题') }],
		['5" screen', { terms: text('5" screen') }],
		['"a"b', { terms: text('"a"b') }],
		['""', { terms: text('""') }],
		['-', { terms: text('-') }],
		['a - b', { terms: text('a - b') }],
		['摘要：新质', { terms: text('摘要：新质') }],
		['https://doi.org/10', { terms: text('https://doi.org/10') }],
	])('should read %j', (typed, expected) => {
		expect(parseQuery(typed, known)).toEqual({ ...empty, ...expected });
	});

	it.each<[string, Query['terms'], Query['notes']]>([
		['"cost dis', [{ text: 'cost dis', phrase: true }], [{ type: 'unclosed', text: '"cost dis' }]],
		['foo:bar', text('foo:bar'), [{ type: 'unknown-filter', text: 'foo:bar' }]],
		['paper:marx 资本', text('paper:marx 资本'), [{ type: 'unknown-value', text: 'paper:marx' }]],
		['paper: 资本', text('paper: 资本'), [{ type: 'unknown-value', text: 'paper:' }]],
		['in:footnotes,poems x', text('in:footnotes,poems x'), [{ type: 'unknown-value', text: 'in:footnotes,poems' }]],
		['lang:fr capital', text('lang:fr capital'), [{ type: 'unknown-value', text: 'lang:fr' }]],
		['section:two', text('section:two'), [{ type: 'unknown-value', text: 'section:two' }]],
		['concept:love', text('concept:love'), [{ type: 'unknown-value', text: 'concept:love' }]],
		['near:5 资本', text('near:5 资本'), [{ type: 'lone-near', text: 'near:5' }]],
		['资本 near:5', text('资本 near:5'), [{ type: 'lone-near', text: 'near:5' }]],
		['-资本', text('-资本'), [{ type: 'only-without', text: '-资本' }]],
		['-paper:ren x', [{ text: 'paper:ren', without: true }, { text: 'x' }], [{ type: 'unknown-filter', text: '-paper:ren' }]],
	])('should search %j as text, and say so', (typed, terms, notes) => {
		expect(parseQuery(typed, known)).toEqual({ ...empty, terms, notes });
	});
});

const piece = fc.constantFrom(
	...[
		'"',
		'“',
		'”',
		'「',
		'」',
		'-',
		'－',
		' ',
		' ',
		'　',
		':',
		',',
		'near',
		'NEAR',
		'near:5',
		'near:',
		'paper:ren',
		'paper:',
		'in:notes',
		'in:x',
	],
	...[
		'foo:bar',
		'lang:zh',
		'section:2.1',
		'concept:capital',
		'资本',
		'capital',
		'a',
		"'",
		'\\',
		'\n',
		'𠮷',
		'„',
		'““',
		'"" ',
		'__proto__:a',
		'constructor',
	],
);
const typed = fc.oneof(
	fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
	fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(' ')),
	fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('parseQuery, of anything', () => {
	it('should never fail', () => {
		fc.assert(
			fc.property(fc.oneof(typed, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 60 })), (own) => {
				expect(parseQuery(own, known).terms.every(({ text: words }) => words !== '')).toBe(true);
			}),
			{ numRuns: 10_000 },
		);
	});
});

describe('formatQuery', () => {
	const withoutNotes = ({ notes: _, ...query }: Query): Omit<Query, 'notes'> => query;

	it.each([
		['capital near labour paper:ren', 'paper:ren capital near labour'],
		['资本 near 劳动', '资本 near:100 劳动'],
		['in:notes   “成本病” -"x y" lang:zh', 'in:footnote lang:zh "成本病" -"x y"'],
	])('should write %j as %j', (own, expected) => {
		expect(formatQuery(parseQuery(own, known))).toBe(expected);
	});

	it('should write what is read as the same query, whatever was typed', () => {
		fc.assert(
			fc.property(typed, (own) => {
				const query = parseQuery(own, known);
				expect(withoutNotes(parseQuery(formatQuery(query), known))).toEqual(withoutNotes(query));
			}),
			{ numRuns: 3000 },
		);
	});

	it('should write a query made of plain terms and filters so that it is read the same', () => {
		const word = fc.constantFrom('资本', 'capital', 'new quality', '5G技术', '1978-2012');
		const term = fc
			.record({ text: word, phrase: fc.boolean(), without: fc.boolean() })
			.map(({ text: own, phrase, without }) => ({
				text: own,
				...((phrase || (without && own.includes(' '))) && { phrase }),
				...(without && { without }),
			}))
			.filter(({ text: own, phrase, without }) => phrase === true || !without || !own.includes(' '));
		const filters = fc.record({
			papers: fc.subarray(['ren', 'wu']),
			kinds: fc.subarray(['heading', 'footnote', 'paragraph'] as const),
			langs: fc.subarray(['en', 'zh']),
			sections: fc.subarray(['1', '2.1']),
			concepts: fc.subarray(['capital']),
		});
		fc.assert(
			fc.property(filters, fc.array(term, { maxLength: 4 }), (own, terms) => {
				// Two texts side by side are one, and terms not wanted need one that is.
				const apart = terms.filter(
					(one, index) => one.phrase || one.without || terms[index - 1]?.phrase || terms[index - 1]?.without || index === 0,
				);
				const query = {
					...own,
					terms: [
						{ text: 'x', phrase: true as const },
						...apart.map(({ text: words, ...marks }) => ({
							text: words,
							...(marks.phrase && { phrase: true as const }),
							...(marks.without && { without: true as const }),
						})),
					],
				};
				expect(parseQuery(formatQuery(query), known)).toEqual({ ...query, notes: [] });
			}),
		);
	});
});
