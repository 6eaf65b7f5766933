import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { createMentionFinder } from '../../lib/link/mentions.ts';
import { rowsOf } from '../../lib/link/occurrences.ts';
import { excerpt, type Reading, toReading } from '../../lib/link/reading.ts';
import { annotationReferenceId } from '../../lib/model/address.ts';
import type { Annotation, Target } from '../../lib/model/annotation.ts';
import type { Layer } from '../../lib/model/layer.ts';
import type { Woven } from '../../lib/model/row.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { wordsOf } from '../../lib/search/records.ts';
import { CONTENT, conceptFrom, paperFrom } from '../support.ts';

const note = (id: string, ...target: Target[]): Annotation => ({
	id,
	motivation: 'context',
	certainty: 'certain',
	target,
	body: { en: 'Why.', 'zh-Hans': '为何。' },
	sources: [],
});

/** The printed text of a segment with the marks in it: 甲[demo-noteref1]。 */
function printedIn(reading: Reading, segment: string): string {
	for (const { row } of rowsOf(reading)) {
		const found = row.cells[0]?.segments.find(({ id }) => id === segment);
		if (found) return show(found.nodes);
	}
	return `no ${segment}`;
}

const show = (nodes: readonly Woven[]): string =>
	nodes
		.map((node) => {
			if (node.type === 'text') return node.value;
			if (node.type === 'emphasis') return `*${show(node.children)}*`;
			return node.type === 'footnoteReference' ? node.label : `[${node.id}]`;
		})
		.join('');

const readWith = (...annotations: Annotation[]): Reading => toReading(paperFrom(), [], {}, annotations);

describe('toReading with annotations', () => {
	it('should set a mark right after the quoted words', () => {
		const reading = readWith(note('demo-note1', { segment: 'demo-1-p1-s2', exact: '乙又' }));
		expect(printedIn(reading, 'demo-1-p1-s2')).toBe('乙又[demo-noteref1]说一句。');
		expect(printedIn(reading, 'demo-1-p1-s1')).toBe('甲说了一句①。');
	});

	it('should set marks in headings, notes and front matter', () => {
		const reading = readWith(
			note(
				'demo-note1',
				{ segment: 'demo-1', exact: '起点' },
				{ segment: 'demo-fn1-s1', exact: '《书》' },
				{ segment: 'demo-abstract-p1-s2', exact: '慢才' },
			),
		);
		expect(printedIn(reading, 'demo-1')).toBe('一、起点[demo-noteref1]');
		expect(printedIn(reading, 'demo-fn1-s1')).toContain('：《书》[demo-noteref1-2]，');
		expect(printedIn(reading, 'demo-abstract-p1-s2')).toBe('慢才[demo-noteref1-3]记得住。');
	});

	it('should set marks in the order of the text, whatever the order of the notes', () => {
		const reading = readWith(
			note('demo-note1', { segment: 'demo-1-p1-s2', exact: '一句' }),
			note('demo-note2', { segment: 'demo-1-p1-s2', exact: '乙' }, { segment: 'demo-1-p1-s2', exact: '又说' }),
		);
		expect(printedIn(reading, 'demo-1-p1-s2')).toBe('乙[demo-noteref2]又说[demo-noteref2-2]一句[demo-noteref1]。');
	});

	it('should keep the order of the notes where two quotations end at the same word', () => {
		const reading = readWith(
			note('demo-note1', { segment: 'demo-1-p1-s2', exact: '又说' }),
			note('demo-note2', { segment: 'demo-1-p1-s2', exact: '乙又说' }),
		);
		expect(printedIn(reading, 'demo-1-p1-s2')).toBe('乙又说[demo-noteref1][demo-noteref2]一句。');
	});

	it('should set a mark before a note reference that follows the words, and after one within them', () => {
		const before = readWith(note('demo-note1', { segment: 'demo-1-p1-s1', exact: '一句' }));
		expect(printedIn(before, 'demo-1-p1-s1')).toBe('甲说了一句[demo-noteref1]①。');
		const within = readWith(note('demo-note1', { segment: 'demo-1-p1-s1', exact: '一句。' }));
		expect(printedIn(within, 'demo-1-p1-s1')).toBe('甲说了一句①。[demo-noteref1]');
	});

	it('should divide a mention that a mark falls into, its later piece continued', () => {
		const concept = conceptFrom({ id: 'saying', zh: ['又说一句'] });
		const finders = { 'zh-Hans': createMentionFinder([concept], 'zh-Hans') };
		const reading = toReading(paperFrom(), [], finders, [note('demo-note1', { segment: 'demo-1-p1-s2', exact: '又说' })]);
		expect(reading.sections[0]?.rows[0]?.cells[0]?.segments[1]?.nodes).toEqual([
			{ type: 'text', value: '乙' },
			{ type: 'text', value: '又说', concept: 'saying', first: true },
			{ type: 'annotationReference', annotation: 'demo-note1', id: 'demo-noteref1' },
			{ type: 'text', value: '一句', concept: 'saying', continued: true },
			{ type: 'text', value: '。' },
		]);
	});

	it('should leave translations without marks', () => {
		const record: Layer['record'] = {
			lang: 'en',
			role: 'translation',
			by: 'A',
			method: { en: 'B', 'zh-Hans': '乙' },
			version: '1',
			scope: 'partial',
			status: 'draft',
			sections: {},
		};
		const layer: Layer = { record, segments: new Map([['demo-1-p1-s2', [{ type: 'text', value: '乙又 B.' }]]]) };
		const reading = toReading(paperFrom(), [layer], {}, [note('demo-note1', { segment: 'demo-1-p1-s2', exact: '乙又' })]);
		expect(reading.langs).toEqual(['zh-Hans', 'en']);
		expect(reading.sections[0]?.rows[0]?.cells[1]).toEqual({
			lang: 'en',
			role: 'translation',
			segments: [{ id: 'demo-1-p1-s2', nodes: [{ type: 'text', value: '乙又 B.' }] }],
		});
	});

	it('should change nothing where there are no annotations', () => {
		expect(readWith()).toEqual(toReading(paperFrom(), [], {}));
	});
});

