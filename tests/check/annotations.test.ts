import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkAnnotations } from '../../lib/check/annotations.ts';
import type { Annotation, Target } from '../../lib/model/annotation.ts';
import { paperFrom } from '../support.ts';

const note = (id: string, ...target: Target[]): Annotation => ({
	id,
	motivation: 'context',
	certainty: 'certain',
	target,
	body: { en: 'Why.', 'zh-Hans': '为何。' },
	sources: [],
});

const said: Target = { segment: 'demo-1-p1-s1', exact: '甲说了' };

function check(...annotations: Annotation[]): string[] {
	const value = annotations.map(({ id }) => `- id: ${id}\n  motivation: context\n`).join('');
	const file = new VFile({ path: 'annotations/demo.yaml', value });
	checkAnnotations(annotations, paperFrom(), file);
	expect(file.messages.every(({ fatal }) => fatal)).toBe(true);
	return file.messages.map(({ line, ruleId, reason }) => `${line}: ${ruleId}: ${reason}`);
}

describe('checkAnnotations', () => {
	it('should be content with words that stand once, in sentences, headings, notes and front matter', () => {
		expect(
			check(
				note('demo-note1', said, { segment: 'demo-1', exact: '起点' }),
				note('demo-note2', { segment: 'demo-fn1-s1', exact: '《书》' }, { segment: 'demo-abstract-p1-s1', exact: '读书要慢。' }),
			),
		).toEqual([]);
		expect(check()).toEqual([]);
	});

	it('should find a quotation across a note reference', () => {
		expect(check(note('demo-note1', { segment: 'demo-1-p1-s1', exact: '一句。' }))).toEqual([]);
	});

	it('should refuse an unknown segment, at the line of the note', () => {
		expect(check(note('demo-note1', said), note('demo-note2', { segment: 'demo-9-p1-s1', exact: '甲' }))).toEqual([
			'3: annotation-target-exists: demo-note2 is about demo-9-p1-s1, which the paper does not have; expected the address of a sentence, heading, note or reference.',
		]);
	});

	it('should refuse a paragraph, which holds no words of its own', () => {
		expect(check(note('demo-note1', { segment: 'demo-1-p1', exact: '甲说了' }))).toEqual([
			expect.stringContaining('1: annotation-target-exists: demo-note1 is about demo-1-p1,'),
		]);
	});

	it('should refuse a quotation that does not stand there', () => {
		expect(check(note('demo-note1', { segment: 'demo-1-p1-s1', exact: '乙又说' }))).toEqual([
			'1: annotation-quote-stands-once: demo-note1 quotes “乙又说”, which stands 0 times in demo-1-p1-s1; expected once. Quote more, or mend the quotation.',
		]);
	});

	it('should refuse a quotation that stands twice', () => {
		expect(check(note('demo-note1', { segment: 'demo-abstract-p1-s2', exact: '慢' }, { segment: 'demo-2-p1-s1', exact: '了' }))).toEqual(
			[],
		);
		expect(check(note('demo-note1', { segment: 'demo-fn2-s1', exact: '》' }))).toEqual([
			expect.stringContaining('1: annotation-quote-stands-once: demo-note1 quotes “》”, which stands 2 times in demo-fn2-s1'),
		]);
	});

	it('should name each broken target of a note', () => {
		const rules = check(note('demo-note1', { segment: 'demo-1', exact: '无' }, said, { segment: 'nowhere', exact: '无' }));
		expect(rules.map((rule) => rule.split(': ')[1])).toEqual(['annotation-quote-stands-once', 'annotation-target-exists']);
	});

	it('should refuse an id that stands twice', () => {
		expect(check(note('demo-note1', said), note('demo-note1', said))).toEqual([
			expect.stringMatching(/^\d: annotation-id-is-unique: demo-note1 stands twice/u),
		]);
	});

	it('should refuse the id of another paper', () => {
		expect(check(note('demo-note1', said), note('other-note2', said))).toEqual([
			'3: annotation-id-names-paper: The note is called other-note2; expected demo-note and a number.',
		]);
	});

	// Without a number a mark would get the address of the note itself: only -note7 becomes -noteref7.
	it('should refuse an id without a number', () => {
		expect(check(note('demo-notes', said))).toEqual([expect.stringContaining('annotation-id-names-paper')]);
	});
});
