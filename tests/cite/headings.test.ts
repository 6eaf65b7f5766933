import { describe, expect, it } from 'vitest';
import { unnumberedHeadings } from '../../lib/cite/headings.ts';
import { realPaper } from './support.ts';

describe('unnumberedHeadings', () => {
	it('should be those that print no number', () => {
		const { paper, layers } = realPaper('wu');
		expect(unnumberedHeadings(paper, layers[0])).toEqual({
			'wu-0': { 'zh-Hans': '引言', en: 'Introduction' },
			'wu-4': { 'zh-Hans': '结语', en: 'Conclusion' },
		});
	});

	it('should be none where all have one', () => {
		const { paper, layers } = realPaper('ren');
		expect(unnumberedHeadings(paper, layers[0])).toEqual({});
	});
});
