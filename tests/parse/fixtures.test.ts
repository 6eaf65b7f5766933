import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../lib/model/csl.ts';
import type { Sentence } from '../../lib/model/paper.ts';
import { isComplete } from '../../lib/parse/coverage.ts';
import { idsOf, type Parsed, parse, show } from './support.ts';

const folder = new URL('../fixtures/papers/', import.meta.url);
const names = readdirSync(folder)
	.filter((name) => name.endsWith('.txt') && !name.endsWith('.digest.txt'))
	.map((name) => name.slice(0, -'.txt'.length));

describe.each(names)('the paper %s', (name) => {
	const parsed = parse(readFileSync(new URL(`${name}.txt`, folder)));

	it('should be read as its digest says', async () => {
		await expect(digestOf(parsed)).toMatchFileSnapshot(`../fixtures/papers/${name}.digest.txt`);
	});

	it('should lose nothing and give every id once', () => {
		const ids = idsOf(parsed.paper);
		expect(isComplete(parsed.paper.coverage)).toBe(true);
		expect(ids).toEqual([...new Set(ids)]);
	});
});

function digestOf({ paper, messages }: Parsed): string {
	const { id: _, language, custom, ...record } = paper.record;
	return [
		`conventions ${Object.values(paper.conventions).join(', ')}; ${paper.source.lines} lines, ${paper.source.bytes} bytes`,
		`record ${JSON.stringify(record)}`,
		`custom ${JSON.stringify(custom ?? {})}`,
		'',
		...paper.parts.flatMap(({ id, label, paragraphs }) => [
			`${id}${label ? ` “${label.value}”` : ''}`,
			...paragraphs.flatMap(({ sentences }) => linesOf(sentences)),
		]),
		...paper.sections.flatMap(({ id, heading, depth, paragraphs }) => [
			'',
			`${'#'.repeat(depth)} ${id} ${heading ? show(heading) : '(no heading)'}`,
			...paragraphs.flatMap((paragraph) => [paragraph.id, ...linesOf(paragraph.sentences)]),
		]),
		'',
		...paper.footnotes.flatMap(({ id, label, page, sentences, works, citations, references }) => [
			`${id} ${label} page ${page ?? '-'} ← ${references.join(' ') || 'nothing'}`,
			...linesOf(sentences),
			...works.map((work, index) => `\t= ${showWork(work)} @${citations[index]?.locator ?? '-'}`),
		]),
		...paper.references.flatMap(({ id, label, sentence, work }) => [`${id} ${label}`, `\t${show(sentence)}`, `\t= ${showWork(work)}`]),
		'',
		`joins ${paper.joins.map(({ id, lines }) => `${id} ${lines.join('+')}`).join('; ') || '-'}`,
		`dropped ${JSON.stringify(paper.coverage.dropped)}`,
		...messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`),
		'',
	].join('\n');
}

const linesOf = (sentences: readonly Sentence[]): string[] => sentences.map((sentence) => `\t${show(sentence)}`);

function showWork({ id, type, language: _, ...fields }: CslItem): string {
	return `${id} ${type} ${JSON.stringify(fields)}`;
}
