import { describe, expect, it } from 'vitest';
import { NAMED_PARTS, toSearchPapers } from '../../components/search/papers.ts';
import { fileNameOf, toTable } from '../../components/search/table.ts';
import type { Locale } from '../../lib/i18n/locales.ts';
import { createSearch } from '../../lib/search/index.ts';
import { realPaper } from '../cite/support.ts';
import { realData } from '../search/support.ts';

const search = createSearch(realData());
const names = Object.fromEntries([...NAMED_PARTS, 'notes', 'references', 'matter', 'opening'].map((name) => [name, name]));

async function tableOf(typed: string, locale: Locale): Promise<string[][]> {
	const papers = toSearchPapers([realPaper('ren'), realPaper('wu')], names as Parameters<typeof toSearchPapers>[1], locale);
	const { results } = await search.ask(typed, { order: 'reading' });
	return toTable(await search.show(results), {
		papers: new Map(papers.map((paper) => [paper.id, paper])),
		locale,
		origin: 'https://duidu.example',
		day: '2026-05-07',
	});
}

describe('toTable', () => {
	it('should say of each result where it stands, what it says and how to cite it', async () => {
		const table = await tableOf('微笑曲线', 'en');
		expect(table).toHaveLength(2);
		const [link, paper, section, chinese, english, citation] = table.find(([address]) => address?.includes('wu')) ?? [];
		expect(link).toBe('https://duidu.example/en/wu/#wu-2-1-p2-s3');
		expect(paper).toBe('Wu Yangbo');
		expect(section).toMatch(/^§ 2\.1 Gaps in/u);
		expect(chinese).toContain('微笑曲线');
		expect(english).toContain('smile curve');
		expect(citation).toMatch(
			/^Wu Yangbo, “How New Quality.+sec\. 2\.1, para\. 2, accessed May 7, 2026, https:\/\/duidu\.example\/en\/wu\/#wu-2-1-p2-s3;/u,
		);
	});

	it('should cite the paper itself in Chinese', async () => {
		const [row] = await tableOf('paper:ren 微笑曲线', 'zh');
		expect(row?.[0]).toBe('https://duidu.example/zh/ren/#ren-3-2-p4-s5');
		expect(row?.[5]).toMatch(
			/^任丽梅\. 新质生产力理论.+\[J\/OL\].+第三部分（二）第4段\. https:\/\/duidu\.example\/zh\/ren\/#ren-3-2-p4-s5\.$/u,
		);
	});
});

describe('fileNameOf', () => {
	it('should name a file after its query', () => {
		expect(fileNameOf('"smile curve" paper:ren')).toBe('duidu-search-smile-curve-paper-ren');
		expect(fileNameOf('../?*')).toBe('duidu-search');
		expect(fileNameOf('𠮷'.repeat(100))).toMatch(/^duidu-search-𠮷+$/u);
	});
});
