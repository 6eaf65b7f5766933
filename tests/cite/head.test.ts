import { describe, expect, it } from 'vitest';
import { citationMeta, type MetaEntry } from '../../lib/cite/head.ts';
import { realAbstracts, realCitable, realWorks } from './support.ts';
import { zoteroItem } from './zotero.ts';

const metaOf = (id: string, lang: 'zh-Hans' | 'en'): MetaEntry[] =>
	citationMeta({ ...realCitable(id), lang, abstract: realAbstracts(id)[lang], works: realWorks(id) });

describe('citationMeta, as Zotero reads it', () => {
	it('should be the paper on the Chinese page of ren', () => {
		expect(zoteroItem(metaOf('ren', 'zh-Hans'))).toEqual({
			itemType: 'journalArticle',
			title: '新质生产力理论：引领未来新型工业化的思想革命',
			creators: [{ lastName: '任', firstName: '丽梅' }],
			date: '2024/05/07',
			publicationTitle: '中国矿业大学学报（社会科学版）',
			ISSN: '1009-105X',
			language: 'zh-Hans',
			abstractNote: realAbstracts('ren')['zh-Hans'],
			url: 'https://duidu.example/zh/ren/',
			tags: ['质态', '新质生产力理论', '后工业社会', '新型工业化', '数据要素'],
		});
	});

	it('should be the translation, named as one, on the English page of ren', () => {
		expect(zoteroItem(metaOf('ren', 'en'))).toEqual({
			itemType: 'journalArticle',
			title: 'The theory of new quality productive forces: leading the revolution in thought for the new industrialization of the future',
			creators: [{ lastName: 'Ren', firstName: 'Limei' }],
			date: '2024/05/07',
			publicationTitle: 'Journal of China University of Mining & Technology (Social Sciences)',
			ISSN: '1009-105X',
			publisher: 'Duidu (unofficial translation, version 1)',
			language: 'en',
			abstractNote: realAbstracts('ren').en,
			url: 'https://duidu.example/en/ren/',
			tags: ['Quality state', 'New qualitative productivity theory', 'Post-industrial society', 'New industrialization', 'Data element'],
		});
	});

	it('should have neither journal nor date on the pages of wu', () => {
		expect(zoteroItem(metaOf('wu', 'zh-Hans'))).toEqual({
			itemType: 'journalArticle',
			title: '新质生产力赋能共同富裕的内在逻辑与路径探索',
			creators: [{ lastName: '武', firstName: '扬波' }],
			language: 'zh-Hans',
			abstractNote: realAbstracts('wu')['zh-Hans'],
			url: 'https://duidu.example/zh/wu/',
			tags: ['新质生产力', '共同富裕', '现代化建设'],
		});
		expect(zoteroItem(metaOf('wu', 'en'))).toEqual({
			itemType: 'journalArticle',
			title: 'How new quality productive forces enable common prosperity: an exploration of the internal logic and the paths',
			creators: [{ lastName: 'Wu', firstName: 'Yangbo' }],
			publisher: 'Duidu (unofficial translation, version 1)',
			language: 'en',
			abstractNote: realAbstracts('wu').en,
			url: 'https://duidu.example/en/wu/',
			tags: [],
		});
	});

	it('should have real abstracts', () => {
		expect(realAbstracts('ren').en.length).toBeGreaterThan(500);
		expect(realAbstracts('wu')['zh-Hans'].length).toBeGreaterThan(100);
	});
});

describe('citationMeta', () => {
	const references = (id: string): string[] =>
		metaOf(id, 'zh-Hans').flatMap(({ name, content }) => (name === 'citation_reference' ? content : []));

	it('should have one citation_reference for each work cited', () => {
		expect(references('ren').length).toBe(25);
		expect(references('wu').length).toBe(6);
	});

	it('should tell the fields of a reference apart', () => {
		expect(references('wu')[0]).toBe(
			'citation_title=中国经济增长要素分析：1978～2012;citation_author=王宇鹏;citation_journal_title=产业经济评论;citation_publication_date=2014;citation_issue=3;citation_firstpage=74;citation_lastpage=85',
		);
		expect(references('ren').find((line) => line.includes('南开大学'))).toContain('citation_dissertation_institution=南开大学');
	});

	it('should give the day of publication online of what has no issue yet', () => {
		expect(metaOf('ren', 'zh-Hans')).toContainEqual({ name: 'citation_online_date', content: '2024/05/07' });
	});

	it('should leave nothing empty', () => {
		for (const lang of ['zh-Hans', 'en'] as const) {
			for (const { content } of [...metaOf('ren', lang), ...metaOf('wu', lang)]) expect(content.trim()).not.toBe('');
		}
	});
});
