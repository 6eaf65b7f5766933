import type { VFile } from 'vfile';
import { fault } from '../model/fault.ts';
import { groupBy } from '../model/group-by.ts';
import type { Layer } from '../model/layer.ts';
import type { Paper, Phrasing } from '../model/paper.ts';
import { renderingPattern, type Term } from '../model/rendering.ts';
import { plainText, sentencesOf } from '../model/text.ts';
import { chineseNumbers, chineseNumerals, englishNumbers } from './numbers.ts';

/** Rules that a stated reason may set aside for one segment. */
export const EXCUSABLE_RULES = ['translation-keeps-terms', 'translation-keeps-numbers', 'translation-length-is-usual'] as const;

/** Why a segment may break a rule. Stands beside the translation, never in code. */
export interface Exception {
	segment: string;
	ruleId: (typeof EXCUSABLE_RULES)[number];
	/** The printed term, for `translation-keeps-terms`. */
	term?: string;
	reason: string;
}

interface Finding {
	segment: string;
	ruleId: string;
	term?: string;
	reason: string;
}

/** What `checkTranslation` looks at. */
export interface TranslationCheck {
	paper: Paper;
	layer: Layer;
	terms: readonly Term[];
	exceptions: readonly Exception[];
	/** The translation; messages name its lines. */
	file: VFile;
	/** Where the exceptions stand; one that nothing needs is an error there. */
	exceptionsFile: VFile;
	/** Line of the translation that holds a segment. */
	lineOf: (segment: string) => number;
}

/**
 * Checks an English translation against the printed Chinese, line by line: terms, numbers, quotation marks, leftover Chinese, length.
 * Finds shifted lines as well as drift, since a neighbour's terms and numbers are other ones.
 */
export function checkTranslation({ paper, layer, terms, exceptions, file, exceptionsFile, lineOf }: TranslationCheck): void {
	const find = createTermFinder(terms);
	const headings = new Set(paper.sections.map(({ id }) => id));
	const unused = new Set(exceptions);
	for (const { id, children } of sentencesOf(paper)) {
		const translated = layer.segments.get(id);
		if (!translated) continue;
		const printed = plainText(children);
		const english = headings.has(id) ? withoutNumber(plainText(translated)) : plainText(translated);
		const findings = [
			...checkTerms(id, printed, english, find),
			...checkNumbers(id, headings.has(id) ? withoutChineseNumber(printed) : printed, english),
			...checkLength(id, printed, english),
			...checkQuotes(id, translated),
			...checkLeftovers(id, english),
		];
		for (const finding of findings) {
			const exception = exceptions.find((other) => other.segment === id && other.ruleId === finding.ruleId && other.term === finding.term);
			if (exception) unused.delete(exception);
			else fault(file, lineOf(id), finding.ruleId, finding.reason);
		}
	}
	for (const { segment, ruleId, term } of unused) {
		fault(
			exceptionsFile,
			lineNaming(segment, exceptionsFile),
			'exception-is-needed',
			`${segment} has an exception from ${ruleId}${term ? ` for ${term}` : ''}, and keeps the rule without it; expected none. Delete it.`,
		);
	}
}

/** The terms named in a text: longest first, without overlaps. */
function createTermFinder(terms: readonly Term[]): (text: string) => { label: string; patterns: RegExp[]; renderings: string[] }[] {
	const byLabel = groupBy(
		terms.flatMap(({ labels, renderings, except = [] }) => [
			...labels.map((label) => ({ label, renderings })),
			...except.map((label) => ({ label, renderings: [] })),
		]),
		({ label }) => label,
	);
	const labels = [...byLabel]
		.map(([label, group]) => {
			const renderings = group.flatMap((term) => term.renderings);
			return { label, renderings, patterns: renderings.map(renderingPattern) };
		})
		.sort((a, b) => b.label.length - a.label.length);
	return (text) => {
		let rest = text;
		return labels.filter(({ label, renderings }) => {
			if (!rest.includes(label)) return false;
			rest = rest.replaceAll(label, '\uffff'.repeat(label.length));
			return renderings.length > 0;
		});
	};
}

