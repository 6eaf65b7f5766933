import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../lib/check/addresses.ts';
import { checkConcept, checkLabels, type World } from '../../lib/check/concepts.ts';
import { readConcepts } from '../../lib/content/concepts.ts';
import { readLibrary } from '../../lib/content/library.ts';
import type { Concept, Name, Named } from '../../lib/model/concept.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { CONCEPT, CONTENT, conceptFrom, rulesIn, temporaryFolder } from '../support.ts';

const texts = [
	{ printed: '读书要慢，慢读是习惯。', english: 'When reading, read slowly: slow reading is a habit.' },
	{ printed: '读书人有记忆。', english: 'Those who leaf through books have a memory.' },
	{ printed: '王某说话。', english: 'Wang tells of pages.' },
];
const papers = new Set(['demo', 'other']);
const addresses = ['demo-1-p1', 'demo-abstract-p1-s1'];

const habit = conceptFrom({ id: 'habit', zh: ['习惯'], en: ['habit'] });
const memory = conceptFrom({ id: 'memory', zh: ['记忆'], en: ['memory'] });
const wang: Name = { ...conceptFrom({ id: 'wang', zh: ['王某'], en: ['Wang'] }), kind: 'person' };

/** `13: rule-id: reason`, one for each message on the file of a concept among others. */
function check(markdown: string, others: readonly Named[] = [habit, memory, wang], changes: Partial<World> = {}): string[] {
	const [read] = readConcepts(temporaryFolder({ 'concepts/reading.md': markdown }));
	if (!read?.concept) throw new Error(read?.file.messages.join('\n'));
	const { concept, file } = read;
	const named = [concept, ...others];
	const world: World = { named, texts, papers, isAddress: (id) => addresses.includes(id), ...changes };
	checkLabels(concept, world, file);
	checkConcept(concept, conceptsIn(named), world, file);
	expect(file.path).toMatch(/concepts\/reading\.md$/u);
	expect(file.messages.every(({ fatal }) => fatal)).toBe(true);
	return file.messages.map(({ line, ruleId, reason }) => `${line}: ${ruleId}: ${reason}`);
}

const conceptsIn = (named: readonly Named[]): Concept[] => named.filter((own) => own.kind === 'concept');

