import { describe, expect, it } from 'vitest';
import { segmentsNaming } from '../../lib/link/naming.ts';
import { smallReading } from './small-reading.ts';

describe('segmentsNaming', () => {
	it('should list the segments that name a concept with their words in every language', () => {
		const english = { 'demo-1-p1-s1': 'A speaks *slow* reading.', 'demo-1-p1-s2': 'B too.' };
		const [title, , first, second, ...rest] = segmentsNaming(smallReading(undefined, english), 'reading');
		expect(title).toEqual({
			id: 'demo-title-p1-s1',
			row: 'demo-title-p1',
			container: 'demo-title',
			texts: [{ lang: 'zh-Hans', role: 'printed', text: '论读书', mentions: [{ start: 1, end: 3, exact: '读书' }] }],
		});
		expect(first?.texts).toEqual([
			{ lang: 'zh-Hans', role: 'printed', text: '甲说了一句。', mentions: [{ start: 3, end: 5, exact: '一句' }] },
			{ lang: 'en', role: 'translation', text: 'A speaks slow reading.', mentions: [{ start: 9, end: 21, exact: 'slow reading' }] },
		]);
		expect(second?.texts.map(({ mentions }) => mentions.length)).toEqual([1, 0]);
		expect(rest).toEqual([]);
	});

	it('should take a mention that a printed page divides as one, and two side by side as two', () => {
		const divided = smallReading(
			'论文\n\n某人\n\n一、起点\n\n甲说了一件事。乙说^①，这件事说到这里还没有说完，因为这一页已经印满，所以读\n\n① 王某：《书》，北京：某社，2001年，第3页。\n\n书只好印到下一页。丙说话。\n',
		);
		const side = smallReading('论文\n\n某人\n\n一、起点\n\n甲读书读书。\n');
		const exacts = [divided, side].map((reading) =>
			segmentsNaming(reading, 'reading').flatMap(({ texts }) => texts.flatMap(({ mentions }) => mentions.map(({ exact }) => exact))),
		);
		expect(exacts).toEqual([['读书'], ['读书', '读书']]);
	});
});
