import type { CslDate, CslItem } from '../model/csl.ts';
import { printedName } from '../parse/works/names.ts';
import { writtenDate } from './dates.ts';

/** A piece of a bibliographic line. `title` is set in italics, where the script has them. */
export type LinePiece = { type: 'text' | 'title'; value: string } | { type: 'link'; href: string };

/** A work as a list of works has it, in the manner of its own language. Says only what the record says. */
export function bibliographicLine(work: CslItem): LinePiece[] {
	return work.language.startsWith('zh') ? chineseLine(work) : englishLine(work);
}

type Part = LinePiece[] | undefined | '' | false;

const text = (value: string): LinePiece => ({ type: 'text', value });

function chineseLine(work: CslItem): LinePiece[] {
	const { type, title, author = [], translator = [], volume, custom = {}, page, URL, accessed } = work;
	const names = author.map(printedName).join('、') + (custom['author-et-al'] ?? '');
	const isArticle = type.startsWith('article');
	const parts: Part[] = [
		title && [text(bookTitle(title) + (volume && !isArticle ? `第${volume}卷` : ''))],
		translator.length > 0 && [text(`${translator.map(printedName).join('、')}译`)],
		custom.reviser && [text(`${custom.reviser}校`)],
		...chineseSource(work),
		page && [text(type === 'article-newspaper' ? `${page}版` : `第${dash(page)}页`)],
		URL && [{ type: 'link', href: URL }],
	];
	const visited = accessed ? `（${chineseDate(accessed)}访问）` : '';
	return [...(names ? [text(`${names}：`)] : []), ...join(parts, '，'), text(`${visited}。`)];
}

/** 《经济学动态》2021年第11期, or 北京：人民出版社，2009年 */
function chineseSource({ type, 'container-title': container, volume, issue, issued, publisher, ...work }: CslItem): Part[] {
	const date = issued && chineseDate(issued);
	const place = work['publisher-place'];
	const house = [place, publisher].filter(Boolean).join('：');
	if (!container || type === 'webpage') return [container, house, date].map((value) => value && [text(value)]);
	const numbers = [date, volume && type.startsWith('article') && `第${volume}卷`, issue && `第${plain(issue)}期`].filter(Boolean).join('');
	return [[text(bookTitle(container) + numbers)], house && [text(house)]];
}

function englishLine(work: CslItem): LinePiece[] {
	const { type, title, author = [], translator = [], volume, issue, issued, page, URL, accessed, publisher } = work;
	const container = work['container-title'];
	const isWhole = type === 'book' || type === 'thesis' || type === 'report';
	const house = [work['publisher-place'], publisher].filter(Boolean).join(': ');
	const parts: Part[] = [
		author.length > 0 && [text(englishNames(author.map(printedName)))],
		title && (isWhole ? [{ type: 'title', value: title }] : [text(`“${title}”`)]),
		translator.length > 0 && [text(`translated by ${englishNames(translator.map(printedName))}`)],
		container && [{ type: 'title', value: container }],
		volume && [text(`vol. ${volume}`)],
		house && [text(house)],
		issued && [text(englishDate(issued))],
		issue && [text(`no. ${plain(issue)}`)],
		page && [text(`${/\D/u.test(page) ? 'pp.' : 'p.'} ${dash(page)}`)],
		URL && [{ type: 'link', href: URL }],
	];
	return [...join(parts, ', '), text(accessed ? ` (accessed ${englishDate(accessed)}).` : '.')];
}

/** In 《》, those within become 〈〉. */
export const bookTitle = (title: string): string => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;

const englishNames = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);
const chineseDate = (date: CslDate): string => writtenDate(date, 'zh-CN');
const englishDate = (date: CslDate): string => writtenDate(date, 'en-GB');

/** 01 is issue 1. */
const plain = (number: string): string => number.replace(/^0+(?=\d)/u, '');
const dash = (pages: string): string => pages.replace(/(?<=\d)\s*[-~—]\s*(?=\d)/gu, '–');

function join(parts: readonly Part[], separator: string): LinePiece[] {
	const present = parts.filter((part) => part !== undefined && part !== '' && part !== false);
	return present.flatMap((part, index) => (index > 0 ? [text(separator), ...part] : part));
}
