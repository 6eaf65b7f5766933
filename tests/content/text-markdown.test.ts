import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseText, stringifyText } from '../../lib/content/text-markdown.ts';
import type { Phrasing } from '../../lib/model/paper.ts';
import { plainText } from '../../lib/model/text.ts';
import type { TextBlock } from '../../lib/model/text-format.ts';
import { rulesIn } from '../support.ts';

function parse(value: string) {
	const file = new VFile({ path: 'en.md', value });
	return { ...parseText(file), rules: rulesIn(file), file };
}

/** `paragraph 3: One. | Two.` */
const show = (block: TextBlock): string => {
	if (block.type === 'marker') return `marker ${block.id}`;
	if (block.type === 'heading') return `heading ${block.depth}: ${wordsOf(block.content.children)}`;
	return `${block.type}: ${block.lines.map(({ children }) => wordsOf(children)).join(' | ')}`;
};

const wordsOf = (nodes: readonly Phrasing[]): string =>
	nodes.map((node) => (node.type === 'footnoteReference' ? `[^${node.identifier}]` : plainText([node]))).join('');

describe('parseText', () => {
	it('should read headings, markers, sentences by line, and notes', () => {
		const { blocks, rules } = parse('# Title\n\n<!-- demo-abstract -->\n\nOne.\nTwo[^1].\n\n## 1. A\n\n[^1]: Note.\n    More.\n');
		expect(blocks.map(show)).toEqual([
			'heading 1: Title',
			'marker demo-abstract',
			'paragraph: One. | Two[^1].',
			'heading 2: 1. A',
			'footnoteDefinition: Note. | More.',
		]);
		expect(rules).toEqual([]);
	});

	it('should know the line of each sentence', () => {
		const { blocks } = parse('---\nlang: en\n---\n\nOne[^1]\nTwo *three*\nfour.\n\n[^1]: A\n    B\n');
		const lines = blocks.flatMap((block) => ('lines' in block ? block.lines.map(({ line }) => line) : []));
		expect(lines).toEqual([5, 6, 7, 9, 10]);
	});

	it('should read a file with Windows line ends like any other', () => {
		const text = '# Title\n\nOne.\nTwo.\n\n[^1]: A\n    B\n';
		expect(parse(text.replaceAll('\n', '\r\n')).blocks.map(show)).toEqual(parse(text).blocks.map(show));
	});

	it.each([
		['HTML', 'One.\n\n<div>Two.</div>\n', '3: text-is-plain', 'Found HTML, <div>Two.</div>; expected only comments that hold an id'],
		['HTML within a sentence', 'One.\nTwo <b>bold</b>.\n', '2: text-is-plain', 'Found “html” inside a sentence; expected words'],
		[
			'a comment without an id',
			'<!-- To do -->\n',
			'1: text-is-plain',
			'Found HTML, <!-- To do -->; expected only comments that hold an id',
		],
		['bold', 'One **two**.\n', '1: text-is-plain', 'Found “strong” inside a sentence; expected words, *emphasis*'],
		['a list', 'One.\n\n- Two.\n', '3: text-is-plain', 'Found Markdown of the kind “list”; expected headings, paragraphs'],
		['code', 'One.\n\n    Two.\n', '3: text-is-plain', 'Found Markdown of the kind “code”; expected headings, paragraphs'],
		['a picture', 'One ![two](a.png).\n', '1: text-is-plain', 'Found “image” inside a sentence'],
		['a rule', 'One.\n\n***\n', '3: text-is-plain', 'Found Markdown of the kind “thematicBreak”'],
		['two blanks at a line end', 'One.  \nTwo.\n', '1: text-is-plain', 'Found “break” inside a sentence'],
	])('should refuse %s', (_, text, rule, reason) => {
		const { rules, file } = parse(text);
		expect(rules).toContain(rule);
		expect(file.messages.some((message) => message.reason.startsWith(reason) && message.fatal)).toBe(true);
	});

	it.each([
		['a list inside a note', 'One.[^1]\n\n[^1]: Note.\n\n    - More.\n', 'More'],
		['the second line of an underlined heading', 'One\nTwo\n===\n', 'Two'],
	])('should not lose %s in silence', (_, text, words) => {
		const { blocks, rules } = parse(text);
		expect(blocks.map(show).join().includes(words) || rules.length > 0).toBe(true);
	});

	it.each(['See *New\nYork*.', 'See [New\nYork](https://a.b).'])('should not glue two lines into one: %j', (text) => {
		const { blocks, rules } = parse(text);
		expect(blocks.map(show).join().includes('NewYork') && rules.length === 0).toBe(false);
	});
});

describe('stringifyText', () => {
	const piece = fc.constantFrom(
		'*',
		'_',
		'[',
		']',
		'<',
		'>',
		'~',
		'#',
		'1.',
		'1)',
		'-',
		'+',
		'&',
		'\\',
		'`',
		'|',
		':',
		'=',
		'---',
		'&lt;',
		'a',
		'甲',
		'。',
		' ',
		'[^2]',
	);
	const text = fc
		.array(piece, { minLength: 1, maxLength: 10 })
		.map((pieces) => pieces.join('').trim())
		.filter((value) => value !== '');
	const line = text.map((value) => ({ children: [{ type: 'text' as const, value }] }));
	const lines = fc.array(line, { minLength: 1, maxLength: 4 });
	const block = fc.oneof(
		fc.record({ type: fc.constant('heading' as const), depth: fc.integer({ min: 1, max: 4 }), content: line }),
		fc.record({ type: fc.constant('paragraph' as const), lines }),
		fc.record({ type: fc.constant('footnoteDefinition' as const), identifier: fc.constantFrom('1', '2'), lines }),
	);

	it('should be undone by parseText, whatever marks the words hold', () => {
		fc.assert(
			fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
				const read = parse(stringifyText(blocks));
				expect(read.rules).toEqual([]);
				expect(read.blocks.map(show)).toEqual(blocks.map(show));
			}),
			{ numRuns: 150 },
		);
	});

	it('should keep emphasis and note references', () => {
		const children: Phrasing[] = [
			{ type: 'emphasis', children: [{ type: 'text', value: 'Capital' }] },
			{ type: 'text', value: ', vol. 1' },
			{ type: 'footnoteReference', identifier: '7', label: '7', id: '' },
			{ type: 'text', value: '.' },
		];
		const note = {
			type: 'footnoteDefinition' as const,
			identifier: '7',
			lines: [{ children: [{ type: 'text' as const, value: 'Note.' }] }],
		};
		const { blocks } = parse(stringifyText([{ type: 'paragraph', lines: [{ children }] }, note]));
		expect(blocks).toMatchObject([{ lines: [{ children }] }, note]);
	});
});
