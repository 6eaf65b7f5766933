import { abstractsOf, citableOf } from '../cite/citable.ts';
import { recordsOf } from '../cite/records.ts';
import type { EnglishNames } from '../cite/short-citation.ts';
import { RECORD_FILES, RECORD_FORMATS } from '../cite/styles.ts';
import { writeRecords } from '../cite/write-records.ts';
import type { Profile } from '../content/schema.ts';
import { citedWorks } from '../link/works.ts';
import type { Bilingual } from '../model/concept.ts';
import type { Lang } from '../model/paper.ts';
import type { Parallel } from '../model/parallel.ts';
import { type Edition, statementsOf, versionOf } from './edition.ts';
import { toEpub } from './epub/epub.ts';
import { toMarkdownText } from './markdown-text.ts';
import { paperFileSchema, toPaperFile } from './paper-json.ts';
import { toAddressesFile, toParallelsFile } from './site-json.ts';
import { toSkos, type Vocabulary } from './skos.ts';
import { toTei } from './tei.ts';
import { toTmx } from './tmx.ts';
import { toTsv } from './tsv.ts';
import { toTurtle } from './turtle.ts';

/** What a file is: the same for every paper. */
export interface Format {
	name: Bilingual<string>;
	mediaType: string;
	description: Bilingual<string>;
}

