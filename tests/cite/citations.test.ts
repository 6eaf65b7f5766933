/*
 * The rules, and where they stand.
 *
 * GB/T 7714-2025, in force since 2026-07-01: names and 等 7.1.1–7.1.2, other title information 7.2.3, version 7.4, what a source without a
 * publisher may leave out 7.5.3.3, dates 7.5.4 and 7.6, pages 7.7, articles 8.5.3, web pages 8.11.3, marks chapter 6, two languages chapter 5.
 * Read in the transcription github.com/hushidong/biblatex-gb7714-2025 (gbT7714-2025.tex) and in the standard's own examples, collected in
 * github.com/zepinglee/gbt7714-bibtex-style (tests/testfiles/2025-numeric.tlg); the differences from 2015 are listed in the former's issue 8.
 * GB/T 7714-2015: names 8.1, articles 4.4.2, electronic resources 4.6.2, examples of annex A; as in the same collection (2015-numeric.tlg) and in the
 * style of github.com/zotero-chinese/styles. Full-width marks but for . [ ] / -: 编辑学报 2024, 36(2): 139, the answer of one who drafted it.
 * Not verified in the standards themselves: “trans.” for 译 and the words of the version in an English entry, and that a place without a page
 * stands where the page would (by 7.7, which allows 第1版自序).
 *
 * APA 7: translated works 9.39 and 10.1, their two years 8.15, no date 9.17, places without pages 8.28, sentence case 6.17.
 * Chicago 17: translators 14.104, ahead of print 14.174, web sites 14.205–14.207, access dates 14.12, headline style 8.159.
 * MLA 9: the template in chapter 5, supplemental elements 5.105–5.119, numbered parts in the text in chapter 6.
 * These three from knowledge of the manuals and libraries' guides (Waikato, Wollongong, Monash); the numbers were not compared with the books.
 * None of the three rules on entries written in Chinese: there the order and the elements are theirs, the marks those of Chinese (GB/T 15834).
 */
import { describe, expect, it } from 'vitest';
import type { Citable } from '../../lib/cite/citable.ts';
import { citationsOf, type Formatted } from '../../lib/cite/citations.ts';
import { fillPassage, fillVisit, LINK_SLOTS } from '../../lib/cite/fill.ts';
import type { Style } from '../../lib/cite/styles.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import { realCitable } from './support.ts';

const issued = (...parts: number[]) => ({ 'date-parts': [parts] as [number[]] });

const people = (...names: string[]) => names.map((name) => ({ family: name.slice(0, 1), given: name.slice(1) }));

function demo(record: Partial<CslItem>, rest: Partial<Citable> = {}): Citable {
	return {
		record: { id: 'demo', type: 'article-journal', language: 'zh-Hans', title: '文', ...record },
		numbering: 'decimal',
		url: { 'zh-Hans': 'https://duidu.example/zh/demo/', en: 'https://duidu.example/en/demo/' },
		...rest,
	};
}

function cite(style: Style, cited: Citable, lang = 'zh-Hans'): Formatted {
	const found = citationsOf(cited).find((citation) => citation.style === style && citation.lang === lang);
	if (!found) throw new Error(`No ${style} in ${lang}.`);
	return found;
}

const translation = { title: 'On reading: a note', by: 'Duidu', version: '2' };

describe('citationsOf', () => {
	const golden = [
		['ren-paper', realCitable('ren')],
		['ren-section', realCitable('ren', 'ren/2-1/', { first: 'ren-2-1' })],
		['ren-passage', realCitable('ren', 'ren/#ren-2-1-p2..ren-2-1-p3', { first: 'ren-2-1-p2', last: 'ren-2-1-p3' })],
		['wu-paper', realCitable('wu')],
		['wu-section', realCitable('wu', 'wu/2-1/', { first: 'wu-2-1' })],
		['wu-passage', realCitable('wu', 'wu/#wu-2-2-p1-s3', { first: 'wu-2-2-p1-s3' })],
	] as const;

	for (const [name, cited] of golden) {
		it(`should cite ${name} in every style and both languages`, async () => {
			await expect(citationsOf(cited).map(show).join('\n')).toMatchFileSnapshot(`golden/${name}.txt`);
		});
	}

	it('should give the printed text alone where there is no translation', () => {
		expect(citationsOf(demo({})).map(({ lang }) => lang)).toEqual(Array(5).fill('zh-Hans'));
	});

	it('should set titles in italics in English and escape what HTML would read', () => {
		const cited = demo({ title: '甲<乙>', author: people('任丽梅') }, { translation });
		expect(cite('mla-9', cited, 'en').html).toContain('<i>Duidu</i>, version 2, <a href="https://duidu.example/en/demo/">');
		expect(cite('apa-7', cited, 'en').html).toContain(
			'<i>On reading: A note</i> (Duidu, Trans.; Version 2) [Unofficial translation of 甲&lt;乙&gt;]',
		);
		expect(cite('apa-7', cited).html).not.toContain('<i>');
	});
});

