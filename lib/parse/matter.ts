import type { PartName } from '../model/paper.ts';
import { type Block, runsText } from './blocks.ts';
import { isClosed } from './closing.ts';
import { headingNumber, namedHeading } from './headings.ts';
import { circled } from './marks.ts';
import { foldWidth } from './width.ts';

export interface PartDraft {
	name: PartName;
	blocks: Block[];
}

export interface Matter {
	/** Front and back matter in the order of the source. */
	parts: PartDraft[];
	/** Headings and paragraphs of the text proper. */
	body: Block[];
	/** The heading of the list of references and its entries. */
	references: Block[];
}

/**
 * Tells front matter, text, references and back matter apart.
 *
 * Labelled blocks (摘要：, 【Key words】, （作者：…）) are matter wherever they stand. What has no label is known by its place: title,
 * author and affiliation before the abstract; the English title and author before the English abstract; the cover before a title that comes twice.
 */
export function sortMatter(blocks: readonly Block[]): Matter {
	const matter: Matter = { parts: [], body: [], references: [] };
	const title = indexOfTitle(blocks);
	const frontEnd = endOfFront(blocks, title);
	const english = englishHeads(blocks);
	matter.parts = frontParts(blocks.slice(0, frontEnd), title, english);

	let inReferences = false;
	let ended = false;
	for (const block of blocks.slice(frontEnd)) {
		const englishName = english.get(block);
		if (block.kind === 'label') {
			matter.parts.push({ name: block.part, blocks: [block] });
			ended ||= block.part !== 'received' && block.part !== 'funding';
		} else if (englishName) {
			addPart(matter.parts, englishName, block);
			ended = true;
		} else if (block.kind === 'heading') {
			inReferences = namedHeading(runsText(block.runs)) === 'references' && matter.references.length === 0;
			ended = false;
			(inReferences ? matter.references : matter.body).push(block);
		} else if (inReferences && !ended && (block.kind === 'entry' || continuesEntry(matter.references.at(-1), block))) {
			matter.references.push(block);
		} else if (inReferences || (ended && isAfterwards(matter, block))) {
			addPart(matter.parts, 'back', block);
		} else {
			ended = false;
			matter.body.push(block);
		}
	}
	return matter;
}

/** Parts of one name that follow each other are one part. */
function addPart(parts: PartDraft[], name: PartName, block: Block): void {
	const last = parts.at(-1);
	if (last?.name === name) last.blocks.push(block);
	else parts.push({ name, blocks: [block] });
}

/** Unlabelled text after back matter goes on the text only where a label had cut a paragraph in two. */
function isAfterwards({ body }: Matter, block: Block): boolean {
	const last = body.at(-1);
	if (last?.kind === 'text' && !isClosed(runsText(last.runs))) return false;
	return !isClosed(runsText(block.runs));
}

// [1] 王宇鹏. 中国经济增长要素分析：1978～2012[J]. 产业经济评论, 2014(3):74-85
const yearInEntry = /(?:18|19|20)\d{2}/u;

/** An entry without a year yet goes on after a blank line when the next block brings it. */
function continuesEntry(entry: Block | undefined, block: Block): boolean {
	if (!entry || entry.kind === 'heading' || block.kind !== 'text') return false;
	const hasYear = ({ runs }: Block): boolean => yearInEntry.test(foldWidth(runsText(runs)));
	return !hasYear(entry) && hasYear(block);
}

const LONGEST_HEAD = 60;

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const isEnglishLabel = (block: Block | undefined): boolean =>
	block?.kind === 'label' && (block.part === 'abstract-en' || block.part === 'keywords-en');

/** The blocks without Chinese right before the first English label: title, author, then affiliation. */
function englishHeads(blocks: readonly Block[]): Map<Block, PartName> {
	const label = blocks.findIndex(isEnglishLabel);
	let first = label;
	while (first > 0 && isUnlabelledEnglish(blocks[first - 1])) first--;
	const names: PartName[] = ['title-en', 'author-en', 'affiliation-en'];
	const heads = new Map<Block, PartName>();
	blocks.slice(first, label).forEach((block, index) => {
		heads.set(block, names[Math.min(index, names.length - 1)] ?? 'affiliation-en');
	});
	return heads;
}

function isUnlabelledEnglish(block: Block | undefined): boolean {
	return (block?.kind === 'text' || block?.kind === 'heading') && !isHan(runsText(block.runs));
}

