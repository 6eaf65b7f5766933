import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { Parser } from 'n3';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { TextRow } from '../../components/reader/text-row.tsx';
import { WorkLine } from '../../components/references/work-line.tsx';
import { JsonLd } from '../../components/ui/json-ld.tsx';
import { citationsOf } from '../../lib/cite/citations.ts';
import { citationMeta } from '../../lib/cite/head.ts';
import { paperJsonLd } from '../../lib/cite/json-ld.ts';
import { bibliographicLine } from '../../lib/cite/line.ts';
import { checkContent, generateContent } from '../../lib/content/generate.ts';
import { readLibrary } from '../../lib/content/library.ts';
import { parseText } from '../../lib/content/text-markdown.ts';
import { toEpub } from '../../lib/export/epub/epub.ts';
import { toMarkdownText } from '../../lib/export/markdown-text.ts';
import { toSkos } from '../../lib/export/skos.ts';
import { toTei } from '../../lib/export/tei.ts';
import { toTmx } from '../../lib/export/tmx.ts';
import { toTsv } from '../../lib/export/tsv.ts';
import { toTurtle } from '../../lib/export/turtle.ts';
import { rowsOf } from '../../lib/link/occurrences.ts';
import { type Bilingual, NAME_KINDS, type NameKind, THEMES, type Theme } from '../../lib/model/concept.ts';
import { Markdown } from '../../lib/render/markdown.tsx';
import { CONCEPT, rulesIn, SAMPLE, temporaryFolder } from '../support.ts';
import { ATTACKS, HOSTILE, writeHostile, writeHostileLayers } from './hostile.ts';

function hostileLibrary() {
	const content = temporaryFolder();
	writeHostile(content);
	writeHostileLayers(content);
	expect(checkContent(content).messages.flatMap(rulesIn)).toEqual([]);
	const { library } = readLibrary(content);
	const [edition] = library.papers;
	if (!edition) throw new Error('There is no paper.');
	return { library, edition };
}

