import type { Conventions } from '../model/paper.ts';

/** What is cited of a paper: from one address to another, or one alone. */
export interface Passage {
	first: string;
	last?: string;
	/** Page of the publication, where it is printed. Pages counted from breaks are not that. */
	page?: string;
	/** Headings without a printed number, by the address of their section: `wu-0` → 引言, Introduction. */
	headings?: Record<string, { 'zh-Hans': string; en: string }>;
}

/** How a style writes a place. */
export type PlaceForm = 'zh' | 'apa' | 'chicago' | 'mla';

/** 第二部分（一）第3段, 第2.1节第3段, Section 2.1, para. 3. What has no number is named by its address. `parseJump` finds most of them again. */
export function nameOfPassage(passage: Passage, form: PlaceForm, numbering: Conventions['numbering']): string {
	const first = place(passage.first, passage, form, numbering);
	const last = place(passage.last ?? passage.first, passage, form, numbering);
	const isChinese = form === 'zh';
	const dash = isChinese ? '—' : '–';
	const paragraph = first.paragraph === undefined ? undefined : [first.paragraph, last.paragraph];
	if (first.container !== last.container || last.paragraph === undefined) {
		const ends = [first, last].map(({ container, paragraph }) => inWords(container, paragraph, form));
		return [...new Set(ends)].join(dash);
	}
	return inWords(first.container, paragraph && [...new Set(paragraph)].join(dash), form);
}

interface Place {
	/** 第二部分（一）, Section 2.1, 摘要. */
	container: string;
	paragraph?: string;
}

// ren-2-1-p3-s2, wu-0
const segment = /^([a-z][a-z0-9]*-(\d+(?:-\d+)*))(?:-p(\d+))?(?:-s\d+)?$/u;
// ren-fn7, ren-fn7-s1, wu-ref3
const listed = /^[a-z][a-z0-9]*-(fn|ref)(\d+)(?:-s\d+)?$/u;
// ren-abstract-p1-s2
const part = /^[a-z][a-z0-9]*-(abstract|keywords)(?:-en)?(?:-p\d+)?(?:-s\d+)?$/u;

function place(id: string, { headings }: Passage, form: PlaceForm, numbering: Conventions['numbering']): Place {
	const lang = form === 'zh' ? 'zh-Hans' : 'en';
	const [, section = '', number, paragraph] = segment.exec(id) ?? [];
	if (number) {
		const container = headings?.[section]?.[lang] ?? sectionName(number.split('-'), form, numbering);
		return { container, ...(paragraph && { paragraph }) };
	}
	const [, list, index] = listed.exec(id) ?? [];
	if (list === 'fn') return { container: lang === 'en' ? `${form === 'chicago' ? 'n.' : 'note'} ${index}` : `注${index}` };
	if (list === 'ref') return { container: lang === 'en' ? `reference ${index}` : `参考文献[${index}]` };
	const [, name] = part.exec(id) ?? [];
	if (name === undefined) return { container: id };
	return { container: lang === 'en' ? name : { abstract: '摘要', keywords: '关键词' }[name as 'abstract' | 'keywords'] };
}

const SECTION = { apa: 'Section', chicago: 'sec.', mla: 'sec.' };
const NUMERALS = '〇一二三四五六七八九';

function sectionName(numbers: readonly string[], form: PlaceForm, numbering: Conventions['numbering']): string {
	// Text before the first heading.
	if (numbers.join() === '0') return form === 'zh' ? '篇首' : 'opening';
	const decimal = numbers.join('.');
	if (form !== 'zh') return `${SECTION[form]} ${decimal}`;
	if (numbering === 'decimal') return `第${decimal}节`;
	const [first = '', ...rest] = numbers.map((number) => chineseNumeral(Number(number)));
	return `第${first}部分${rest.map((number) => `（${number}）`).join('')}`;
}

/** Up to 99: 十, 十二, 二十. */
function chineseNumeral(number: number): string {
	const [tens, ones] = [Math.floor(number / 10), number % 10];
	return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? NUMERALS[ones] : ''}`;
}

const PARAGRAPH = { apa: 'para.', chicago: 'para.', mla: 'par.' };

function inWords(container: string, paragraph: string | undefined, form: PlaceForm): string {
	if (paragraph === undefined) return container;
	if (form === 'zh') return `${container}第${paragraph}段`;
	const several = paragraph.includes('–');
	return `${container}, ${several ? PARAGRAPH[form].replace('.', 's.') : PARAGRAPH[form]} ${paragraph}`;
}
