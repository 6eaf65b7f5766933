import { VFile } from 'vfile';
import { LONGEST } from '../../components/search/address.ts';
import { chineseNumbers, chineseNumerals, englishNumbers } from '../../lib/check/numbers.ts';
import { checkTranslation } from '../../lib/check/translation.ts';
import { toBibtex } from '../../lib/cite/bibtex.ts';
import { chineseBrackets, englishJournal, keywordsIn, latinAuthors } from '../../lib/cite/citable.ts';
import { fillPassage, fillVisit } from '../../lib/cite/fill.ts';
import { citationMeta } from '../../lib/cite/head.ts';
import { bibliographicLine } from '../../lib/cite/line.ts';
import { nameOfPassage } from '../../lib/cite/place.ts';
import { toRis } from '../../lib/cite/ris.ts';
import { shortCitation } from '../../lib/cite/short-citation.ts';
import { headlineCase, sentenceCase } from '../../lib/cite/title-case.ts';
import { translatedLine } from '../../lib/cite/translated-line.ts';
import { isReadable } from '../../lib/content/markdown-size.ts';
import { stringifyText } from '../../lib/content/text-markdown.ts';
import { joinSyllables, readPinyin } from '../../lib/han/ruby.ts';
import { toTraditional } from '../../lib/han/traditional.ts';
import { readComparison } from '../../lib/link/comparison.ts';
import { nameOfPlace, nearestAddress, parseJump, successorOf } from '../../lib/link/jump.ts';
import { createMentionFinder } from '../../lib/link/mentions.ts';
import { isSameWork } from '../../lib/link/same-work.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import { countInvisible, findHidden } from '../../lib/model/hidden.ts';
import { renderingPattern } from '../../lib/model/rendering.ts';
import { CONVENTIONS, detectConventions } from '../../lib/parse/conventions.ts';
import { hasHeadingShape, headingNumber, namedHeading } from '../../lib/parse/headings.ts';
import { matchLabel } from '../../lib/parse/labels.ts';
import { sentenceEnds } from '../../lib/parse/sentences.ts';
import { parseNames } from '../../lib/parse/works/names.ts';
import { parseNoteCitations } from '../../lib/parse/works/note-citation.ts';
import { parseReferenceEntry } from '../../lib/parse/works/reference-entry.ts';
import { cssString } from '../../lib/render/css-string.ts';
import { splitAtChinese } from '../../lib/render/words.tsx';
import { writeTable } from '../../lib/search/export.ts';
import { bareOf, fold } from '../../lib/search/fold.ts';
import { findsLabel } from '../../lib/search/labels.ts';
import { createPinyin } from '../../lib/search/pinyin.ts';
import { formatQuery, parseQuery } from '../../lib/search/query.ts';
import { snippet } from '../../lib/search/snippet.ts';
import { apart, findWords, piecesOf, withoutQuestion } from '../../lib/search/words.ts';
import { parse } from '../parse/support.ts';
import { conceptFrom, paperFrom } from '../support.ts';

const work = (text: string): CslItem => ({
	id: 'x-work1',
	type: 'article-journal',
	language: 'zh-Hans',
	title: text,
	author: [{ literal: text }, { family: text, given: text }],
	'container-title': text,
	page: text,
	keyword: text,
	publisher: text,
	abstract: text,
	note: text,
	URL: `https://${text}`,
	custom: { 'author-en': text, 'container-title-en': text, 'keyword-en': text },
});
const url = { 'zh-Hans': 'https://x.example/zh/', en: 'https://x.example/en/' };
const finder = createMentionFinder([conceptFrom({ id: 'a', zh: ['水渠', '水'], en: ['water canal', 'a … b', 'sharing'] })], 'zh-Hans');
const finderEn = createMentionFinder([conceptFrom({ id: 'a', zh: ['水'], en: ['water canal', 'a … b', 'sharing', 'a-a'] })], 'en');
const pinyin = createPinyin({ characters: { xīn: '新', zhì: '质', xi: '西', ān: '安' }, words: '新质 西安', readings: {} });
const paper = paperFrom('题\n\n某\n\n一、起\n\n甲说了一句水，二〇二〇年的水有20世纪80年代的水那么多。\n');
const segment = paper.sections[0]?.paragraphs[0]?.sentences[0]?.id ?? '';
const table = { characters: { 为: '為' }, phrases: { 头发: '頭髮', 发展: '發展' } };

