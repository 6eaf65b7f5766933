import { expect, type Page, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { open as openReady } from './support.ts';

/** Goes to a paper, in a browser that can draw Chinese. */
async function open(page: Page, path: string): Promise<void> {
	await openReady(page, path);
	expect(await drawsChinese(page), 'The browser has no Chinese font. Install one, such as fonts-noto-cjk, and run the tests again.').toBe(
		true,
	);
}

const prints = [
	{ path: '/en/ren/', format: 'A4' },
	{ path: '/zh/ren/?view=zh', format: 'Letter' },
	{ path: '/zh/wu/', format: 'Letter' },
	{ path: '/en/wu/?view=zh', format: 'A4' },
	{ path: '/en/wu/?view=en', format: 'A4' },
	{ path: '/zh/wu/2-1/?view=interleaved', format: 'A4' },
];

for (const { path, format } of prints) {
	test(`every sentence and note of ${path} is printed once on ${format}`, async ({ page }) => {
		await open(page, path);
		const wanted = await textsToPrint(page);
		expect(wanted.sentences.length).toBeGreaterThan(10);
		const printed = await readPdf(await page.pdf({ format }));
		const counted = wanted.sentences.map((sentence) => ({
			sentence,
			found: occurrences(printed, sentence),
			expected: count(wanted.all, sentence),
		}));
		expect(counted.filter(({ found, expected }) => found !== expected)).toEqual([]);
	});
}

test('the citation stands in full on the first page and above every other, with the number of the page', async ({ page }) => {
	await open(page, '/en/wu/2-1/');
	const [first, second, ...others] = await readPages(await page.pdf({ format: 'A4' }));
	const citation = 'WuYangbo,“Hownewqualityproductiveforcesenablecommonprosperity';
	expect(others).toEqual([]);
	expect(count(first?.text ?? '', citation)).toBe(1);
	expect(first?.text).toContain('武扬波:《新质生产力赋能共同富裕的内在逻辑与路径探索》');
	expect(first?.text).toContain('/en/wu/2-1/');
	expect(first?.margins).toBe('1/2');
	expect(second?.text).not.toContain(citation);
	expect(second?.margins).toContain(`${citation}:anexplorationoftheinternallogicandthepaths”`);
	expect(second?.margins).toMatch(/unofficialtranslationbyDuidu,version1,§2\.1.*2\/2$/u);
});

test('what only a screen needs is not printed, a lit passage and an open note neither', async ({ page }) => {
	await open(page, '/en/ren/#ren-1-1-p1-s1..ren-1-1-p1-s2');
	await page.locator('#ren-fnref3').hover();
	await expect(page.getByRole('dialog', { name: 'Preview' })).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	for (const hidden of ['button', '[role=doc-toc]', 'input', 'nav', '.site-header', '.site-footer', '.permalink', '[popover]', 'table'])
		await expect(page.locator(hidden).filter({ visible: true }), hidden).toHaveCount(0);
	await expect(page.locator('#ren-matter')).toContainText('网络首发');
	const lit = page.locator('.in-range').first();
	expect(await lit.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
});

test('print is black on white in the dark theme', async ({ page }) => {
	await open(page, '/zh/wu/');
	await page.evaluate(() => {
		document.documentElement.dataset.theme = 'dark';
	});
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	const colours = await page.evaluate(() => [
		getComputedStyle(document.documentElement).backgroundColor,
		...[...document.querySelectorAll('.cell')].map((cell) => getComputedStyle(cell).color),
	]);
	expect([...new Set(colours)]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

/** Without a font two characters are drawn as the same box. */
function drawsChinese(page: Page): Promise<boolean> {
	return page.evaluate(() => {
		const draw = (character: string): string => {
			const canvas = document.createElement('canvas');
			const context = canvas.getContext('2d');
			if (!context) throw new Error('This browser has no canvas to look at its fonts.');
			context.font = '40px serif';
			context.fillText(character, 10, 60);
			return canvas.toDataURL();
		};
		return draw('新') !== draw('质');
	});
}

/** Sentences of the view, notes and matter included, and all text of the page: a short sentence may stand in others too. */
async function textsToPrint(page: Page): Promise<{ sentences: string[]; all: string }> {
	const { sentences, around } = await page.evaluate(() => {
		const view = document.documentElement.dataset.view;
		const wordsOf = (element: Element): string => {
			const copy = element.cloneNode(true) as Element;
			for (const pageBreak of copy.querySelectorAll<HTMLElement>('.page-break')) pageBreak.textContent = pageBreak.dataset.page ?? '';
			return copy.textContent ?? '';
		};
		// Notes and what has no partner are printed in each view.
		const isPrinted = (segment: Element): boolean => {
			const role = segment.closest<HTMLElement>('[data-role]')?.dataset.role;
			if (!role || segment.closest('.note')) return true;
			if (view === 'zh') return role === 'printed';
			return view !== 'en' || role === 'translation' || !segment.closest('.row')?.querySelector('[data-role="translation"]');
		};
		const segments = [...document.querySelectorAll('.paper [data-segment]')].filter(isPrinted);
		const others = [...document.querySelectorAll('.print-head p, header dd, header p.border-s-2, [id$="-annotations"] p')];
		return { sentences: segments.map(wordsOf), around: others.map((element) => element.textContent ?? '') };
	});
	const folded = sentences.map(fold);
	return { sentences: [...new Set(folded)], all: [...folded, ...around.map(fold)].join('\n') };
}

// A PDF names a glyph, not a character: where a font draws two characters alike, the other may come back. NFKC folds the other radicals.
const alike = new Map(
	['⺠民', '⻄西', '⻅见', '⻆角', '⻉贝', '⻋车', '⻓长', '⻔门', '⻘青', '⻙韦', '⻚页', '⻛风', '⻜飞', '⻝食', '⻢马', '⻣骨', '⻤鬼']
		.concat(['―—', '〜~', '⻥鱼', '⻦鸟', '⻧卤', '⻨麦', '⻩黄', '⻬齐', '⻮齿', '⻰龙'])
		.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** What is compared: no blanks, no invisible joiners, one form of each character. */
const fold = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/[\s\u2060\u200b]/gu, '')
		.replace(/[―〜\u2e80-\u2fdf]/gu, (character) => alike.get(character) ?? character);

interface Printed {
	/** As it was drawn, row after row. */
	text: string;
	left: string;
	right: string;
	margins: string;
}

const MARGIN = 53; // points: what stands nearer to the upper or lower edge of the sheet is no part of the text

async function readPages(pdf: Uint8Array): Promise<Printed[]> {
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
	return Promise.all(
		numbers.map(async (number) => {
			const page = await document.getPage(number);
			const [, , width = 0, height = 0] = page.view;
			const { items } = await page.getTextContent();
			const runs = items.flatMap((item) =>
				'str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }] : [],
			);
			const textOf = (chosen: typeof runs): string => fold(chosen.map(({ text }) => text).join(''));
			const inMargin = ({ y }: { y: number }): boolean => y < MARGIN || y > height - MARGIN;
			const body = runs.filter((run) => !inMargin(run));
			return {
				text: textOf(body),
				left: textOf(body.filter(({ x }) => x < width * 0.45)),
				right: textOf(body.filter(({ x }) => x >= width * 0.45)),
				margins: textOf(runs.filter(inMargin)),
			};
		}),
	);
}

async function readPdf(pdf: Uint8Array): Promise<Printed[]> {
	const pages = await readPages(pdf);
	expect(pages.length).toBeGreaterThan(0);
	return pages;
}

/** Across pages. A sentence that goes on overleaf in one of two columns is whole only in its column. */
function occurrences(pages: readonly Printed[], sentence: string): number {
	const whole = count(pages.map(({ text }) => text).join(''), sentence);
	const inColumns = count(pages.map(({ left }) => left).join(''), sentence) + count(pages.map(({ right }) => right).join(''), sentence);
	return Math.max(whole, inColumns);
}

const count = (text: string, sentence: string): number => text.split(sentence).length - 1;
