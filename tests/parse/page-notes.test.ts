import { describe, expect, it } from 'vitest';
import { notesOf, parseCnki, rulesOf, textOf } from './support.ts';

describe('liftPageNotes', () => {
	it('should number notes through the paper and give each call the note of its own page', () => {
		const { paper, messages } = parseCnki('水^①，渠^②。\n\n^① 《甲》，第1页。\n\n^② 《乙》，第2页。\n\n田^①。\n\n^① 《丙》，第3页。\n');
		expect(textOf(paper)).toEqual([['水[1]，渠[2]。'], ['|2|田[3]。']]);
		expect(notesOf(paper)).toEqual(['1 ① 《甲》，第1页。', '2 ② 《乙》，第2页。', '3 ① 《丙》，第3页。']);
		expect(paper.footnotes.map(({ page, references }) => [page, references])).toEqual([
			[1, ['x-fnref1']],
			[1, ['x-fnref2']],
			[2, ['x-fnref3']],
		]);
		expect(messages).toEqual([]);
	});

	it('should take a bare ① for a note when a call on its page asks for it', () => {
		const { paper } = parseCnki('水^①。\n\n① 《甲》，第1页。\n\n② 《乙》第2卷。\n');
		expect(notesOf(paper)).toEqual(['1 ① 《甲》，第1页。', '2 ② 《乙》第2卷。']);
	});

	it('should leave a bare ① that counts points in the text', () => {
		const { paper, messages } = parseCnki('有两点：\n\n①修渠；\n\n②种树。\n\n正文①甲，②乙。\n');
		expect(textOf(paper)).toEqual([['有两点：'], ['①修渠；'], ['②种树。'], ['正文①甲，②乙。']]);
		expect(paper.footnotes).toEqual([]);
		expect(messages).toEqual([]);
	});

	it('should leave a bare ① after a colon though a call waits for the ^① below it', () => {
		const { paper } = parseCnki('有两点^①：\n\n①修渠；\n\n②种树。\n\n^① 《甲》，第1页。\n');
		expect(textOf(paper)).toEqual([['有两点[1]：'], ['①修渠；'], ['②种树。']]);
		expect(notesOf(paper)).toEqual(['1 ① 《甲》，第1页。']);
	});

	it('should read marks beyond ⑳ and ㉟', () => {
		const { paper } = parseCnki('水^㉑，渠^㊱，田^㊿。\n\n^㉑ 《甲》。\n^㊱ 《乙》。\n^㊿ 《丙》。\n');
		expect(textOf(paper)).toEqual([['水[1]，渠[2]，田[3]。']]);
	});

	it('should keep a mark without a definition as text and say what the page has', () => {
		const { paper, messages } = parseCnki('水^①，渠^③。\n\n^① 《甲》，第1页。\n');
		expect(textOf(paper)).toEqual([['水[1]，渠③。']]);
		expect(messages.map(({ line, column, ruleId, actual, expected }) => ({ line, column, ruleId, actual, expected }))).toEqual([
			{ line: 7, column: 6, ruleId: 'footnote-reference-resolves', actual: '③', expected: ['①'] },
		]);
	});

	it('should keep a definition that nothing calls, without references', () => {
		const { paper, messages } = parseCnki('水^①。\n\n^① 《甲》，第1页。\n\n^② 《乙》，第2页。\n');
		expect(paper.footnotes.map(({ references }) => references)).toEqual([['x-fnref1'], []]);
		expect(rulesOf(messages)).toEqual(['11 footnote-definition-is-referenced']);
	});

	it('should pair two notes of the same mark with their calls in order', () => {
		const { paper, messages } = parseCnki('水^①，渠^①。\n\n^① 《甲》，第1页。\n^① 《乙》，第2页。\n');
		expect(textOf(paper)).toEqual([['水[1]，渠[2]。']]);
		expect(rulesOf(messages)).toEqual(['10 footnote-mark-is-unique']);
	});

	it('should lead a second call of the same mark to the same note under an id of its own', () => {
		const { paper, messages } = parseCnki('水^①，渠^①。\n\n^① 《甲》，第1页。\n');
		expect(paper.footnotes[0]?.references).toEqual(['x-fnref1', 'x-fnref1-2']);
		expect(rulesOf(messages)).toEqual(['7 footnote-reference-is-unique']);
	});

	it('should make a note whole whose end stands below the text of the next page', () => {
		const { paper } = parseCnki(
			'水^①。\n\n^① 张三：《甲》，《乙》2008年第4期，第196\n\n渠水一直流到田里，\n\n页。\n\n^① 《丙》，第3页。\n\n再流到河里。\n',
		);
		expect(textOf(paper)).toEqual([['水[1]。'], ['|2|渠水一直流到田里，|3|再流到河里。']]);
		expect(notesOf(paper)[0]).toBe('1 ① 张三：《甲》，《乙》2008年第4期，第196页。');
		expect(paper.joins).toContainEqual({ id: 'x-fn1', lines: [9, 13] });
	});

	it('should not take the other half of a paragraph for the end of a note without a full stop', () => {
		const { paper } = parseCnki('水渠修了三年，\n\n^① 同上\n\n后来又修了三年，一直修到\n\n河边才停。^①\n\n^① 同上。\n');
		expect(textOf(paper)).toEqual([['水渠修了三年，|2|后来又修了三年，一直修到|3|河边才停。[2]']]);
		expect(notesOf(paper)).toEqual(['1 ① 同上', '2 ① 同上。']);
	});

	it('should keep a mark behind a blank with the sentence before it', () => {
		expect(textOf(parseCnki('水渠。 ^①田。\n\n^① 《甲》，第1页。\n').paper)).toEqual([['水渠。[1]', '田。']]);
	});

	it('should report a note whose end is not found', () => {
		const { messages } = parseCnki('水^①。\n\n^① 张三：《甲》，第\n\n渠水很清。\n');
		expect(rulesOf(messages)).toEqual(['9 footnote-is-whole']);
	});

	it.each(['甲^1。', '甲^a。', '甲^。'])('should leave the caret of %s alone', (text) => {
		expect(textOf(parseCnki(`${text}\n`).paper)).toEqual([[text]]);
	});
});
