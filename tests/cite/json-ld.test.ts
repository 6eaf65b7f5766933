import { describe, expect, it } from 'vitest';
import { paperJsonLd, sectionJsonLd } from '../../lib/cite/json-ld.ts';
import { expand, namesIn, properties, SCHEMA, types } from './schema-org.ts';
import { realAbstracts, realCitable, realPaper, realWorks } from './support.ts';

type Lang = 'zh-Hans' | 'en';
const LANGS: Lang[] = ['zh-Hans', 'en'];

const headOf = (id: string, lang: Lang) => ({ ...realCitable(id), lang, rights: realPaper(id).rights });

const paper = (id: string, lang: Lang) => paperJsonLd({ ...headOf(id, lang), abstract: realAbstracts(id)[lang], works: realWorks(id) });

const section = (lang: Lang) => {
	const url = { 'zh-Hans': 'https://duidu.example/zh/ren/2-1/', en: 'https://duidu.example/en/ren/2-1/' };
	return sectionJsonLd({ ...headOf('ren', lang), section: { id: 'ren-2-1', number: '2.1', heading: '（一）新质生产力理论内涵', url } });
};

describe('JSON-LD', () => {
	const documents = [...LANGS.flatMap((lang) => [paper('ren', lang), paper('wu', lang)]), ...LANGS.map(section)];

	it('should use names of schema.org only, and lose none of them when expanded', async () => {
		expect(properties.size).toBeGreaterThan(1000);
		for (const document of documents) {
			const found = namesIn(await expand(document));
			expect(found.keys.length).toBeGreaterThan(10);
			for (const key of found.keys) expect(properties).toContain(key.replace(SCHEMA, ''));
			for (const type of found.types) expect(types).toContain(type.replace(SCHEMA, ''));
		}
	});

	it('should notice a name that schema.org does not have', async () => {
		const found = namesIn(await expand({ ...paper('wu', 'en'), translatedBy: 'Duidu' }));
		expect(found.keys.filter((key) => !properties.has(key.replace(SCHEMA, '')))).toEqual(['https://schema.org/translatedBy']);
	});

	it('should be plain data', () => {
		for (const document of documents) expect(JSON.parse(JSON.stringify(document))).toEqual(document);
	});
});

describe('paperJsonLd', () => {
	it('should describe the paper on a Chinese page and name its translation', () => {
		expect(paper('ren', 'zh-Hans')).toMatchObject({
			'@type': 'ScholarlyArticle',
			'@id': 'https://duidu.example/zh/ren/',
			url: 'https://duidu.example/zh/ren/',
			inLanguage: 'zh-Hans',
			headline: '新质生产力理论：引领未来新型工业化的思想革命',
			author: [{ '@type': 'Person', name: '任丽梅', familyName: '任', givenName: '丽梅' }],
			datePublished: '2024-05-07',
			isPartOf: { '@type': 'Periodical', name: '中国矿业大学学报（社会科学版）', issn: '1009-105X' },
			sameAs: 'https://link.cnki.net/urlid/32.1593.C.20240507.1152.004',
			workTranslation: {
				'@id': 'https://duidu.example/en/ren/',
				inLanguage: 'en',
				translator: { name: 'Duidu' },
				version: '1',
				creativeWorkStatus: 'Unofficial translation',
			},
			copyrightNotice: '论文权利归属：任丽梅；《中国矿业大学学报(社会科学版)》。收录供研习。',
			identifier: [{ propertyID: 'Duidu', value: 'ren' }],
		});
	});

	it('should describe the translation on an English page and name the original', () => {
		const document = paper('ren', 'en');
		expect(document).toMatchObject({
			'@id': 'https://duidu.example/en/ren/',
			inLanguage: 'en',
			author: [{ name: 'Ren Limei', familyName: 'Ren', givenName: 'Limei' }],
			translator: { '@type': 'Organization', name: 'Duidu' },
			version: '1',
			creativeWorkStatus: 'Unofficial translation',
			translationOfWork: { '@id': 'https://duidu.example/zh/ren/', inLanguage: 'zh-Hans', datePublished: '2024-05-07' },
		});
		expect(document).not.toHaveProperty('datePublished');
		expect(document).not.toHaveProperty('workTranslation');
		expect(document).not.toHaveProperty('sameAs');
	});

	it('should have neither journal nor date where the paper prints none', () => {
		for (const lang of LANGS) {
			expect(paper('wu', lang)).not.toHaveProperty('isPartOf');
			expect(paper('wu', lang)).not.toHaveProperty('datePublished');
		}
	});

	it('should list the works cited by what they are', () => {
		const { citation } = JSON.parse(JSON.stringify(paper('ren', 'zh-Hans')));
		const count = (type: string): number => citation.filter((work: { '@type': string }) => work['@type'] === type).length;
		expect([citation.length, count('ScholarlyArticle'), count('NewsArticle'), count('Book'), count('Thesis'), count('WebPage')]).toEqual([
			25, 11, 5, 6, 1, 2,
		]);
		expect(citation[0]).toEqual({
			'@type': 'ScholarlyArticle',
			name: '2020 年我国已经基本实现了工业化——中国共产党百年奋斗重大成就',
			inLanguage: 'zh-Hans',
			author: [{ '@type': 'Person', name: '黄群慧', familyName: '黄', givenName: '群慧' }],
			datePublished: '2021',
			isPartOf: { '@type': 'Periodical', name: '经济学动态' },
		});
	});
});

describe('sectionJsonLd', () => {
	it('should be a part of the paper, or of its translation', () => {
		expect(section('zh-Hans')).toMatchObject({
			'@type': 'CreativeWork',
			'@id': 'https://duidu.example/zh/ren/2-1/',
			name: '（一）新质生产力理论内涵',
			position: '2.1',
			isPartOf: {
				'@type': 'ScholarlyArticle',
				'@id': 'https://duidu.example/zh/ren/',
				name: '新质生产力理论：引领未来新型工业化的思想革命',
			},
			workTranslation: { '@type': 'CreativeWork', '@id': 'https://duidu.example/en/ren/2-1/' },
		});
		expect(section('en')).toMatchObject({
			isPartOf: { '@id': 'https://duidu.example/en/ren/' },
			translationOfWork: { '@type': 'CreativeWork', '@id': 'https://duidu.example/zh/ren/2-1/' },
			translator: { name: 'Duidu' },
		});
	});
});
