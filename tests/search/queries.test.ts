import { describe, expect, it } from 'vitest';
import { createSearch, openSearch } from '../../lib/search/index.ts';
import type { Answer } from '../../lib/search/search.ts';
import { writeShards } from '../../lib/search/shards.ts';
import { memoryFiles, realData } from './support.ts';

/**
 * What is typed; the concept or name offered first (~ when only a part of its name was typed, ? when it is suggested since nothing was found); the tier and
 * address of the first result; how many results; how many hits. Each row was compared with the texts.
 */
const QUERIES: [typed: string, offered: string, first: string, results: number, hits: number][] = [
	// Terms
	['新质生产力', 'new-quality-productive-forces', 'exact ren-2-1', 129, 155],
	['全要素生产率', 'total-factor-productivity', 'exact ren-4-1', 10, 10],
	['共同富裕', 'common-prosperity', 'exact wu-1', 32, 37],
	['成本病', 'cost-disease', 'exact ren-1-1', 4, 4],
	['微笑曲线', 'smile-curve', 'exact wu-2-1-p2-s3', 2, 2],
	['资本逻辑', 'logic-of-capital', 'exact wu-2-2-p3-s2', 5, 11],
	['数字鸿沟', 'digital-divide', 'exact wu-1-2-p1-s4', 2, 3],
	['生产力与生产关系', '', 'exact wu-1-1-p1-s1', 7, 31],
	['劳动资料', 'means-of-labour', 'exact ren-2-1-p3-s2', 5, 5],
	['空心化', '~hollowing-out-of-the-real-economy', 'exact ren-abstract-p1-s3', 4, 4],
	['电解铝', 'electrolytic-aluminium', 'exact ren-4-1-p1-s6', 7, 11],
	['地条钢', '', 'exact ren-4-1-p1-s4', 1, 1],
	['的', '', 'exact wu-2-2', 278, 674],
	// Names
	['任丽梅', 'ren-limei', 'exact ren-fn27-s1', 5, 6],
	['李立勋', 'li-lixun', 'exact ren-fn5-s1', 1, 2],
	['丹尼尔·贝尔', 'daniel-bell', 'exact ren-fn2-s1', 1, 2],
	['马克思', 'karl-marx', 'exact ren-3-1', 23, 33],
	['克里普纳', '~greta-krippner', 'exact ren-fn6-s1', 1, 2],
	['Daniel Bell', 'daniel-bell', 'exact ren-fn2-s1', 1, 1],
	['Marx', 'karl-marx', 'exact ren-fn9-s1', 24, 28],
	['Li Lixun', 'li-lixun', 'exact ren-fn5-s1', 1, 1],
	// English
	['cost disease', 'cost-disease', 'exact ren-1-1', 5, 5],
	['total factor productivity', 'total-factor-productivity', 'exact ren-4-1', 10, 10],
	['new quality productive forces', 'new-quality-productive-forces', 'exact ren-2-1', 131, 145],
	['smile curve', 'smile-curve', 'exact wu-2-1-p2-s3', 2, 2],
	['the productive forces', '~elements-of-productive-forces', 'exact ren-3-1', 40, 45],
	['hollowing-out', '~hollowing-out-of-the-real-economy', 'exact ren-abstract-p1-s3', 4, 4],
	['Capital', 'capital', 'exact ren-1-1-p3-s6', 16, 22],
	['AI', 'artificial-intelligence', 'exact ren-3-1-p2-s6', 82, 110],
	['blockchain', '', 'exact wu-3-2-p1-s2', 2, 2],
	// Numbers and mixtures
	['176%', '', 'exact wu-1-2-p2-s8', 1, 2],
	['2012年', '', 'exact wu-1-2-p2-s3', 3, 3],
	['2020年', '', 'exact ren-fn18-s1', 3, 4],
	['2020 年', '', 'exact ren-fn18-s1', 3, 4],
	['2.79万亿元', '', 'exact wu-1-2-p2-s8', 1, 1],
	['第 15 页', '', 'exact ren-fn5-s1', 1, 1],
	['1978-2012', '', 'exact wu-1-2-p2-s2', 2, 3],
	['5G技术', '', 'exact wu-3-2-p2-s1', 1, 1],
	['AI（人工智能）', '', 'exact ren-3-1-p2-s6', 1, 1],
	['R&D', '', 'exact wu-1-2-p2-s8', 1, 2],
	['“成本病”的问题', '', 'exact ren-1-1', 1, 1],
	// Other scripts and widths
	['新質生產力', 'new-quality-productive-forces', 'exact ren-2-1', 129, 155],
	['全要素生產率', 'total-factor-productivity', 'exact ren-4-1', 10, 10],
	['馬克思主義', '~marxist-theory-of-productive-forces', 'exact ren-3-1', 17, 25],
	['後工業社會', 'post-industrial-society', 'exact ren-1-1', 23, 27],
	['「成本病」', 'cost-disease', 'exact ren-1-1', 4, 4],
	['ＡＩ', 'artificial-intelligence', 'exact ren-3-1-p2-s6', 82, 110],
	['２０１２年', '', 'exact wu-1-2-p2-s3', 3, 3],
	// Pinyin
	['xinzhi shengchanli', 'new-quality-productive-forces', 'pinyin ren-2-1', 129, 155],
	['xīn zhì shēng chǎn lì', 'new-quality-productive-forces', 'pinyin ren-2-1', 129, 155],
	['gongtongfuyu', 'common-prosperity', 'pinyin wu-1', 32, 37],
	['quan2yao4su4 sheng1chan3lv4', 'total-factor-productivity', 'pinyin ren-4-1', 10, 10],
	['weixiao quxian', 'smile-curve', 'pinyin wu-2-1-p2-s3', 2, 2],
	['zibenluoji', 'logic-of-capital', 'pinyin wu-2-2-p3-s2', 1, 1],
	['Makesi', 'karl-marx', 'pinyin ren-3-1', 23, 33],
	// Forms, order, punctuation
	['rust belts', 'rust-belt', 'words ren-1-1-p4-s3', 1, 4],
	['modernizing', '', 'words wu-keywords-p1-s3', 29, 30],
	['factor total productivity', '', 'words ren-4-1', 14, 69],
	['prosperity common China', '', 'words wu-1-2-p2-s5', 10, 19],
	['资本 劳动', '', 'words ren-2-1-p1-s4', 4, 12],
	['AI技术', '', 'words ren-3-1-p2-s7', 2, 6],
	['cost-disease', 'cost-disease', 'punctuation ren-1-1', 5, 5],
	// Slips
	['common properity', '', 'slip wu-1', 37, 82],
	['productve forces', '', 'slip ren-2-1', 167, 478],
	['industiral chain', '', 'slip ren-4-2', 4, 15],
	// The query language
	['"new quality" wealth', '', 'exact wu-1-3-p1-s1', 9, 11],
	['"cost disease" in:headings', 'cost-disease', 'exact ren-1-1', 1, 1],
	['资本 -新质', '~logic-of-capital', 'exact ren-1-1-p3-s6', 9, 14],
	['资本 near:10 劳动', '', 'exact ren-3-1-p2-s1', 3, 6],
	['paper:wu 共同富裕 in:abstract', 'common-prosperity', 'exact wu-abstract-p1-s3', 3, 4],
	['lang:en Marx in:notes', 'karl-marx', 'exact ren-fn9-s1', 6, 6],
	['section:4 全要素生产率', 'total-factor-productivity', 'exact ren-4-1', 4, 4],
	['concept:cost-disease', '', 'mention ren-1-1', 5, 9],
	['in:references', '', 'all wu-ref1', 6, 0],
	// As people ask, abbreviate and spell
	['what is the smile curve?', 'smile-curve', 'words wu-2-1-p2-s3', 2, 4],
	['什么是新质生产力', 'new-quality-productive-forces', 'words ren-2-1', 129, 155],
	['成本病是什么？', 'cost-disease', 'words ren-1-1', 4, 4],
	['TFP', 'total-factor-productivity', '', 0, 0],
	['Xi Jinping', 'xi-jinping', 'exact ren-fn20-s1', 19, 19],
	['习近平', 'xi-jinping', 'exact ren-2-2-p2-s9', 19, 28],
	['176 %', '', 'exact wu-1-2-p2-s8', 1, 2],
	['Marx capital', '', 'words ren-2-1-p1-s4', 4, 6],
	['马克思 资本论', '', 'words ren-2-1-p1-s4', 1, 2],
	['生产力 生产关系', '', 'words wu-1-1-p1-s1', 5, 14],
	['全要素', '~total-factor-productivity', 'exact ren-4-1', 12, 13],
	['quanyaosu', '~total-factor-productivity', 'pinyin ren-4-1', 12, 13],
	['innovation-driven', 'innovation-driven', 'exact ren-2-2-p2-s4', 6, 13],
	['modernisation', '', 'words wu-keywords-p1-s3', 29, 30],
	['labor', '', 'exact ren-4-3', 18, 29],
	['postindustrial', '', 'words ren-1', 35, 39],
	['bigdata', '', 'words wu-2-2-p3-s3', 3, 3],
	['prodctivity', '', 'slip wu-title-en-p1-s1', 17, 23],
	['artifical inteligence', '', 'slip wu-3-2-p2-s1', 7, 14],
	['Chinas economy', '', 'punctuation ren-2-p1-s1', 24, 37],
	['R & D', '', 'punctuation wu-1-2-p2-s8', 1, 2],
	['new-quality', 'new-quality', 'punctuation ren-2-1', 140, 158],
	['the', '', 'exact ren-2-1', 323, 1430],
	// Nothing
	['Baumol', '', '', 0, 0],
	['鲍莫尔', '', '', 0, 0],
	['GDP', '', '', 0, 0],
	['人的自由而全面发展', '? well-rounded-human-development', '', 0, 0],
	['新制生产力', '? new-quality-productive-forces', '', 0, 0],
	['xinzhi shengchanlu', '? new-quality-productive-forces', '', 0, 0],
	['量子纠缠态', '', '', 0, 0],
	['asdfgh', '', '', 0, 0],
	['qwertz uiop', '', '', 0, 0],
	['quantum entanglement', '', '', 0, 0],
	['zzz', '', '', 0, 0],
];

const data = realData();
const search = createSearch(data);
const files = memoryFiles();
writeShards(data, files.put);
const sharded = await openSearch(files.load);

function describeAnswer({ offers, suggestions, results, count }: Answer): [string, string, number, number] {
	const [offer] = offers;
	const isWhole = offer && ['name', 'rendering', 'pinyin'].includes(offer.match);
	const suggested = suggestions.flatMap((own) => (own.type === 'named' ? own.named.id : own.word)).join(' ');
	const offered = offer ? `${isWhole ? '' : '~'}${offer.named.id}` : suggested && `? ${suggested}`;
	const [first] = results;
	return [offered, first ? `${first.tier} ${first.address}` : '', results.length, count];
}

describe('what a reader types', () => {
	it.each(QUERIES)('should find for %s', async (typed, ...expected) => {
		expect(describeAnswer(await search.ask(typed))).toEqual(expected);
	});

	it('should find the same in shards', async () => {
		for (const [typed] of QUERIES) {
			const [one, other] = [await search.ask(typed), await sharded.ask(typed)];
			expect(other, typed).toEqual(one);
			expect(await sharded.show(other.results.slice(0, 5)), typed).toEqual(await search.show(one.results.slice(0, 5)));
		}
	});
});
