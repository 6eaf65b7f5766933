import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../lib/link/mentions.ts';
import { countIn, findOccurrences } from '../../lib/link/occurrences.ts';
import { toReading } from '../../lib/link/reading.ts';
import type { Layer } from '../../lib/model/layer.ts';
import type { Paper, Phrasing } from '../../lib/model/paper.ts';
import { conceptFrom, paperFrom } from '../support.ts';

const reading = conceptFrom({ id: 'reading', zh: ['读书', '一句'], en: ['slow reading'] });
const finders = { 'zh-Hans': createMentionFinder([reading], 'zh-Hans'), en: createMentionFinder([reading], 'en') };

const occurrencesIn = (paper: Paper, segments: [string, Phrasing[]][] = []) => {
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
	return findOccurrences([toReading(paper, [{ record, segments: new Map(segments) }], finders)]).get('reading') ?? [];
};

describe('findOccurrences', () => {
	it('should list the rows that name a concept in the order of reading, counted by language', () => {
		const occurrences = occurrencesIn(paperFrom(), [['demo-1-p1-s1', [{ type: 'text', value: 'Slow reading, slow readings.' }]]]);
		expect(occurrences.map(({ container, row, counts }) => [container, row.id, counts])).toEqual([
			['demo-title', 'demo-title-p1', { 'zh-Hans': 1 }],
			['demo-abstract', 'demo-abstract-p1', { 'zh-Hans': 1 }],
			['demo-1', 'demo-1-p1', { 'zh-Hans': 2, en: 2 }],
		]);
		expect(countIn(occurrences, 'demo', 'zh-Hans')).toBe(4);
		expect(countIn(occurrences, 'other', 'zh-Hans')).toBe(0);
	});

	it('should count two mentions side by side as two', () => {
		const occurrences = occurrencesIn(paperFrom('论读书\n\n某人\n\n一、起点\n\n甲读书读书。\n'));
		expect(occurrences.find(({ row }) => row.id === 'demo-1-p1')?.counts).toEqual({ 'zh-Hans': 2 });
	});

	it('should count a mention in two pieces once', () => {
		const pieces: Phrasing[] = [
			{ type: 'text', value: 'On slow ' },
			{ type: 'emphasis', children: [{ type: 'text', value: 'reading' }] },
		];
		const occurrences = occurrencesIn(paperFrom(), [['demo-1-p1-s1', pieces]]);
		expect(countIn(occurrences, 'demo', 'en')).toBe(1);
	});

	it('should count a mention that a printed page cuts once', () => {
		const paper = paperFrom(
			'论文\n\n某人\n\n一、起点\n\n甲说了一件事。乙说^①，这件事说到这里还没有说完，因为这一页已经印满，所以读\n\n① 王某：《书》，北京：某社，2001年，第3页。\n\n书只好印到下一页。丙说话。\n',
		);
		expect(occurrencesIn(paper).map(({ row, counts }) => [row.id, counts])).toEqual([['demo-1-p1', { 'zh-Hans': 1 }]]);
	});
});