describe('GB/T 7714 against the examples of the standard', () => {
	it('should date an article that is online before print to the day (2025, 8.5.3)', () => {
		const record: Partial<CslItem> = {
			title: '惯性增强动力吸振器-浮置板轨道低频减振性能研究',
			author: people('张群', '程志宝', '石志飞'),
			'container-title': '铁道学报',
			issued: issued(2024, 5, 9),
			URL: 'https://kns.cnki.net/kcms/detail/11.2104.u.20240507.1737.002.html',
			custom: { 'type-code': 'J/OL' },
		};
		expect(cite('gb-t-7714-2025', demo(record)).text).toBe(
			'张群，程志宝，石志飞. 惯性增强动力吸振器-浮置板轨道低频减振性能研究[J/OL]. 铁道学报，2024-05-09. https://kns.cnki.net/kcms/detail/11.2104.u.20240507.1737.002.html.',
		);
	});

	it('should give year, volume, issue and pages of one in print (2025, 8.5.3)', () => {
		const record: Partial<CslItem> = {
			title: '历史的起点：《史记》中的时间设置及其意义',
			author: people('徐建委'),
			'container-title': '北京大学学报(哲学社会科学版)',
			issued: issued(2025),
			volume: '62',
			issue: '2',
			page: '117-127',
			URL: 'https://ncpssd.org/a',
		};
		expect(cite('gb-t-7714-2025', demo(record)).text).toBe(
			'徐建委. 历史的起点：《史记》中的时间设置及其意义[J/OL]. 北京大学学报（哲学社会科学版），2025，62（2）：117-127. https://ncpssd.org/a.',
		);
	});

	it('should say when it was read (2015, annex A.4)', () => {
		const record: Partial<CslItem> = {
			title: '韩国图书馆法',
			author: people('李炳穆'),
			'container-title': '图书情报工作',
			issued: issued(2008),
			volume: '52',
			issue: '6',
			page: '6-21',
			URL: 'http://www.docin.com/p-400265742.html',
		};
		expect(fillVisit(cite('gb-t-7714-2015', demo(record)).text, '2013-10-25')).toBe(
			'李炳穆. 韩国图书馆法[J/OL]. 图书情报工作，2008，52（6）：6-21[2013-10-25]. http://www.docin.com/p-400265742.html.',
		);
	});

	it('should say of a web page when it was made and when it was read (2025, 8.11.3)', () => {
		const record: Partial<CslItem> = {
			type: 'document',
			title: '“好好干，当一个好工人”',
			author: people('许振超'),
			issued: issued(2025, 2, 17),
			URL: 'https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html',
		};
		expect(fillVisit(cite('gb-t-7714-2025', demo(record)).text, '2025-06-22')).toBe(
			'许振超. “好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.',
		);
	});

	it('should have the family name in capitals in 2015 only (2015, 8.1.1; 2025, 7.1.1)', () => {
		const cited = demo({ author: people('李江宁'), custom: { 'author-en': 'Li Jiangning' } }, { translation });
		expect(cite('gb-t-7714-2015', cited, 'en').text).toContain('\nLI Jiangning. On reading');
		expect(cite('gb-t-7714-2025', cited, 'en').text).toContain('\nLi Jiangning. On reading');
	});

	it('should take a printed page as the page', () => {
		const cited = demo({ 'container-title': '刊', issued: issued(2024) }, { passage: { first: 'demo-2-p3', page: '19' } });
		expect(cite('gb-t-7714-2025', cited).text).toContain('刊，2024：19，第2节第3段. https://duidu.example/zh/demo/.');
	});
});

