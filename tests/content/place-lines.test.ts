import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { placeLines } from '../../lib/content/place-lines.ts';
import { parseText } from '../../lib/content/text-markdown.ts';
import { plainText } from '../../lib/model/text.ts';
import { paperFrom, rulesIn, skeletonOf } from '../support.ts';

const whole = `# On reading

<!-- demo-author -->

Someone

<!-- demo-abstract -->

Read slowly.
Slowness stays.

## 1. Beginning

A said a sentence[^1].
B said another.

C said more[^2].

## 2. End

D was done.

[^1]: Wang, 2001.

[^2]: Li, 2002.
`;

const skeleton = skeletonOf(paperFrom());

function place(value: string) {
	const file = new VFile({ path: 'translations/demo/en.md', value });
	const placed = placeLines(parseText(file), skeleton, file);
	const texts = Object.fromEntries([...placed].map(([id, lines]) => [id, lines.map(({ children }) => plainText(children)).join(' | ')]));
	return { texts, rules: rulesIn(file), reasons: file.messages.map(String) };
}

describe('placeLines', () => {
	it('should give each line its place', () => {
		expect(place(whole)).toEqual({
			rules: [],
			reasons: [],
			texts: {
				'demo-title-p1': 'On reading',
				'demo-author-p1': 'Someone',
				'demo-abstract-p1': 'Read slowly. | Slowness stays.',
				'demo-1': '1. Beginning',
				'demo-1-p1': 'A said a sentence. | B said another.',
				'demo-1-p2': 'C said more.',
				'demo-2': '2. End',
				'demo-2-p1': 'D was done.',
				'demo-fn1': 'Wang, 2001.',
				'demo-fn2': 'Li, 2002.',
			},
		});
	});

	it.each([
		['the paragraphs of a section', '\n\nD was done.', 'demo-2-p1'],
		['a part', '<!-- demo-abstract -->\n\nRead slowly.\nSlowness stays.\n\n', 'demo-abstract-p1'],
		['a note', '\n[^2]: Li, 2002.\n', 'demo-fn2'],
	])('should allow %s to be absent as a whole', (_, absent, id) => {
		expect(whole).toContain(absent);
		const { texts, rules } = place(whole.replace(absent, ''));
		expect(rules).toEqual([]);
		expect(texts).not.toHaveProperty(id);
	});

	it.each([
		[
			'a lost paragraph',
			whole.replace('C said more[^2].\n\n', ''),
			'12: translation-paragraphs-match',
			'demo-1 has 1 paragraph; expected 2',
		],
		[
			'a paragraph too many',
			whole.replace('D was done.', 'D was.\n\nDone.'),
			'19: translation-paragraphs-match',
			'demo-2 has 2 paragraphs; expected 1',
		],
		['text before everything', `Hello.\n\n${whole}`, '1: translation-paragraphs-match', 'the beginning has 1 paragraph; expected 0'],
		[
			'text under the title',
			whole.replace('<!-- demo-author', 'By us.\n\n<!-- demo-author'),
			'1: translation-paragraphs-match',
			'demo-title has 1 paragraph; expected 0',
		],
		['an unknown footnote', `${whole}\n[^9]: Who?\n`, '27: footnote-is-known', 'Note [^9] is unknown; the paper has 2 notes.'],
		[
			'an unknown marker',
			whole.replace('demo-abstract', 'demo-abstrct'),
			'7: marker-is-known',
			'<!-- demo-abstrct --> names no part of this paper; expected one of demo-author, demo-abstract.',
		],
		[
			'a missing heading',
			whole.replace('## 2. End\n\nD was done.\n\n', ''),
			'1: translation-headings-match',
			'Found 1 heading below the title; expected 2',
		],
		[
			'a heading too many',
			whole.replace('[^1]: ', '## 3. More\n\n[^1]: '),
			'1: translation-headings-match',
			'Found 3 headings below the title; expected 2',
		],
	])('should refuse %s, naming file, line, found and expected', (_, text, rule, reason) => {
		const { rules, reasons } = place(text);
		expect(rules).toContain(rule);
		expect(reasons.join('\n')).toContain(reason);
		expect(reasons.every((message) => message.startsWith('translations/demo/en.md:'))).toBe(true);
	});

	it.each([
		['a part', '<!-- demo-author -->\n\nNobody\n\n## 1.', '## 1.'],
		['a note', '[^2]: Other.\n\n[^2]: ', '[^2]: '],
		['the title', '# Other\n\n<!-- demo-author', '<!-- demo-author'],
	])('should refuse %s that stands twice', (_, twice, once) => {
		expect(place(whole.replace(once, twice)).rules).not.toEqual([]);
	});
});
