import type { CslItem } from '../model/csl.ts';
import type { Lang } from '../model/paper.ts';
import { printedName } from '../parse/works/names.ts';
import { bookTitle } from './line.ts';

/** English names of people and titles, by the Chinese as printed. */
export type EnglishNames = ReadonlyMap<string, string>;

/** What a work is called in the space of a link: 黄群慧 2021, Huang Qunhui 2021. The title stands for an author who is not printed. */
export function shortCitation(work: CslItem, lang: Lang, names: EnglishNames): string {
	const year = work.issued?.['date-parts'][0][0];
	const who = work.author?.length ? authors(work, lang, names) : shortTitle(work, lang, names);
	// A bracket needs no blank behind it.
	return [who, year].filter(Boolean).join(who.endsWith('》') ? '' : ' ');
}

/** What the first author is called in English, where that is known. */
export function authorName({ author = [] }: CslItem, names: EnglishNames): string | undefined {
	const [first] = author;
	return first && names.get(printedName(first));
}

function authors({ author = [], custom }: CslItem, lang: Lang, names: EnglishNames): string {
	const english = lang === 'en';
	const printed = author.map(printedName).map((name) => (english ? (names.get(name) ?? name) : name));
	if (printed.length > 2 || custom?.['author-et-al']) return english ? `${printed[0]} et al.` : `${printed[0]}等`;
	return printed.join(english ? ' and ' : '、');
}

// 主标题——副标题   主标题：副标题   上句 下句
const subtitle = /(?:——|[：:]|(?<=\p{Script=Han})\s+(?=\p{Script=Han})).*$/su;
const LONGEST = { 'zh-Hans': 24, en: 48 };

function shortTitle({ type, title = '', language }: CslItem, lang: Lang, names: EnglishNames): string {
	if (title === '') return '';
	const english = language.startsWith('zh') ? lang === 'en' && names.get(`《${title}》`) : title;
	if (english) return type === 'book' ? cut(english, LONGEST.en) : `“${cut(english, LONGEST.en)}”`;
	return bookTitle(cut(title.replace(subtitle, ''), LONGEST['zh-Hans']));
}

/** English at a blank, Chinese anywhere. */
function cut(text: string, longest: number): string {
	const characters = [...text];
	if (characters.length <= longest) return text;
	const kept = characters.slice(0, longest).join('');
	return `${kept.replace(/\s+\S*$/u, '')}…`;
}