export const FORMATS = {
	json: {
		name: { en: 'JSON', 'zh-Hans': 'JSON' },
		mediaType: 'application/json',
		description: {
			en: 'Everything there is: record, text, translations, notes, works cited, notes of the editor, page breaks. Follows paper.schema.json.',
			'zh-Hans': '全部内容：著录、原文、译文、注释、所引文献、编者注、分页。格式见 paper.schema.json。',
		},
	},
	tei: {
		name: { en: 'TEI P5', 'zh-Hans': 'TEI P5' },
		mediaType: 'application/tei+xml',
		description: {
			en: 'The printed text and its translation as two aligned texts, with notes, page breaks, bibliography and notes of the editor.',
			'zh-Hans': '原文与译文为两个逐句对应的文本，含注释、分页、文献与编者注。',
		},
	},
	markdown: {
		name: { en: 'Markdown', 'zh-Hans': 'Markdown' },
		mediaType: 'text/markdown',
		description: {
			en: 'The text in one language, one sentence a line, with its footnotes.',
			'zh-Hans': '一种语言的文本，每句一行，附脚注。',
		},
	},
	tsv: {
		name: { en: 'Table', 'zh-Hans': '对照表' },
		mediaType: 'text/tab-separated-values',
		description: {
			en: 'Address, kind, Chinese, English: one segment a line, for spreadsheets and scripts. Lines that begin with # come first.',
			'zh-Hans': '地址、类别、中文、英文，每段一行，供电子表格与程序使用。开头以 # 起始的行为说明。',
		},
	},
	tmx: {
		name: { en: 'TMX', 'zh-Hans': 'TMX' },
		mediaType: 'application/x-tmx+xml',
		description: {
			en: 'Translation memory (TMX 1.4b): each printed segment with its translation.',
			'zh-Hans': '翻译记忆（TMX 1.4b）：每个原文语段及其译文。',
		},
	},
	epub: {
		name: { en: 'EPUB', 'zh-Hans': 'EPUB' },
		mediaType: 'application/epub+zip',
		description: {
			en: 'A book for e-readers, the English under each Chinese paragraph, with pop-up notes.',
			'zh-Hans': '电子书，英文列于每段中文之下，注释可弹出。',
		},
	},
	'epub-facing': {
		name: { en: 'EPUB, facing', 'zh-Hans': 'EPUB（左右对照）' },
		mediaType: 'application/epub+zip',
		description: {
			en: 'The same in two columns, where the reading system and its window allow it.',
			'zh-Hans': '内容相同，在阅读器与窗口允许时分两栏。',
		},
	},
	bibtex: {
		name: { en: 'BibTeX', 'zh-Hans': 'BibTeX' },
		mediaType: RECORD_FILES.bibtex.mediaType,
		description: {
			en: 'How to cite the paper and its translation, for LaTeX (biblatex) and reference managers. In UTF-8.',
			'zh-Hans': '论文及其译文的著录，供 LaTeX（biblatex）与文献管理软件使用，UTF-8 编码。',
		},
	},
	ris: {
		name: { en: 'RIS', 'zh-Hans': 'RIS' },
		mediaType: RECORD_FILES.ris.mediaType,
		description: {
			en: 'The same for EndNote, Zotero, NoteExpress and other reference managers.',
			'zh-Hans': '同上，供 EndNote、Zotero、NoteExpress 等文献管理软件使用。',
		},
	},
	'csl-json': {
		name: { en: 'CSL-JSON', 'zh-Hans': 'CSL-JSON' },
		mediaType: RECORD_FILES['csl-json'].mediaType,
		description: {
			en: 'The same for Zotero, Pandoc and programs; nothing of the record is lost in it.',
			'zh-Hans': '同上，供 Zotero、Pandoc 与程序使用，著录信息最为完整。',
		},
	},
	schema: {
		name: { en: 'JSON Schema of the papers', 'zh-Hans': '论文文件的 JSON Schema' },
		mediaType: 'application/schema+json',
		description: { en: 'What the JSON of a paper holds.', 'zh-Hans': '论文 JSON 文件的结构说明。' },
	},
	parallels: {
		name: { en: 'Parallels', 'zh-Hans': '对应段落' },
		mediaType: 'application/json',
		description: {
			en: 'Passages of two papers on the same matter, by address, with what joins or parts them.',
			'zh-Hans': '两篇论文中论述同一问题的段落（以地址标明）及其异同。',
		},
	},
	addresses: {
		name: { en: 'Addresses', 'zh-Hans': '地址表' },
		mediaType: 'application/json',
		description: {
			en: 'Every address of every paper with a digest of its text, and what took the place of those that are no more.',
			'zh-Hans': '各篇论文的全部地址及其文字摘要值，并列出已停用地址的替代。',
		},
	},
	'skos-jsonld': {
		name: { en: 'Concepts, JSON-LD', 'zh-Hans': '概念（JSON-LD）' },
		mediaType: 'application/ld+json',
		description: {
			en: 'Concepts and names as SKOS: labels in both scripts, in pinyin and English, definitions, usage, relations.',
			'zh-Hans': '以 SKOS 表示的概念与专名：简繁体、拼音与英文名称、定义、用法与关系。',
		},
	},
	'skos-turtle': {
		name: { en: 'Concepts, Turtle', 'zh-Hans': '概念（Turtle）' },
		mediaType: 'text/turtle',
		description: { en: 'The same statements in Turtle.', 'zh-Hans': '同样的内容，用 Turtle 写成。' },
	},
	'references-bibtex': {
		name: { en: 'References, BibTeX', 'zh-Hans': '参考文献（BibTeX）' },
		mediaType: RECORD_FILES.bibtex.mediaType,
		description: {
			en: 'Every work that a paper cites, each once, for LaTeX (biblatex) and reference managers. In UTF-8.',
			'zh-Hans': '各篇论文引用的全部文献，每种一条，供 LaTeX（biblatex）与文献管理软件使用，UTF-8 编码。',
		},
	},
	'references-ris': {
		name: { en: 'References, RIS', 'zh-Hans': '参考文献（RIS）' },
		mediaType: RECORD_FILES.ris.mediaType,
		description: { en: 'The same works as RIS.', 'zh-Hans': '同样的文献，RIS 格式。' },
	},
	'references-csl-json': {
		name: { en: 'References, CSL-JSON', 'zh-Hans': '参考文献（CSL-JSON）' },
		mediaType: RECORD_FILES['csl-json'].mediaType,
		description: { en: 'The same works as CSL-JSON.', 'zh-Hans': '同样的文献，CSL-JSON 格式。' },
	},
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** Of the text in a file. `project`: written here. */
interface FileRights {
	status: Profile['rights']['status'] | 'project';
	statement: Bilingual<string>;
}

export interface DataFile {
	/** Below `/data/`. */
	name: string;
	format: FormatName;
	/** The paper it is of; absent on those of the whole site. */
	paper?: string;
	/** Where it holds one language alone. */
	lang?: Lang;
	version: string;
	rights: FileRights;
	/** Its bytes, the same for the same content. */
	make: () => Uint8Array<ArrayBuffer>;
}

/** What belongs to no single paper. */
export interface Site {
	parallels: readonly Parallel[];
	vocabulary: Vocabulary;
	/** What authors of cited works are called in English. */
	names: EnglishNames;
	/** Where the site stands: `https://…`, without a path. Empty when nobody knows, and addresses then begin with `/`. */
	origin: string;
	version: string;
}

/** Every file of open data. */
export function dataFiles(editions: readonly Edition[], { parallels, vocabulary, names, origin, version }: Site): DataFile[] {
	const ofSite = (name: string, format: FormatName, value: () => object | string): DataFile => ({
		name,
		format,
		version,
		rights: { status: 'project', statement: SITE_RIGHTS },
		make: () => {
			const made = value();
			return encode(typeof made === 'string' ? made : toJson(made));
		},
	});
	return [
		...editions.flatMap((edition) => filesOf(edition, origin)),
		ofSite('paper.schema.json', 'schema', paperFileSchema),
		ofSite('parallels.json', 'parallels', () => toParallelsFile(parallels, editions, version)),
		ofSite('addresses.json', 'addresses', () => toAddressesFile(editions, version)),
		ofSite('concepts.jsonld', 'skos-jsonld', () => toSkos(vocabulary)),
		ofSite('concepts.ttl', 'skos-turtle', () => toTurtle(toSkos(vocabulary))),
		...RECORD_FORMATS.map((format) =>
			ofSite(`references${RECORD_FILES[format].ending}`, `references-${format}`, () => {
				const works = citedWorks(editions.map(({ paper }) => paper)).map(({ work }) => work);
				return writeRecords(format, works, names);
			}),
		),
	];
}

const SITE_RIGHTS: Bilingual<string> = {
	en: 'Made for this project by Duidu. Words quoted from a paper belong to its author.',
	'zh-Hans': '对读为本项目制作。所引论文文字版权归其作者。',
};

function filesOf(edition: Edition, origin: string): DataFile[] {
	const { id, lang } = edition.paper;
	const file = (ending: string, format: FormatName, make: () => Uint8Array<ArrayBuffer>, language?: Lang): DataFile => ({
		name: `${id}${ending}`,
		format,
		paper: id,
		...(language && { lang: language }),
		version: versionOf(edition),
		rights: { status: edition.rights.status, statement: joined(edition) },
		make,
	});
	const url = { 'zh-Hans': `${origin}/zh/${id}/`, en: `${origin}/en/${id}/` };
	const records = () => recordsOf(citableOf(edition, url), abstractsOf(edition));
	const langs = [lang, ...edition.layers.map(({ record }) => record.lang)];
	return [
		file('.json', 'json', () => encode(toJson(toPaperFile(edition)))),
		file('.tei.xml', 'tei', () => encode(toTei(edition))),
		...langs.map((own) => file(`.${own}.md`, 'markdown', () => encode(toMarkdownText(edition, own)), own)),
		file('.tsv', 'tsv', () => encode(toTsv(edition))),
		file('.tmx', 'tmx', () => encode(toTmx(edition))),
		file('.epub', 'epub', () => toEpub(edition, 'interleaved')),
		file('-facing.epub', 'epub-facing', () => toEpub(edition, 'facing')),
		...RECORD_FORMATS.map((format) => file(RECORD_FILES[format].ending, format, () => encode(writeRecords(format, records())))),
	];
}

/** To whom the text belongs and who translated it, in one sentence a language. */
function joined(edition: Edition): Bilingual<string> {
	const { rights, translations } = statementsOf(edition);
	const said = [rights, ...translations];
	return { en: said.map(({ en }) => en).join(' '), 'zh-Hans': said.map((statement) => statement['zh-Hans']).join('') };
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const toJson = (value: object): string => `${JSON.stringify(value, null, '\t')}\n`;