/** What takes a text from outside: from a paper, a translation, a reader or an address. */
export const TAKERS: Record<string, (text: string) => unknown> = {
	parse: (text) => parse(`题\n\n王小明\n\n一、引言\n\n${text}\n\n二、二\n\n水。\n`),
	'parse, with page notes': (text) =>
		parse(`题\n\n王小明\n\n一、引言\n\n水^①。${text}\n\n^① 王：《书》${text}\n\n${text}水\n`, CONVENTIONS.cnki),
	'parse, as Markdown': (text) => parse(`# 题\n\n## 1. 引言\n\n${text}\n\n- ${text}\n\n### ${text}\n\n**${text}\n`, CONVENTIONS.markdown),
	'parse, in the matter': (text) =>
		parse(
			`ISSN 1009-105X${text}\n\n题${text}\n\n${text}大学\n\n（${text}\n\n摘要：${text}\n\n关键词：${text}\n\n引用格式：${text}\n\n一、一\n\n水。\n\n参考文献\n\n[1] ${text}\n`,
		),
	sentenceEnds: (text) => [sentenceEnds(text, 'zh-Hans'), sentenceEnds(text, 'en')],
	detectConventions,
	headings: (text) => [
		headingNumber(text, 'chinese'),
		headingNumber(text, 'decimal'),
		namedHeading(text),
		hasHeadingShape(text),
		matchLabel(text),
	],
	parseNoteCitations: (text) => [
		parseNoteCitations(text),
		parseNoteCitations(`王：《书》${text}`),
		parseNoteCitations(`王：《文》，《刊》${text}`),
	],
	parseReferenceEntry: (text) => [
		parseReferenceEntry(text),
		parseReferenceEntry(`[1] 王. 水[J]. ${text}`),
		parseReferenceEntry(`[1] 王${text}[M]`),
	],
	parseNames,
	stringifyText: (text) => stringifyText([{ type: 'paragraph', lines: [{ children: [{ type: 'text', value: text.slice(0, 20_000) }] }] }]),
	isReadable: (text) => isReadable(text, new VFile()),
	hidden: (text) => [findHidden(text), countInvisible(text)],
	numbers: (text) => [chineseNumbers(text), chineseNumerals(text), englishNumbers(text)],
	checkTranslation: (text) =>
		checkTranslation({
			paper,
			layer: { record: {} as never, segments: new Map([[segment, [{ type: 'text', value: text }]]]) },
			terms: [{ labels: ['水'], renderings: ['water canal', 'a … b', 'sharing'] }],
			exceptions: [],
			file: new VFile(),
			exceptionsFile: new VFile(),
			lineOf: () => 1,
		}),
	mentions: (text) => [finder(text), finderEn(text, new Set(['a']))],
	// No label is longer.
	'renderingPattern, of the text': (text) => renderingPattern(text.slice(0, 200).replaceAll('…', '-')).test('a b '.repeat(text.length)),
	'citations of a work': (text) => [
		bibliographicLine(work(text)),
		shortCitation(work(text), 'zh-Hans', new Map()),
		toBibtex([work(text)]),
		toRis([work(text)]),
		latinAuthors(work(text)),
		englishJournal(work(text)),
		citationMeta({ record: work(text), url, lang: 'zh-Hans', works: [work(text)] }),
		isSameWork(work(text), work(text)),
	],
	citable: (text) => [chineseBrackets(text), keywordsIn(text), headlineCase(text), sentenceCase(text)],
	translatedLine: (text) => translatedLine([{ type: 'text', value: text }], { author: 'x', locator: '3' }),
	fill: (text) => [fillPassage(text, { passage: { first: text }, numbering: 'decimal', url }), fillVisit(text, '2026-05-07')],
	nameOfPassage: (text) => nameOfPassage({ first: text, last: `x-${text}` }, 'zh', 'chinese'),
	jump: (text) => [parseJump(text, 'ren', ['ren', 'wu']), nearestAddress(text, () => false), nameOfPlace(text), successorOf(text, {})],
	readComparison: (text) =>
		readComparison(
			new URL(`https://x.example/?${new URLSearchParams({ left: text, at: text, concept: text })}#${encodeURIComponent(text)}`),
			{
				papers: ['ren', 'wu'],
				parallels: new Map(),
			},
		),
	// The pages cut a query before they read it.
	query: (text) => formatQuery(parseQuery(text.slice(0, LONGEST))),
	fold: (text) => bareOf(fold(text)),
	'words of a query': (long) => {
		const text = long.slice(0, LONGEST);
		return [
			piecesOf(fold(text).text.split(' '), (stretch) => [stretch]),
			apart(text, new Set(['a'])),
			withoutQuestion(text),
			findsLabel('水|water', text),
		];
	},
	findWords,
	'pinyin typed': (text) => [pinyin.find(text), pinyin.read(text), pinyin.divide(text)],
	'pinyin read': (text) => [readPinyin(text, text), joinSyllables([text])],
	toTraditional: (text) => toTraditional(text, table),
	snippet: (text) => snippet(text, [{ start: text.length >> 1, end: (text.length >> 1) + 1 }], 80),
	render: (text) => [splitAtChinese(text), cssString(text)],
	writeTable: (text) => writeTable([[text, text]], 'csv'),
};