const ELEMENTS = new Set(['div', 'p', 'span', 'a', 'em', 'strong', 'cite', 'b', 'i', 'small', 'br', 'ul', 'ol', 'li', 'h4', 'blockquote']);
const isHarmlessAddress = (address: string): boolean => /^(?:https?:\/\/|[/#])/u.test(address);

/** What a browser would make of HTML: every element, attribute and address in it that is none of ours. */
function harmIn(html: string): string[] {
	const harm: string[] = [];
	visit(rehype().data('settings', { fragment: true }).parse(html), (node) => {
		if (node.type === 'comment' || node.type === 'doctype') harm.push(node.type);
		if (node.type !== 'element') return;
		if (!ELEMENTS.has(node.tagName)) harm.push(`<${node.tagName}>`);
		for (const [name, value] of Object.entries(node.properties)) {
			if (/^on|^style$|^src/iu.test(name) && !/^--letters:\d+$/u.test(String(value))) harm.push(`${name}=${value}`);
			if (/^(?:href|action|cite|data)$/u.test(name) && !isHarmlessAddress(String(value))) harm.push(`${name}=${value}`);
		}
	});
	return harm;
}

const textOf = (html: string): string => {
	let text = '';
	visit(rehype().data('settings', { fragment: true }).parse(html), 'text', ({ value }) => {
		text += value;
	});
	return text;
};

const draw = (node: ReactNode): string => renderToStaticMarkup(node);

const LINKS = { concept: (id: string) => `/en/concepts/${id}/`, notes: '', annotationName: 'note', pageName: String };
const TEXT = {
	links: LINKS,
	untranslated: '-',
	lang: 'en',
	permalink: 'link',
	work: { href: (id: string) => `/en/references/#${id}`, label: ({ shortName }: { shortName: { en: string } }) => shortName.en },
	parallels: new Map(),
};

describe('content that is hostile in every field', () => {
	it('should be text on the page, and nothing else', () => {
		const { edition } = hostileLibrary();
		const html = [...rowsOf(edition.reading)].map(({ row }) => draw(createElement(TextRow, { row, text: TEXT }))).join('\n');
		expect(harmIn(html)).toEqual([]);
		for (const attack of ATTACKS) expect(textOf(html)).toContain(attack);
	});

	it('should be text in definitions, citations, bibliographic lines and the data of the head', () => {
		const { library, edition } = hostileLibrary();
		const { record } = edition.paper;
		const url = { 'zh-Hans': 'https://duidu.example/zh/demo/', en: 'https://duidu.example/en/demo/' };
		const translation = { title: ATTACKS.join(' '), by: ATTACKS[0] ?? '', version: ATTACKS[1] ?? '' };
		const works = [...edition.paper.footnotes.flatMap((note) => note.works), ...edition.paper.references.map(({ work }) => work)];
		const trees = library.concepts.flatMap(({ definition, usage }) => [definition, ...usage.map(({ body }) => body)]);
		const html = [
			...trees.flatMap((tree) =>
				(['zh-Hans', 'en'] as const).map((lang) =>
					draw(createElement(Markdown, { tree: tree[lang], lang, resolve: (id) => `/en/#${id}` })),
				),
			),
			...works.flatMap((work) => draw(createElement(WorkLine, { pieces: bibliographicLine(work), lang: 'zh-Hans' }))),
			...citationsOf({ record, numbering: 'chinese', translation, url }).map((citation) => citation.html),
		];
		expect(works.length).toBeGreaterThan(3);
		expect(html.flatMap(harmIn)).toEqual([]);

		const data = paperJsonLd({ record, lang: 'zh-Hans', translation, url, works, rights: edition.rights });
		const script = draw(createElement(JsonLd, { data }));
		expect(harmIn(script)).toEqual(['<script>']);
		expect(JSON.parse(textOf(script))).toEqual(JSON.parse(JSON.stringify(data)));
		for (const { name, content } of citationMeta({ record, lang: 'en', translation, url, works })) {
			const meta = draw(createElement('p', { title: content }, name));
			expect(harmIn(meta)).toEqual([]);
		}
	});

	it('should be text in the files for others', () => {
		const { library, edition } = hostileLibrary();
		const xml = [
			toTei(edition),
			toTmx(edition),
			...(['interleaved', 'facing'] as const).flatMap((layout) => filesIn(toEpub(edition, layout))),
		];
		for (const document of xml) expect(harmInXml(document)).toEqual([]);

		for (const lang of ['zh-Hans', 'fr']) {
			const file = new VFile({ path: `${lang}.md`, value: toMarkdownText(edition, lang) });
			const rules = parseText(file) && rulesIn(file);
			// The printed labels stand in comments, which only this project's own format does not have.
			expect(
				rules.filter(
					(rule) => !file.messages.some(({ reason }) => /HTML, <!-- demo-[a-z]+ [^<>]+ -->/u.test(reason) && rule.includes('plain')),
				),
			).toEqual([]);
		}
		const cells = toTsv(edition)
			.split('\n')
			.filter((line) => line !== '' && !line.startsWith('#'))
			.map((line) => line.split('\t').length);
		expect(new Set(cells)).toEqual(new Set([4]));

		const both = (word: string): Bilingual<string> => ({ 'zh-Hans': word, en: word });
		const document = toSkos({
			concepts: library.concepts,
			names: library.names,
			titles: { concepts: both(ATTACKS[0] ?? ''), names: both(ATTACKS[1] ?? '') },
			themes: Object.fromEntries(THEMES.map((theme) => [theme, both(theme)])) as Record<Theme, Bilingual<string>>,
			kinds: Object.fromEntries(NAME_KINDS.map((kind) => [kind, both(kind)])) as Record<NameKind, Bilingual<string>>,
			papers: {},
		});
		const values = new Parser().parse(toTurtle(document)).map(({ object }) => object.value);
		for (const attack of ATTACKS.slice(0, 4)) expect(values).toContain(attack);
	});
});

const filesIn = (bytes: Uint8Array): string[] =>
	Object.entries(unzipSync(bytes))
		.filter(([name]) => /\.(?:xhtml|opf|xml)$/u.test(name))
		.map(([, content]) => strFromU8(content));

/** Elements that run, attributes that run, addresses that are no web addresses or places in the book. */
function harmInXml(text: string): string[] {
	const document = XmlDocument.fromString(text);
	const harm = (document.find('//*') as XmlElement[]).flatMap((element) => {
		const addresses = element.attrs.filter(({ name }) => ['href', 'src', 'target'].includes(name)).map(({ value }) => value);
		return [
			...(/^(?:script|iframe|object|embed|form|base|style)$/u.test(element.name) ? [`<${element.name}>`] : []),
			...element.attrs.filter(({ name }) => /^on/u.test(name)).map(({ name }) => name),
			...addresses.flatMap((address) => address.split(' ')).filter((address) => !/^(?:https?:\/\/|#|[\w.-]+(?:#|$))/u.test(address)),
		];
	});
	document.dispose();
	return harm;
}

/** A folder with the sample paper, generated, and these files beside it; what is said of them. */
function rulesOf(files: Record<string, string>, source = SAMPLE): string[] {
	const content = temporaryFolder();
	writeHostile(content, files, source);
	return checkContent(content).messages.flatMap(({ path, messages }) =>
		messages.filter(({ fatal }) => fatal).map(({ line, ruleId }) => `${path.slice(content.length + 1)}:${line} ${ruleId}`),
	);
}

const concept = (text: string): string =>
	CONCEPT.replace('broader: [habit]', 'broader: []')
		.replace('related: [memory]', 'related: []')
		.replace(/altLabel:.*?themes/su, 'themes')
		.replace('看书并理解', () => text);

describe('a concept', () => {
	it('should be accepted as it is', () => {
		expect(rulesOf({ 'concepts/reading.md': concept('看书并理解') })).toEqual([]);
	});

	it.each([
		['a script', '<script>alert(1)</script>', ['20 concept-text-is-plain']],
		['HTML within a sentence', '看<b onclick=alert(1)>书</b>', ['20 concept-text-is-plain', '20 concept-text-is-plain']],
		['a link that is a script', '[看](javascript:alert(1))', ['20 concept-link-resolves']],
		['such a link in angle brackets', '<javascript:alert(1)>', ['20 concept-link-resolves']],
		['such a link by reference', '[看][x]\n\n[x]: javascript:alert(1)\n\n', ['20 concept-text-is-plain', '22 concept-text-is-plain']],
		['a link to another site', '[看](https://evil.example/)', ['20 concept-link-resolves']],
		['a picture', '![看](https://evil.example/x.png)', ['20 concept-text-is-plain']],
		['an override of direction', '看\u202e书', ['20 text-has-no-hidden-characters']],
		['the same as an entity', '看&#x202e;书', ['20 text-has-no-hidden-characters']],
		['a zero-width blank', '看\u200b书', ['20 text-has-no-hidden-characters']],
		['one in the title of a link', '[看](#demo-1-p1 "\u200b")', ['20 text-has-no-hidden-characters']],
	])('should be refused with %s, with file and line', (_, text, rules) => {
		expect(rulesOf({ 'concepts/reading.md': concept(text) })).toEqual(rules.map((rule) => `concepts/reading.md:${rule}`));
	});

	it('should be refused when its name is no address', () => {
		expect(rulesOf({ 'concepts/"><b>.md': concept('看书') })).toEqual(['concepts/"><b>.md:1 concept-is-named-by-id']);
	});
});

describe('a source', () => {
	const refused = (text: string, name = 'demo'): string[] => {
		const content = temporaryFolder({ [`sources/${name}.txt`]: text, [`sources/${name}.profile.json`]: '{}' });
		writeHostile(content, {}, text);
		return generateContent(content).messages.flatMap(rulesIn);
	};

	it.each([
		['an override of direction', '\u202e', 'source-has-no-direction-marks'],
		['an isolate', '\u2066', 'source-has-no-direction-marks'],
		['a zero byte', '\0', 'source-has-no-control-characters'],
		['what is no character', '\uffff', 'source-has-no-control-characters'],
		['a return without a line feed', '\r', 'source-has-no-control-characters'],
	])('should be refused with %s, at its line', (_, character, rule) => {
		expect(refused(SAMPLE.replace('乙又说', `乙${character}又说`))).toEqual([`9: ${rule}`]);
	});

	it('should be kept as it stands with characters that nobody sees, and say so', () => {
		const text = SAMPLE.replace('乙又说', '乙\u200b又\u200b说\u00ad');
		const content = temporaryFolder();
		writeHostile(content, {}, text);
		const { messages } = checkContent(content);
		expect(messages.flatMap(rulesIn)).toEqual(['9: source-has-no-invisible-characters', '9: source-has-no-invisible-characters']);
		expect(messages[0]?.messages.map(String).join('\n')).toContain('U+200B, which can’t be seen, stands 2 times, first here');
	});

	it('should be refused when its name begins no address', () => {
		const content = temporaryFolder({ 'sources/"><b>.txt': HOSTILE, 'sources/Ren 2.txt': HOSTILE });
		expect(generateContent(content).messages.map(rulesIn)).toEqual([['1: source-is-named-by-id'], ['1: source-is-named-by-id']]);
	});
});

describe('what is written by hand', () => {
	const hidden = 'text-has-no-hidden-characters';

	it.each([
		[
			'a name',
			'names.yaml',
			'- id: a\n  kind: person\n  prefLabel:\n    zh-Hans: 读书\n    zh-Hant: 讀書\n    zh-Latn-pinyin: dúshū\n    en: "a\\u202Eb"\n',
			7,
		],
		['a term', 'terms.yaml', '- zh-Hans: 读书\n  en:\n    - "a\u200bb"\n', 3],
		[
			'a note',
			'annotations/demo.yaml',
			'- id: demo-note1\n  motivation: slip\n  certainty: certain\n  target:\n    - segment: demo-1-p1-s1\n      exact: 甲\n  body:\n    en: "\\x01"\n    zh-Hans: 甲\n',
			8,
		],
	])('should have no hidden characters in %s, however they are written', (_, name, text, line) => {
		expect(rulesOf({ [name]: text })).toEqual([`${name}:${line} ${hidden}`]);
	});

	it.each([
		['HTML', 'A <b>said</b> it.', 'text-is-plain'],
		['a script', '<script>alert(1)</script>', 'text-is-plain'],
		['a picture', '![a](https://evil.example/x.png)', 'text-is-plain'],
		['a link by reference', '[a][b]\n\n[b]: javascript:alert(1)', 'text-is-plain'],
		['an override of direction', 'A \u202esaid it.', hidden],
		['the same as an entity', 'A &#8238;said it.', hidden],
		['a soft hyphen', 'A sa\u00adid it.', hidden],
	])('should be refused in a translation with %s', (_, sentence, rule) => {
		const matter =
			'---\nlang: fr\nrole: translation\nby: A\nmethod: { en: a, zh-Hans: b }\nversion: "1"\nscope: partial\nstatus: draft\n---\n';
		const rules = rulesOf({ 'translations/demo/fr.md': `${matter}\n<!-- demo-abstract -->\n\n${sentence}\n` });
		expect(rules).toContain(`translations/demo/fr.md:13 ${rule}`);
	});

	it('should lose the address of a link in a translation, whatever it is', () => {
		const file = new VFile({ path: 'fr.md', value: '[said](javascript:alert(1))' });
		expect(parseText(file).blocks).toEqual([{ type: 'paragraph', lines: [{ line: 1, children: [{ type: 'text', value: 'said' }] }] }]);
	});

	it('should have no web address but http and https in a record', () => {
		const content = temporaryFolder();
		writeHostile(content);
		expect(() => JSON.stringify(readLibrary(content).library.papers[0]?.paper.references)).not.toThrow();
		expect(JSON.stringify(readLibrary(content).library.papers[0]?.paper.references)).not.toMatch(/"URL":"(?!https?:)/u);
	});
});
