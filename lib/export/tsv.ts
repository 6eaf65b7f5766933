import { type Edition, lineOf, segmentsOf, statementLines, versionOf } from './edition.ts';

/**
 * The texts of a paper side by side, one segment a line: address, kind, the printed text, then a column for each translation. Lines before the
 * head begin with `#`. What the paper prints in the language of a translation stands in that column, with the name of its part as kind.
 */
export function toTsv(edition: Edition): string {
	const { paper, layers } = edition;
	const langs = [paper.lang, ...layers.map(({ record }) => record.lang)];
	const rows = segmentsOf(paper).map(({ id, kind, lang, sentence }) => [
		id,
		kind,
		...langs.map((column) => {
			if (column === lang) return lineOf(sentence.children);
			return lineOf(layers.find(({ record }) => record.lang === column)?.segments.get(id) ?? []);
		}),
	]);
	const comments = [`${paper.id}, version ${versionOf(edition)}`, ...statementLines(edition)].map((line) => `# ${line}`);
	return `${[...comments, ...[['address', 'kind', ...langs], ...rows].map((cells) => cells.map(oneField).join('\t'))].join('\n')}\n`;
}

/** The format has no quotation: a tab or a line end can't stand in a field. */
const oneField = (text: string): string => text.replaceAll(/[\t\r\n]+/gu, ' ');
