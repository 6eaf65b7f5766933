import { describe, expect, it } from 'vitest';
import { type Parsed, parse, parseMarkdown, rulesOf, show } from './support.ts';

const partsOf = ({ paper }: Parsed): Record<string, string[]> =>
	Object.fromEntries(paper.parts.map(({ id, paragraphs }) => [id, paragraphs.map(({ sentences }) => sentences.map(show).join('/'))]));

const body = '一、引言\n\n水渠修了三年。\n';

describe('sortMatter', () => {
	it('should know title, author and affiliation by their places before the abstract', () => {
		const parsed = parse(
			`乡村合作的经验\n\n——以某县为例\n\n王小明\n\n（某大学公共管理学院）\n\n【摘要】 先修渠。再种树。\n\n【关键词】 水渠；合作\n\n${body}`,
		);
		expect(partsOf(parsed)).toEqual({
			'x-title': ['乡村合作的经验', '——以某县为例'],
			'x-author': ['王小明'],
			'x-affiliation': ['（某大学公共管理学院）'],
			'x-abstract': ['先修渠。/再种树。'],
			'x-keywords': ['水渠；/合作'],
		});
		expect(parsed.paper.record).toMatchObject({
			title: '乡村合作的经验——以某县为例',
			author: [{ family: '王', given: '小明' }],
			keyword: '水渠；合作',
			custom: { affiliation: '某大学公共管理学院' },
		});
	});

	it('should call everything before a title that comes twice the cover', () => {
		const parsed = parse(
			`某大学学报(社会科学版)\n\nISSN 1234-567X,CN 11-1234/C\n\n题目：乡村合作的经验\n作者：王小明\n网络首发日期：2024-03-09\n引用格式：王小明. 乡村合作的经验[J/OL]. 某大学学报(社会科学版). <https://example.org/a.b>\n\n网络首发：本平台（ISSN 9999-9999，CN 99-9999/Z）首发。\n\n乡村合作的经验\n\n王小明\n\n【摘要】 先修渠。\n\n${body}`,
		);
		expect(Object.keys(partsOf(parsed))).toEqual(['x-cover', 'x-title', 'x-author', 'x-abstract']);
		expect(parsed.paper.record).toMatchObject({
			type: 'article-journal',
			ISSN: '1234-567X',
			issued: { 'date-parts': [[2024, 3, 9]] },
			'container-title': '某大学学报(社会科学版)',
			URL: 'https://example.org/a.b',
			custom: { CN: '11-1234/C' },
		});
	});

	it('should know the title under a cover though it carries a note mark', () => {
		const parsed = parse(
			`题目：乡村合作的经验\n作者：王小明\n\n乡村合作的经验^①\n\n王小明\n\n【摘要】 先修渠。\n\n${body}\n^① 基金项目：某项目。\n`,
		);
		expect(Object.keys(partsOf(parsed))).toEqual(['x-cover', 'x-title', 'x-author', 'x-abstract']);
	});

	it('should take an abstract whose label has a line of its own', () => {
		const parsed = parse('# 乡村合作的经验\n\n王小明\n\n**摘要：**\n\n先修渠。\n\n**关键词：**水渠\n\n### 引言\n\n水。\n');
		expect(partsOf(parsed)).toMatchObject({ 'x-abstract': ['先修渠。'], 'x-keywords': ['水渠'] });
	});

	it('should not take the colon after a bold label into the record', () => {
		const { paper } = parse('# 乡村合作的经验\n\n王小明\n\n**摘要**：先修渠。\n\n**关键词**：水渠；合作\n\n### 引言\n\n水。\n');
		expect(paper.record.keyword).toBe('水渠；合作');
	});

	it('should know the English title, author and abstract, before or behind the text', () => {
		const english =
			'# Lessons of Rural Cooperation\n\nWang Xiaoming\n\nSome University\n\n**Abstract:** First dig. Then plant.\n\n**Key words:** canal; tree\n\n';
		const wanted = {
			'x-title-en': ['Lessons of Rural Cooperation'],
			'x-author-en': ['Wang Xiaoming'],
			'x-affiliation-en': ['Some University'],
			'x-abstract-en': ['First dig./Then plant.'],
			'x-keywords-en': ['canal;/tree'],
		};
		const front = '# 乡村合作的经验\n\n王小明\n\n**摘要：**先修渠。\n\n';
		expect(partsOf(parse(`${front}${english}### 引言\n\n水。\n`))).toMatchObject(wanted);
		expect(partsOf(parse(`${front}### 引言\n\n水。\n\n${english}`))).toMatchObject(wanted);
	});

	it('should keep a parenthesized note with its brackets, over two lines', () => {
		const parsed = parse(
			`乡村合作的经验\n\n王小明\n\n【摘要】 先修渠。\n\n${body}\n（作者：王小明，某大学，\n研究员）\n\n(责任编辑：李大山)\n`,
		);
		expect(partsOf(parsed)).toMatchObject({ 'x-author-note': ['（作者：王小明，某大学，研究员）'], 'x-editor': ['(责任编辑：李大山)'] });
		expect(parsed.paper.record.custom).toMatchObject({ editor: '李大山' });
	});

	it('should join an entry over two lines and give it one blank between Latin words', () => {
		const entry = '[1] SMITH J. The theory of\nmodern growth[J]. Review, 2014(3):1-2';
		const { paper } = parseMarkdown(`水。\n\n### 参考文献\n\n${entry}\n\n${entry.replace('\n', '\n\n').replace('[1]', '[2]')}\n`);
		expect(paper.references.map(({ label, work }) => [label, work.title])).toEqual([
			['[1]', 'The theory of modern growth'],
			['[2]', 'The theory of modern growth'],
		]);
	});

	it('should not take a closed paragraph behind the references into the last entry', () => {
		const { paper, messages } = parseMarkdown('水。\n\n### 参考文献\n\n[1] 王一. 水[J]. 渠\n\n本刊声明：版权所有，转载请注明。\n');
		expect(paper.references[0]?.work['container-title']).toBe('渠');
		expect(paper.parts.at(-1)?.name).toBe('back');
		expect(rulesOf(messages)).toEqual([]);
	});

	it('should have no record fields for what is not printed', () => {
		expect(parseMarkdown('水。\n').paper.record).toEqual({
			id: 'x',
			type: 'document',
			language: 'zh-Hans',
			title: '乡村合作的经验',
			author: [{ family: '王', given: '小明' }],
		});
	});
});