describe('toReading with works', () => {
	const names = new Map([['王某', 'Wang Mou']]);

	it('should say what each note cites, in both languages', () => {
		const { notes } = toReading(paperFrom(), [], {}, [], names);
		expect(notes.map(({ works }) => works)).toEqual([
			[{ id: 'demo-work1', shortName: { 'zh-Hans': '王某 2001', en: 'Wang Mou 2001' } }],
			[{ id: 'demo-work2', shortName: { 'zh-Hans': '李某 2002', en: '李某 2002' } }],
		]);
	});

	it('should name a work once where a note cites it twice', () => {
		const paper = paperFrom();
		const footnotes = paper.footnotes.map((footnote) => ({ ...footnote, works: [...footnote.works, ...footnote.works] }));
		expect(toReading({ ...paper, footnotes }, [], {}).notes.map(({ works }) => works.length)).toEqual([1, 1]);
	});

	it('should say what each entry of the list is', () => {
		const paper = paperFrom('# 论文\n\n文 / 某人\n\n### 1. 甲\n\n一。\n\n## 参考文献\n\n[1] 王某. 书[M]. 北京: 某社, 2001.\n', 'demo');
		expect(toReading(paper, [], {}, [], names).references.map(({ work }) => work)).toEqual([
			{ id: 'demo-ref1', shortName: { 'zh-Hans': '王某 2001', en: 'Wang Mou 2001' } },
		]);
	});
});

describe.each(readLibrary(CONTENT).library.papers)('the notes of $paper.id', ({ paper, reading, annotations }) => {
	const texts = new Map([...sentencesOf(paper)].map(({ id, children }) => [id, plainText(children)]));
	const printed = [...rowsOf(reading)].flatMap(({ row }) => row.cells[0]?.segments ?? []);

	it('should leave the printed text as it is', () => {
		expect(printed.map(({ id, nodes }) => [id, wordsOf(nodes)]).sort()).toEqual([...texts].sort());
	});

	it('should each have a mark right after the words it quotes', () => {
		const nodesOf = new Map(printed.map(({ id, nodes }) => [id, nodes]));
		let count = 0;
		for (const { id, target } of annotations) {
			target.forEach(({ segment, exact }, index) => {
				const nodes = nodesOf.get(segment) ?? [];
				const mark = nodes.findIndex((node) => node.type === 'annotationReference' && node.id === annotationReferenceId(id, index + 1));
				expect(mark, `${id} in ${segment}`).toBeGreaterThan(0);
				expect(wordsOf(nodes.slice(0, mark)).endsWith(exact), `${id} in ${segment}`).toBe(true);
				// Only other marks stand between it and its words.
				expect(nodes.slice(0, mark).findLast(({ type }) => type !== 'annotationReference')?.type).toBe('text');
				count++;
			});
		}
		const marks = printed.flatMap(({ nodes }) => nodes.filter(({ type }) => type === 'annotationReference'));
		expect(marks).toHaveLength(count);
		expect(count).toBeGreaterThan(20);
	});

	it('should have marks with addresses of their own', () => {
		const ids = printed.flatMap(({ nodes }) => nodes.flatMap((node) => (node.type === 'annotationReference' ? node.id : [])));
		const taken = [...annotations.map(({ id }) => id), ...texts.keys()];
		expect(new Set([...ids, ...taken]).size).toBe(ids.length + taken.length);
	});
});

describe('excerpt', () => {
	it('should hold a section with the notes it calls and the annotations marked in it', () => {
		const reading = readWith(
			note('demo-note1', { segment: 'demo-2-p1-s1', exact: '丁段' }),
			note('demo-note2', { segment: 'demo-fn2-s1', exact: '《文》' }, { segment: 'demo-2', exact: '终点' }),
		);
		const hold = (number: string) => {
			const { sections, notes, annotations, marks } = excerpt(reading, number);
			return [...[sections, notes, annotations].map((list) => list.map(({ id }) => id)), [...marks]];
		};
		expect(hold('1')).toEqual([['demo-1'], ['demo-fn1', 'demo-fn2'], ['demo-note2'], ['demo-noteref2']]);
		expect(hold('2')).toEqual([['demo-2'], [], ['demo-note1', 'demo-note2'], ['demo-noteref2-2', 'demo-noteref1']]);
		expect(hold('3')).toEqual([[], [], [], []]);
	});

	it('should hold the sections below, and none whose number only begins alike', () => {
		const reading = toReading(
			paperFrom('# 论文\n\n文 / 某人\n\n### 1. 甲\n\n一。\n\n#### 1.1 乙\n\n二。\n\n### 2. 丙\n\n三。\n', 'demo'),
			[],
			{},
		);
		const sections = reading.sections.map((section) => (section.number === '2' ? { ...section, number: '10' } : section));
		const found = excerpt({ ...reading, sections }, '1').sections;
		expect(found.map(({ id }) => id)).toEqual(['demo-1', 'demo-1-1']);
	});
});
