import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { alignLayer } from '../../lib/link/alignment.ts';
import type { Phrasing } from '../../lib/model/paper.ts';
import type { TextLine } from '../../lib/model/text-format.ts';
import { paperFrom } from '../support.ts';

const text = (value: string): Phrasing => ({ type: 'text', value });
const call = (identifier: string): Phrasing => ({ type: 'footnoteReference', identifier, label: identifier, id: '' });
const line = (number: number, ...children: Phrasing[]): TextLine => ({ line: number, children });

/** Aligns the lines of the first paragraph: one sentence with note 1, one without. */
function align(lines: TextLine[], paper = paperFrom()) {
	const file = new VFile({ path: 'en.md' });
	const segments = alignLayer(paper, new Map([['demo-1-p1', lines]]), file);
	return {
		segments,
		messages: file.messages.map(String),
		rules: file.messages.map(({ ruleId }) => ruleId),
		fatal: file.messages.every(({ fatal }) => fatal),
	};
}

describe('alignLayer', () => {
	it('should lay lines beside sentences by their ids, with the printed marks and addresses', () => {
		const { segments, messages } = align([line(5, text('A'), call('1'), text('.')), line(6, text('B.'))]);
		expect(messages).toEqual([]);
		expect([...segments]).toEqual([
			['demo-1-p1-s1', [text('A'), { type: 'footnoteReference', identifier: '1', label: '①', id: 'demo-fnref1' }, text('.')]],
			['demo-1-p1-s2', [text('B.')]],
		]);
	});

	it('should leave out what has no lines', () => {
		expect(alignLayer(paperFrom(), new Map(), new VFile()).size).toBe(0);
	});

	it('should refuse a missing line, and say with which words the printed text goes on', () => {
		const { segments, messages, fatal } = align([line(5, text('A'), call('1'))]);
		expect(messages).toEqual([
			'en.md:5:1: demo-1-p1 has 1 lines; expected 2, one for each printed sentence. The printed text goes on with “乙又说一句。…”.',
		]);
		expect(fatal).toBe(true);
		expect(segments.size).toBe(0);
	});

	it('should refuse an extra line', () => {
		const { messages } = align([line(5, call('1')), line(6, text('B.')), line(7, text('C.'))]);
		expect(messages).toEqual(['en.md:5:1: demo-1-p1 has 3 lines; expected 2, one for each printed sentence.']);
	});

	it('should refuse a lost note reference, at its line', () => {
		expect(align([line(5, text('A.')), line(6, text('B.'))]).messages).toEqual([
			'en.md:5:1: demo-1-p1-s1 has the note references none; expected [^1], as in the printed text.',
		]);
	});

	it('should refuse a note reference that moved to another line, at both lines', () => {
		expect(align([line(5, text('A.')), line(6, text('B.'), call('1'))]).messages).toEqual([
			'en.md:5:1: demo-1-p1-s1 has the note references none; expected [^1], as in the printed text.',
			'en.md:6:1: demo-1-p1-s2 has the note references [^1]; expected none, as in the printed text.',
		]);
	});

	it('should refuse a note reference that stands for another, or twice', () => {
		const rest = line(6, text('B.'));
		expect(align([line(5, call('2')), rest]).rules).toEqual(['translation-keeps-footnote-references']);
		expect(align([line(5, call('1'), call('1')), rest]).rules).toEqual(['translation-keeps-footnote-references']);
	});

	it('should give a reference within emphasis its printed mark and address', () => {
		const emphasis: Phrasing = { type: 'emphasis', children: [text('A'), call('1')] };
		const { segments, messages } = align([line(5, emphasis), line(6, text('B.'))]);
		expect(messages).toEqual([]);
		expect(segments.get('demo-1-p1-s1')).toMatchObject([{ children: [text('A'), { label: '①', id: 'demo-fnref1' }] }]);
	});

	it('should give the second call of a note the address of the second printed call', () => {
		const paper = paperFrom('论读书\n\n某人\n\n一、起点\n\n甲说^①。乙说^①。\n\n① 王某：《书》，北京：某社，2001年，第3页。\n');
		const { segments, messages } = align([line(5, text('A'), call('1')), line(6, text('B'), call('1'))], paper);
		expect(messages).toEqual([]);
		const ids = [...segments.values()].flatMap((nodes) => nodes.flatMap((node) => (node.type === 'footnoteReference' ? node.id : [])));
		expect(ids).toEqual(['demo-fnref1', 'demo-fnref1-2']);
	});
});
