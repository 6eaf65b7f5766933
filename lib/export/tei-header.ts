import type { Bilingual } from '../model/concept.ts';
import { type Edition, statementsOf, titleIn, versionOf } from './edition.ts';
import { agent, toBiblStruct } from './tei-bibliography.ts';
import { element, group, type XmlElement } from './xml.ts';

/** Points to whoever made the translation and the notes. */
export const RESPONSIBLE = 'duidu';

const EDITORIAL: Bilingual<string> = {
	en: 'The text stands as printed, errors included; no character is changed. Line ends are not kept. Sentences (s) are found by their closing marks and have the addresses that the site and all its files use. A text of type translation is aligned sentence by sentence (corresp). Notes at the foot of a page stand at the end; ref of type note shows the printed mark, n counts the notes through the paper. Page breaks (pb) are those that can be seen in the source, counted from its first page.',
	'zh-Hans':
		'文字照原样著录，包括其中的错误，不改一字，不保留换行。句（s）依句末标点划分，其地址与本站及其他数据文件一致。type 为 translation 的文本为译文，逐句对应（corresp）。页下注集中于文末；type 为 note 的 ref 保留原注号，n 为全文统一编号。分页（pb）为来源中可见的分页，自首页起计。',
};

/** What the file is, who made it, under which terms, from what and how. */
export function toTeiHeader(edition: Edition): XmlElement {
	const { paper, layers } = edition;
	const version = versionOf(edition);
	const keywords = paper.record.keyword?.split('；') ?? [];
	return group(
		'teiHeader',
		{},
		group(
			'fileDesc',
			{},
			titleStatement(edition),
			group('editionStmt', {}, element('edition', { n: version }, `Version ${version}`)),
			publicationStatement(edition),
			group('sourceDesc', {}, toBiblStruct(paper.record)),
		),
		group('encodingDesc', {}, group('editorialDecl', {}, ...inBoth(EDITORIAL))),
		group(
			'profileDesc',
			{},
			group(
				'langUsage',
				{},
				...[...new Set([paper.lang, ...paper.parts.map(({ lang }) => lang), ...layers.map(({ record }) => record.lang)])].map((lang) =>
					element('language', { ident: lang }),
				),
			),
			keywords.length > 0
				? group('textClass', {}, group('keywords', { 'xml:lang': paper.lang }, ...keywords.map((word) => element('term', {}, word))))
				: undefined,
		),
		group(
			'revisionDesc',
			{},
			...layers.map(({ record: { lang, version, status, method } }) =>
				group('change', { n: version, status }, element('p', {}, `${lang}, version ${version}. ${method.en}`)),
			),
			layers.length === 0 ? element('change', { n: version }, 'The printed text.') : undefined,
		),
	);
}

/** A paragraph in each language. */
function inBoth(text: Bilingual<string>): XmlElement[] {
	return (['en', 'zh-Hans'] as const).map((lang) => element('p', { 'xml:lang': lang }, text[lang]));
}

function titleStatement(edition: Edition): XmlElement {
	const { paper, layers } = edition;
	const title = (lang: string, type: string): XmlElement => element('title', { 'xml:lang': lang, type }, titleIn(edition, lang));
	return group(
		'titleStmt',
		{},
		title(paper.lang, 'main'),
		...layers.map(({ record }) => title(record.lang, 'translation')),
		...(paper.record.author ?? []).map((author) => group('author', {}, agent(author))),
		group(
			'respStmt',
			{ 'xml:id': RESPONSIBLE },
			element('resp', {}, 'Encoding, translation and notes of the editor'),
			element('name', {}, [...new Set(['Duidu', ...layers.map(({ record }) => record.by)])].join(', ')),
		),
	);
}

function publicationStatement(edition: Edition): XmlElement {
	const { rights, translations } = statementsOf(edition);
	return group(
		'publicationStmt',
		{},
		element('publisher', {}, 'Duidu 对读'),
		element('idno', { type: 'duidu' }, edition.paper.id),
		group(
			'availability',
			{ status: edition.rights.status === 'cleared' ? 'free' : 'restricted' },
			...[rights, ...translations].flatMap(inBoth),
		),
	);
}