describe('more authors than a style lists', () => {
	const four = demo(
		{
			author: people('任丽梅', '武扬波', '黄群慧', '陈晓春'),
			custom: { 'author-en': 'Ren Limei, Wu Yangbo, Huang Qunhui, Chen Xiaochun' },
			issued: issued(2024),
		},
		{ translation, passage: { first: 'demo-1' } },
	);

	it('should be 等 in a Chinese entry and et al. in an English one', () => {
		expect(
			cite('gb-t-7714-2025', four, 'en')
				.text.split('\n')
				.map((line) => line.split('. ')[0]),
		).toEqual(['任丽梅，武扬波，黄群慧，等', 'Ren Limei, Wu Yangbo, Huang Qunhui, et al']);
		expect(cite('chicago-17-note', four).text).toMatch(/^任丽梅等，《文》/u);
		expect(cite('chicago-17-note', four, 'en').text).toMatch(/^Ren Limei et al\., “On Reading: A Note,”/u);
		expect(cite('mla-9', four).text).toMatch(/^任丽梅等。《文》。/u);
		expect(cite('mla-9', four, 'en').text).toMatch(/^Ren Limei, et al\. “On Reading: A Note\.” /u);
	});

	it('should all stand in an APA list, and the first in the text', () => {
		expect(cite('apa-7', four).text).toMatch(/^任丽梅、武扬波、黄群慧、陈晓春（2024）。/u);
		expect(cite('apa-7', four, 'en').text).toMatch(/^Ren, L\., Wu, Y\., Huang, Q\., & Chen, X\. \(n\.d\.\)\. /u);
		expect(cite('apa-7', four).inText).toBe('（任丽梅等，2024，第1节）');
		expect(cite('apa-7', four, 'en').inText).toBe('(Ren et al., 2024/n.d., Section 1)');
	});
});

describe('missing data', () => {
	const bare = demo({ type: 'document', author: people('武扬波') });

	it('should be left out, or said to be missing where the style demands it', () => {
		expect(citationsOf(bare).map(({ text }) => text)).toEqual([
			'武扬波. 文[EB/OL]. [引用日期]. https://duidu.example/zh/demo/.',
			'武扬波. 文[EB/OL]. [引用日期]. https://duidu.example/zh/demo/.',
			'武扬波（无日期）。文。对读。https://duidu.example/zh/demo/',
			'武扬波，《文》，对读，[访问日期]访问，https://duidu.example/zh/demo/。',
			'武扬波。《文》。《对读》，https://duidu.example/zh/demo/。',
		]);
	});

	it('should put the title first where there is no author', () => {
		expect(citationsOf(demo({ type: 'document' })).map(({ text }) => text.slice(0, 4))).toEqual([
			'文[EB',
			'文[EB',
			'文（无日',
			'《文》，',
			'《文》。',
		]);
	});
});

describe('fillPassage and fillVisit', () => {
	it('should give what would have been given for the passage', () => {
		const passage = { first: 'ren-2-1-p3-s2', last: 'ren-2-1-p5-s1' };
		const direct = realCitable('ren', 'ren/#ren-2-1-p3-s2..ren-2-1-p5-s1', passage);
		const { passage: _, ...whole } = direct;
		const templates = citationsOf({ ...whole, url: LINK_SLOTS, passage: 'any' });
		const chosen = { passage, numbering: direct.numbering, url: direct.url };
		const filled = templates.map(({ text, html, inText, ...rest }) => ({
			...rest,
			text: fillPassage(text, chosen),
			html: fillPassage(html, chosen),
			...(inText !== undefined && { inText: fillPassage(inText, chosen) }),
		}));
		expect(filled).toEqual(citationsOf(direct));
	});

	it('should write the day as each style does', () => {
		const cited = demo({ type: 'document' }, { translation });
		expect(fillVisit(cite('gb-t-7714-2015', cited, 'en').text, '2026-05-07')).toMatch(/\[2026-05-07\].*\n.*\[2026-05-07\]/u);
		expect(fillVisit(cite('chicago-17-note', cited).text, '2026-05-07')).toContain('，2026年5月7日访问，');
		expect(fillVisit(cite('chicago-17-note', cited, 'en').text, '2026-05-07')).toContain(', accessed May 7, 2026, ');
	});
});

function show({ style, lang, text, inText }: Formatted): string {
	return `${style}, ${lang}\n${text}\n${inText === undefined ? '' : `In the text: ${inText}\n`}`;
}