describe('a concept in order', () => {
	it('should have nothing said of it', () => {
		expect(check(CONCEPT)).toEqual([]);
	});

	it('should be free to leave out alternatives, relations and usage', () => {
		const least = CONCEPT.replace(/^altLabel:[\s\S]*?(?=^themes:)/mu, '')
			.replace(/^(?:broader|related):.*\n/gmu, '')
			.replaceAll(/^### demo\n\n.*\n/gmu, '');
		expect(check(least)).toEqual([]);
	});
});

describe('labels', () => {
	it('should be printed somewhere', () => {
		expect(check(CONCEPT.replace('[慢读]', '[慢读, 快读]'))).toEqual([
			'8: label-is-printed: 快读, a label of reading, stands in no text; expected only words that are printed. Delete it.',
		]);
		expect(check(CONCEPT.replace('zh-Hans: 读书', 'zh-Hans: 阅读')).join('\n')).toContain('3: label-is-printed: 阅读, a label of');
	});

	it('should belong to one concept', () => {
		const other = conceptFrom({ id: 'other', zh: ['记忆', '慢读'] });
		expect(check(CONCEPT, [habit, memory, other])).toEqual([
			'8: label-is-single: reading and other both have the label 慢读; expected it in one of them.',
		]);
	});

	it('should belong to a concept or to a name, not to both', () => {
		expect(check(CONCEPT, [habit, memory, { ...wang, altLabel: { 'zh-Hans': ['读书'], en: [] } }])).toEqual([
			'3: label-is-single: reading and wang both have the label 读书; expected it in one of them.',
		]);
	});

	it('should be free to stand within a longer label of another', () => {
		expect(check(CONCEPT, [habit, memory, conceptFrom({ id: 'slowness', zh: ['读书要慢'] })])).toEqual([]);
	});

	it('should be given once', () => {
		expect(new Set(check(CONCEPT.replace('[慢读]', '[慢读, 慢读]')))).toEqual(
			new Set(['8: label-is-single: reading has the label 慢读 twice; expected it once.']),
		);
	});

	it('should be named at their own line, though a longer one stands above', () => {
		expect(check(CONCEPT.replace('[慢读]', '[慢读, 书]'), [habit, memory, { ...wang, altLabel: { 'zh-Hans': ['书'], en: [] } }])).toEqual([
			'8: label-is-single: reading and wang both have the label 书; expected it in one of them.',
		]);
	});
});

describe('names', () => {
	const file = (): VFile =>
		new VFile({
			path: 'names.yaml',
			value:
				'- id: book\n  note: By 王某.\n- id: wang\n  prefLabel:\n    zh-Hans: 王某\n    en: Wang\n  hiddenLabel:\n    en: [Old Wang]\n',
		});
	const checkName = (own: Name, named: readonly Named[]): string[] => {
		const names = file();
		checkLabels(own, { named, texts, papers, isAddress: () => false }, names);
		return names.messages.map(({ line, ruleId, reason }) => `${line}: ${ruleId}: ${reason}`);
	};

	it('should be held to the same rules, each at its own entry', () => {
		expect(checkName(wang, [wang, habit])).toEqual([]);
		expect(checkName(wang, [wang, conceptFrom({ id: 'speaker', zh: ['王某'] })])).toEqual([
			'5: label-is-single: wang and speaker both have the label 王某; expected it in one of them.',
		]);
		const old = { ...wang, hiddenLabel: { en: ['Old Wang'] } };
		expect(checkName(old, [old])).toEqual([expect.stringMatching(/^8: rendering-is-used: “Old Wang”, a rendering of wang,/u)]);
	});

	it('should have an id of their own', () => {
		expect(checkName(wang, [wang, { ...wang }]).join()).toContain(
			'3: id-is-single: wang is the id of two; expected it for one concept or name.',
		);
		expect(checkName(wang, [wang, conceptFrom({ id: 'wang', zh: ['习惯'] })])).toEqual([
			'3: id-is-single: wang is the id of two; expected it for one concept or name.',
		]);
	});
});

describe('renderings', () => {
	it.each([
		['altLabel', '[slow reading]', '[slow reading, studying]', 9],
		['hiddenLabel', '[leaf through]', '[leaf through, studying]', 11],
	])('should be used, those of %s', (_, from, to, line) => {
		expect(check(CONCEPT.replace(from, to))).toEqual([
			`${line}: rendering-is-used: “studying”, a rendering of reading, stands in no translation of a sentence with one of its labels; expected only renderings that are used. Delete it.`,
		]);
	});

	it('should be used where a label stands, not elsewhere', () => {
		expect(check(CONCEPT.replace('[leaf through]', '[pages]'))).toEqual([expect.stringMatching(/^11: rendering-is-used: “pages”/u)]);
	});

	it('should count in any case and inflection', () => {
		expect(check(CONCEPT.replace('[leaf through]', '[book, Slow Reading]'))).toEqual([]);
		expect(check(CONCEPT.replace('[leaf through]', '[booklet, Slow Read]'))).toEqual([
			expect.stringMatching(/^11: rendering-is-used: “booklet”/u),
			expect.stringMatching(/^11: rendering-is-used: “Slow Read”/u),
		]);
	});
});

describe('relations', () => {
	it('should lead to concepts', () => {
		expect(check(CONCEPT.replace('[memory]', '[memory, memry]'))).toEqual([
			'15: related-concept-exists: related names memry; expected one of the concepts: reading, habit, memory.',
		]);
		expect(check(CONCEPT.replace('[habit]', '[habits]'))).toEqual([
			'14: related-concept-exists: broader names habits; expected one of the concepts: reading, habit, memory.',
		]);
	});

	it('should not lead to names', () => {
		expect(check(CONCEPT.replace('[memory]', '[wang]'))).toEqual([
			expect.stringMatching(/^15: related-concept-exists: related names wang;/u),
		]);
	});

	it('should not lead to itself, and say so at the line of the relation', () => {
		expect(check(CONCEPT.replace('[memory]', '[reading]'))).toEqual([
			'15: related-concept-is-another: related names reading itself; expected other concepts.',
		]);
		expect(check(CONCEPT.replace('[habit]', '[reading]'))).toEqual([
			'14: related-concept-is-another: broader names reading itself; expected other concepts.',
			expect.stringMatching(/^14: broader-has-no-circle/u),
		]);
	});

	it.each([
		['two', [{ ...habit, broader: ['reading'] }, memory]],
		[
			'three',
			[
				{ ...habit, broader: ['memory'] },
				{ ...memory, broader: ['reading'] },
			],
		],
	])('should not run in a circle of %s', (_, others) => {
		expect(check(CONCEPT, others)).toEqual([
			'14: broader-has-no-circle: reading is broader than itself through others; expected no circle.',
		]);
	});

	it('should be free to meet again, or to lead into a circle of others', () => {
		const top = conceptFrom({ id: 'top', zh: ['说话'] });
		const meeting = CONCEPT.replace('[habit]', '[habit, memory]');
		expect(check(meeting, [{ ...habit, broader: ['top'] }, { ...memory, broader: ['top'] }, top])).toEqual([]);
		expect(
			check(CONCEPT, [
				{ ...habit, broader: ['memory'] },
				{ ...memory, broader: ['habit'] },
			]),
		).toEqual([]);
	});
});

describe('links', () => {
	it.each([
		['the definition', '(#demo-1-p1)）。', '(#demo-1-p9)）。', 26, '#demo-1-p9'],
		['the usage', '([abstract](#demo-abstract-p1-s1))', '([abstract](#demo-abstract-p1-s7))', 38, '#demo-abstract-p1-s7'],
		['the English definition', '*understanding*', '*understanding [it](https://example.org)*', 34, 'https://example.org'],
		['the Chinese usage', '(#demo-abstract-p1-s1)）', '(demo-abstract-p1-s1)）', 30, 'demo-abstract-p1-s1'],
	])('should lead to a passage, from %s', (_, from, to, line, url) => {
		expect(check(CONCEPT.replace(from, to))).toEqual([
			`${line}: concept-link-resolves: The link leads to ${url}; expected # and the address of a passage, such as #ren-2-1-p3.`,
		]);
	});
});

describe('usage', () => {
	it('should be told of papers that there are', () => {
		expect(check(CONCEPT.replaceAll('### demo', '### other'))).toEqual([]);
		expect(check(CONCEPT.replaceAll('### demo', '### dem'))).toEqual([
			'28: concept-usage-names-a-paper: “### dem” names no paper; expected one of demo, other.',
		]);
	});

	it('should be named at its own line, though the name of another paper begins alike', () => {
		const two = CONCEPT.replace('\n## en', '### dem\n\n别说。\n\n## en').concat('\n### dem\n\nSays else.\n');
		expect(check(two)).toEqual([expect.stringMatching(/^31: concept-usage-names-a-paper: “### dem”/u)]);
	});
});

describe('the concepts of this project', () => {
	const { library } = readLibrary(CONTENT);
	const ids = new Set(library.papers.flatMap(({ paper }) => Object.keys(addressesOf(paper))));
	const world: World = {
		named: [...library.concepts, ...library.names],
		texts: library.papers.flatMap(({ paper, layers }) =>
			[...sentencesOf(paper)].map(({ id, children }) => ({
				printed: plainText(children),
				english: layers.map(({ segments }) => plainText(segments.get(id) ?? [])).join('\n'),
			})),
		),
		papers: new Set(library.papers.map(({ paper }) => paper.id)),
		isAddress: (id) => ids.has(id),
	};
	const files = new Map(readConcepts(CONTENT).map(({ file }) => [file.stem, String(file)]));
	const link = { type: 'link' as const, url: '#ren-99', children: [] };

	const changes: [string, string, (own: Concept) => Partial<Concept>][] = [
		['nothing', '', () => ({})],
		['an unknown related concept', 'related-concept-exists', ({ related }) => ({ related: [...related, 'nowhere'] })],
		['an unknown broader concept', 'related-concept-exists', ({ broader }) => ({ broader: [...broader, 'nowhere'] })],
		['a relation to itself', 'related-concept-is-another', ({ id, related }) => ({ related: [...related, id] })],
		[
			'a label that nothing prints',
			'label-is-printed',
			({ altLabel }) => ({ altLabel: { ...altLabel, 'zh-Hans': [...altLabel['zh-Hans'], '独角兽'] } }),
		],
		[
			'a label of a name',
			'label-is-single',
			({ altLabel }) => ({ altLabel: { ...altLabel, 'zh-Hans': [...altLabel['zh-Hans'], '马克思'] } }),
		],
		['a rendering that nothing uses', 'rendering-is-used', ({ hiddenLabel }) => ({ hiddenLabel: { en: [...hiddenLabel.en, 'unicorn'] } })],
		[
			'a link to nowhere',
			'concept-link-resolves',
			({ definition }) => ({ definition: { ...definition, en: { type: 'root', children: [{ type: 'paragraph', children: [link] }] } } }),
		],
		[
			'usage in an unknown paper',
			'concept-usage-names-a-paper',
			({ usage, definition }) => ({ usage: [...usage, { paper: 'li', body: definition }] }),
		],
	];

	it.each(changes)('should each be told when there is %s, and of nothing else', (_, rule, change) => {
		expect(library.concepts.length).toBeGreaterThan(100);
		for (const concept of library.concepts) {
			const own = { ...concept, ...change(concept) };
			const named = world.named.map((other) => (other === concept ? own : other));
			const file = new VFile({ path: `${own.id}.md`, value: files.get(own.id) ?? '' });
			checkLabels(own, { ...world, named }, file);
			checkConcept(own, conceptsIn(named), world, file);
			expect(
				rulesIn(file).map((found) => found.replace(/^\d+: /u, '')),
				own.id,
			).toEqual(rule ? [rule] : []);
		}
	});

	it('should be told on both sides when one is broader than what is broader than it', () => {
		const narrow = library.concepts.find(({ broader }) => broader.length > 0);
		const wide = library.concepts.find(({ id }) => id === narrow?.broader[0]);
		if (!narrow || !wide) throw new Error('No concept is broader than another.');
		const circle = library.concepts.map((own) => (own === wide ? { ...own, broader: [narrow.id] } : own));
		const told = circle.filter((own) => {
			const file = new VFile();
			checkConcept(own, circle, world, file);
			return file.messages.some(({ ruleId }) => ruleId === 'broader-has-no-circle');
		});
		expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining([narrow.id, wide.id]));
	});
});
