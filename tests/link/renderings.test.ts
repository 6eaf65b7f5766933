import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { type NamingSegment, segmentsNaming } from '../../lib/link/naming.ts';
import { type FormRenderings, toRenderings } from '../../lib/link/renderings.ts';
import { CONTENT } from '../support.ts';

const named = (id: string, chinese: string[], english: string[]): NamingSegment => ({
	id,
	row: id,
	container: id,
	texts: [
		{ lang: 'zh-Hans', role: 'printed', text: '', mentions: chinese.map((exact) => ({ start: 0, end: 0, exact })) },
		{ lang: 'en', role: 'translation', text: '', mentions: english.map((exact) => ({ start: 0, end: 0, exact })) },
	],
});

/** `读书 → slow reading: wu 2`, one for each row. */
const rowsOf = (forms: readonly FormRenderings[]): string[] =>
	forms.flatMap(({ form = '—', renderings }) =>
		renderings.map(({ english = '—', places }) => {
			const counts = [...places].map(([paper, own]) => `${paper} ${own.reduce((sum, { count }) => sum + count, 0)}`);
			return `${form} → ${english}: ${counts.join(', ')}`;
		}),
	);

const rows = (papers: Record<string, NamingSegment[]>, labels: string[] = []): string[] =>
	rowsOf(toRenderings(new Map(Object.entries(papers)), labels));

describe('toRenderings', () => {
	it('should pair the k-th mention of a segment with the k-th of its translation', () => {
		expect(rows({ wu: [named('wu-1-p1-s1', ['读书', '一句'], ['slow reading', 'a sentence'])] })).toEqual([
			'读书 → slow reading: wu 1',
			'一句 → a sentence: wu 1',
		]);
	});

	it('should show what has no partner, in either language, last', () => {
		expect(
			rows({ wu: [named('wu-1-p1-s1', ['读书', '读书', '读书'], ['reading', 'reading']), named('wu-1-p1-s2', [], ['reading'])] }),
		).toEqual(['读书 → reading: wu 2', '读书 → —: wu 1', '— → reading: wu 1']);
	});

	it('should put the most frequent first, papers side by side', () => {
		expect(
			rows({
				ren: [named('ren-1-p1-s1', ['一句'], ['a line'])],
				wu: [named('wu-1-p1-s1', ['读书', '读书', '一句'], ['study', 'reading', 'a line']), named('wu-1-p1-s2', ['读书'], ['reading'])],
			}),
		).toEqual(['读书 → reading: wu 2', '读书 → study: wu 1', '一句 → a line: ren 1, wu 1']);
	});

	it('should take capitals and number for no difference, and show what is most common', () => {
		expect(
			rows({ wu: [named('a', ['读书', '读书', '读书', '读书'], ['Slow readings', 'slow reading', 'Slow reading', 'slow studies'])] }),
		).toEqual(['读书 → slow reading: wu 3', '读书 → slow studies: wu 1']);
		expect(rows({ wu: [named('a', ['读书', '读书'], ['less progress', 'les progres'])] })).toHaveLength(2);
	});

	it('should take the capitals of a label for what only begins sentences, and keep those of a name', () => {
		expect(
			rows({ wu: [named('a', ['读书', '一句'], ['Slow reading', 'Confucian reading'])] }, ['slow reading', 'Confucian reading']),
		).toEqual(['读书 → slow reading: wu 1', '一句 → Confucian reading: wu 1']);
	});

	it('should hold the places in the order of the text, with how often each has it', () => {
		const [form] = toRenderings(
			new Map([['wu', [named('wu-1-p1-s1', ['读书', '读书'], ['reading', 'reading']), named('wu-1-p1-s2', ['读书'], ['reading'])]]]),
			[],
		);
		expect(form?.renderings[0]?.places.get('wu')).toEqual([
			{ segment: 'wu-1-p1-s1', count: 2 },
			{ segment: 'wu-1-p1-s2', count: 1 },
		]);
	});

	it('should count every mention of every concept in the papers once', () => {
		const { library } = readLibrary(CONTENT);
		for (const { id } of library.concepts) {
			const naming = new Map(library.papers.map(({ reading }) => [reading.id, segmentsNaming(reading, id)]));
			const forms = toRenderings(naming, []);
			for (const paper of naming.keys()) {
				const inTable = (wanted: 'form' | 'english'): number =>
					forms
						.flatMap(({ form, renderings }) => renderings.map((rendering) => ({ form, ...rendering })))
						.filter((row) => row[wanted] !== undefined)
						.flatMap(({ places }) => places.get(paper) ?? [])
						.reduce((sum, { count }) => sum + count, 0);
				const inText = (lang: string): number =>
					(library.occurrences.get(id) ?? [])
						.filter((occurrence) => occurrence.paper === paper)
						.reduce((sum, { counts }) => sum + (counts[lang] ?? 0), 0);
				expect([id, paper, inTable('form'), inTable('english')]).toEqual([id, paper, inText('zh-Hans'), inText('en')]);
			}
		}
	});
});
