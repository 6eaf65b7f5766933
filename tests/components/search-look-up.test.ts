import { describe, expect, it } from 'vitest';
import { type Asked, NOTHING_ASKED } from '../../components/search/address.ts';
import { type Found, lookUp } from '../../components/search/look-up.ts';
import { createSearch } from '../../lib/search/index.ts';
import { realData } from '../search/support.ts';

const search = createSearch(realData());
const find = (asked: Partial<Asked>): Promise<Found> => lookUp(search, { ...NOTHING_ASKED, ...asked });
const shownIn = ({ tiers }: Found) => tiers.flatMap(({ papers }) => papers.flatMap(({ groups }) => groups.flatMap(({ shown }) => shown)));

describe('lookUp', () => {
	it('should show each passage once, by paper and section, and count those that are not shown', async () => {
		const found = await find({ query: '生产力' });
		const shown = shownIn(found);
		expect(shown).toHaveLength(50);
		expect(found.hasMore).toBe(true);
		const [tier] = found.tiers;
		expect(tier?.count).toBe(found.answer.results.length);
		expect(tier?.papers[0]?.count).toBe(found.answer.facets.papers[tier?.papers[0]?.paper ?? '']);
		const all = shownIn(await find({ query: '生产力', most: 500 }));
		expect(new Set(all.map(({ address }) => address)).size).toBe(found.answer.results.length);
		// What follows comes behind what stands there already.
		expect(all.slice(0, 50).map(({ address }) => address)).toEqual(shown.map(({ address }) => address));
	});

	it('should gather notes and references as the paper does', async () => {
		const ids = (found: Found) => found.tiers.flatMap(({ papers }) => papers.flatMap(({ groups }) => groups.map(({ id }) => id)));
		expect(ids(await find({ query: 'in:footnotes 马克思' }))).toEqual(['ren-notes']);
		expect(ids(await find({ query: 'in:references' }))).toEqual(['wu-references']);
	});

	it('should make as many lines as there are hits', async () => {
		const found = await find({ query: '创新', view: 'concordance', most: 500 });
		expect(found.tiers.flatMap(({ lines }) => lines)).toHaveLength(found.answer.count);
		const first = await find({ query: '创新', view: 'concordance' });
		expect(first.tiers.flatMap(({ lines }) => lines)).toHaveLength(50);
		expect(first.hasMore).toBe(true);
	});

	it('should sort all lines before it cuts them', async () => {
		const all = await find({ query: '的', view: 'concordance', sort: 'after', most: 5000 });
		const first = await find({ query: '的', view: 'concordance', sort: 'after' });
		const texts = (found: Found) => found.tiers.flatMap(({ lines }) => lines.map(({ after }) => after));
		expect(texts(first)).toEqual(texts(all).slice(0, 50));
	});

	it('should say once what was taken for what was typed', async () => {
		const [tier] = (await find({ query: 'inovation' })).tiers;
		expect(tier?.tier).toBe('slip');
		expect(tier?.reasons).toEqual([{ typed: 'inovation', found: 'innovation', how: 'slip' }]);
	});

	it('should find nothing for what stands nowhere', async () => {
		const { tiers, hasMore } = await find({ query: '量子纠缠态' });
		expect(tiers).toEqual([]);
		expect(hasMore).toBe(false);
	});
});
