import type { Profile } from '../content/schema.ts';
import type { Reading } from '../link/reading.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Bilingual } from '../model/concept.ts';
import type { Layer } from '../model/layer.ts';
import { BACK_MATTER, type Lang, type Paper, type Phrasing, type Sentence } from '../model/paper.ts';
import { plainText } from '../model/text.ts';

/** A paper with all that lies beside it: what its files are made from. */
export interface Edition {
	paper: Paper;
	rights: Profile['rights'];
	layers: readonly Layer[];
	annotations: readonly Annotation[];
	/** Addresses that are no more → what took their place. */
	retired: Record<string, string>;
	reading: Reading;
}

/** That of its translations; `0` while there is none. */
export const versionOf = ({ layers }: Edition): string => layers.map(({ record }) => record.version).join('.') || '0';

/** Its title in a language, without note marks; the printed one where there is no other. */
export function titleIn({ paper, layers }: Edition, lang: Lang): string | undefined {
	const sentence = paper.parts.find(({ name }) => name === 'title')?.paragraphs[0]?.sentences[0];
	const translated = layers.find(({ record }) => record.lang === lang);
	return (sentence && plainText(translated?.segments.get(sentence.id) ?? sentence.children)) ?? paper.record.title;
}

/** What each file says of itself to whoever opens it alone. */
export interface Statements {
	/** To whom the text belongs, and whether it may be passed on. */
	rights: Bilingual<string>;
	/** Who made each translation, and that it is not official. */
	translations: Bilingual<string>[];
}

export function statementsOf({ rights: { status, holder }, layers }: Edition): Statements {
	const terms = {
		uncleared: {
			en: 'Rights uncleared: it is included for study, and no licence to it is given.',
			'zh-Hans': '尚未取得授权，仅供学习研究，不授予任何许可。',
		},
		cleared: { en: 'Published with permission.', 'zh-Hans': '经许可发布。' },
	}[status];
	return {
		rights: {
			en: `Text © ${holder.replaceAll('；', '; ')}. ${terms.en}`,
			'zh-Hans': `原文版权：${holder}。${terms['zh-Hans']}`,
		},
		translations: layers.map(({ record: { lang, by, version, method, status, scope } }) => ({
			en: `${nameOfLang('en', lang)}: unofficial translation made by ${by}, version ${version} (${scope === 'partial' ? `partial, ${status}` : status}). ${method.en}`,
			'zh-Hans': `${nameOfLang('zh-Hans', lang)}译文：${by}所作的非官方译文，第${version}版（${scope === 'partial' ? '部分，' : ''}${status === 'draft' ? '初稿' : '已审校'}）。${method['zh-Hans']}`,
		})),
	};
}

const nameOfLang = (locale: Lang, lang: Lang): string => new Intl.DisplayNames([locale], { type: 'language' }).of(lang) ?? lang;

/** All statements as lines, for formats that have but comments. */
export function statementLines(edition: Edition): string[] {
	const { rights, translations } = statementsOf(edition);
	return [rights, ...translations].flatMap((statement) => [statement.en, statement['zh-Hans']]);
}

/** A printed segment as a file has it on a line of its own. */
export interface Segment {
	id: string;
	/** `sentence`, `heading`, `reference`, `footnote`, or the name of the part: `abstract`. */
	kind: string;
	lang: Lang;
	sentence: Sentence;
}

/** Every segment in the order of the files: front matter, text with its list of references, back matter, notes. */
export function segmentsOf({ lang, parts, sections, references, footnotes }: Paper): Segment[] {
	const segments = (kind: string, lang: Lang, sentences: readonly Sentence[]): Segment[] =>
		sentences.map((sentence) => ({ id: sentence.id, kind, lang, sentence }));
	const matter = parts.map((part) => ({
		isBack: BACK_MATTER.has(part.name),
		segments: part.paragraphs.flatMap(({ sentences }) => segments(part.name, part.lang, sentences)),
	}));
	return [
		...matter.filter(({ isBack }) => !isBack).flatMap((part) => part.segments),
		...sections.flatMap(({ number, heading, paragraphs }) => [
			...segments('heading', lang, heading ? [heading] : []),
			...paragraphs.flatMap(({ sentences }) => segments('sentence', lang, sentences)),
			...(number === undefined ? references.flatMap(({ sentence }) => segments('reference', lang, [sentence])) : []),
		]),
		...matter.filter(({ isBack }) => isBack).flatMap((part) => part.segments),
		...footnotes.flatMap(({ sentences }) => segments('footnote', lang, sentences)),
	];
}

/** Words on one line, note references as in the text format: `[^7]`. */
export function lineOf(nodes: readonly Phrasing[]): string {
	return nodes
		.map((node) => {
			if (node.type === 'text') return node.value;
			if (node.type === 'emphasis') return lineOf(node.children);
			return node.type === 'footnoteReference' ? `[^${node.identifier}]` : '';
		})
		.join('');
}