function checkTerms(segment: string, printed: string, english: string, find: ReturnType<typeof createTermFinder>): Finding[] {
	return find(printed)
		.filter(({ patterns }) => !patterns.some((pattern) => pattern.test(english)))
		.map(({ label, renderings }) => ({
			segment,
			ruleId: 'translation-keeps-terms',
			term: label,
			reason: `${segment} names ${label}, and its line has none of its renderings; expected ${renderings.map((rendering) => `“${rendering}”`).join(' or ')}. Is the line shifted? Else mend it, or state an exception.`,
		}));
}

function checkNumbers(segment: string, printed: string, english: string): Finding[] {
	const expected = chineseNumbers(printed);
	// The original of a title, in brackets, has the printed numbers whatever the English says.
	const { digits, months } = englishNumbers(withoutOriginals(english));
	const numerals = chineseNumerals(printed);
	const missing = [...expected].filter((value) => !digits.has(value) && !months.has(value));
	// 上世纪八十年代 is the 1980s: its last two digits are printed.
	const extra = [...digits].filter((value) => !expected.has(value) && !numerals.has(value) && !numerals.has(value % 100));
	if (missing.length === 0 && extra.length === 0) return [];
	const found = [missing.length > 0 && `lacks ${missing.join(', ')}`, extra.length > 0 && `has ${extra.join(', ')} besides`]
		.filter(Boolean)
		.join(' and ');
	return [
		{
			segment,
			ruleId: 'translation-keeps-numbers',
			reason: `The line of ${segment} ${found}; expected the numbers printed: ${[...expected].join(', ') || 'none'}.`,
		},
	];
}

/** English letters for one Chinese character, as this pair of languages gives them; short lines vary too much. */
const usualRatio = { least: 1.5, most: 6, from: 12 };

function checkLength(segment: string, printed: string, english: string): Finding[] {
	const ratio = english.length / printed.length;
	if (printed.length < usualRatio.from || (ratio >= usualRatio.least && ratio <= usualRatio.most)) return [];
	return [
		{
			segment,
			ruleId: 'translation-length-is-usual',
			reason: `The line of ${segment} has ${english.length} letters for ${printed.length} Chinese characters (${ratio.toFixed(1)}); expected ${usualRatio.least} to ${usualRatio.most}. Is something missing or doubled?`,
		},
	];
}

function checkQuotes(segment: string, nodes: readonly Phrasing[]): Finding[] {
	const text = plainText(nodes);
	const open = text.match(/“/gu)?.length ?? 0;
	const closed = text.match(/”/gu)?.length ?? 0;
	if (open === closed && !text.includes('"')) return [];
	return [
		{
			segment,
			ruleId: 'quotation-marks-are-paired',
			reason: `The line of ${segment} has ${open} “ and ${closed} ”${text.includes('"') ? ' and straight quotation marks' : ''}; expected pairs of “ and ”.`,
		},
	];
}

// (黄群慧：《…》)
const bracketed = /\([^()]*(?:\([^()]*\)[^()]*)*\)/gu;

function checkLeftovers(segment: string, english: string): Finding[] {
	const [left] = withoutOriginals(english).match(/\p{Script=Han}+/u) ?? [];
	if (!left) return [];
	return [
		{
			segment,
			ruleId: 'translation-is-translated',
			reason: `The line of ${segment} still has ${left}; expected Chinese only in round brackets, as the original of what stands before.`,
		},
	];
}

const withoutOriginals = (english: string): string =>
	english.replaceAll(bracketed, (found) => (/\p{Script=Han}/u.test(found) ? '' : found));
const withoutNumber = (heading: string): string => heading.replace(/^[\d.]+\s*/u, '');
const withoutChineseNumber = (heading: string): string => heading.replace(/^(?:[（(]?[一二三四五六七八九十]+[)）、]|[\d.]+)\s*/u, '');

function lineNaming(segment: string, file: VFile): number {
	const name = new RegExp(`${segment}(?![\\w-])`, 'u');
	return (
		Math.max(
			String(file)
				.split('\n')
				.findIndex((line) => name.test(line)),
			0,
		) + 1
	);
}