/** Index of the first block of the text proper. */
function endOfFront(blocks: readonly Block[], title: number): number {
	const heading = blocks.findIndex((block, index) => index > title && block.kind === 'heading' && isHan(runsText(block.runs)));
	const abstract = blocks.findIndex((block) => block.kind === 'label' && (block.part === 'abstract' || block.part === 'keywords'));
	if (abstract < 0 || (heading >= 0 && heading < abstract)) return endOfHead(blocks, title, heading);
	let end = abstract;
	for (let index = abstract; index < blocks.length; index++) {
		const block = blocks[index];
		if (!block) break;
		if (block.kind === 'label' || goesOnAbstract(blocks[index - 1], block)) end = index + 1;
		else if (!isUnlabelledEnglish(block)) break;
	}
	return end;
}

function goesOnAbstract(before: Block | undefined, block: Block): boolean {
	if (before?.kind !== 'label' || block.kind !== 'text') return false;
	const abstract = before.part === 'abstract' || before.part === 'abstract-en';
	return abstract && !isClosed(runsText(before.runs));
}

/** Title, author, affiliation: the short lines before the first heading or the first paragraph. */
/** Without an abstract: title, author and affiliation are the short lines before the first heading or the first paragraph. */
function endOfHead(blocks: readonly Block[], title: number, heading: number): number {
	const limit = heading < 0 ? blocks.length : heading;
	let end = title + 1;
	while (end < limit && isHead(blocks[end])) end++;
	return Math.min(end, limit);
}

function isHead(block: Block | undefined): boolean {
	if (!block || block.kind === 'label') return true;
	const text = runsText(block.runs);
	return text.length <= LONGEST_HEAD && !isClosed(text);
}

function frontParts(blocks: readonly Block[], title: number, english: ReadonlyMap<Block, PartName>): PartDraft[] {
	const parts: PartDraft[] = [];
	for (const block of blocks.slice(0, title)) addPart(parts, 'cover', block);
	blocks.slice(title).forEach((block, index) => {
		const englishName = english.get(block);
		const before = parts.at(-1);
		if (index === 0 && block.kind !== 'label') addPart(parts, 'title', block);
		else if (block.kind === 'label') parts.push({ name: block.part, blocks: [block] });
		else if (englishName) addPart(parts, englishName, block);
		else if (before?.name === 'abstract' || before?.name === 'abstract-en') before.blocks.push(block);
		else addPart(parts, unlabelledName(block, parts), block);
	});
	return parts;
}

// A note mark at the end of a title: ^①
const noteCall = new RegExp(`\\s*\\^\\s?[${circled}]$`, 'u');

/** The title is the line that repeats what a cover calls 题目; or the first `#` heading without number or known name; or the first line. */
function indexOfTitle(blocks: readonly Block[]): number {
	const onCover = blocks.findIndex((block) => block.kind === 'label' && block.part === 'title');
	if (onCover >= 0) {
		const wanted = runsText(blocks[onCover]?.runs ?? []);
		const again = blocks.findIndex(
			(block, index) => index > onCover && block.kind !== 'label' && runsText(block.runs).replace(noteCall, '') === wanted,
		);
		return again >= 0 ? again : onCover;
	}
	const heading = blocks.findIndex((block) => block.kind === 'heading');
	const first = blocks[heading];
	return first?.kind === 'heading' && first.marked && isUnnumbered(first) ? heading : 0;
}

function isUnnumbered(block: Block): boolean {
	const text = runsText(block.runs);
	return headingNumber(text, 'decimal') === undefined && namedHeading(text) === undefined;
}

// （中国社会科学院马克思主义研究院）   安徽工业大学
const affiliationLooks = /^[（(〔]|大学|学院|研究院|研究所|中心|University|Institute|Academy/u;
// ——以某省为例
const subtitleLooks = /^(?:—|--)/u;

function unlabelledName(block: Block, parts: readonly PartDraft[]): PartName {
	const text = runsText(block.runs);
	const has = (name: PartName): boolean => parts.some((part) => part.name === name);
	if (parts.at(-1)?.name === 'title' && subtitleLooks.test(text)) return 'title';
	if (affiliationLooks.test(text)) return 'affiliation';
	if (!has('author') && text.length <= LONGEST_HEAD) return 'author';
	return 'front';
}
