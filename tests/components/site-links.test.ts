import { describe, expect, it } from 'vitest';
import { papersNamedOn, siteLinks } from '../../components/ui/site-links.ts';

const names = { papers: 'Papers', compare: 'Side by side', concepts: 'Concepts', references: 'References' };
const papers = (count: number): { id: string; name: string }[] =>
	Array.from({ length: count }, (_, index) => ({ id: `ren${index}`, name: `Ren ${index}` }));

describe('siteLinks', () => {
	it('should name up to six papers', () => {
		expect(siteLinks('en', papers(6), names).map(({ label }) => label)).toEqual([
			...papers(6).map(({ name }) => name),
			'Side by side',
			'Concepts',
			'References',
		]);
	});

	it('should lead to the list of more papers by one link', () => {
		expect(siteLinks('zh', papers(200), names)).toEqual([{ href: '/zh/#papers', label: 'Papers' }, ...siteLinks('zh', [], names)]);
	});
});

describe('papersNamedOn', () => {
	it('should be all of a few papers on every page', () => {
		expect(papersNamedOn('/concepts/', papers(6))).toHaveLength(6);
	});

	it('should not grow with the papers', () => {
		expect(papersNamedOn('/concepts/', papers(200))).toEqual([]);
		expect(papersNamedOn('/ren17/1-1/', papers(200))).toEqual([{ id: 'ren17', name: 'Ren 17' }]);
	});
});
