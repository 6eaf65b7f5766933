import type { Annotation } from '../model/annotation.ts';
import { groupBy } from '../model/group-by.ts';
import type { Paper } from '../model/paper.ts';
import type { Edition } from './edition.ts';
import { toBiblStruct } from './tei-bibliography.ts';
import { RESPONSIBLE } from './tei-header.ts';
import { element, group, type XmlElement } from './xml.ts';

/** The works cited and the editor's notes; nothing when there are neither. */
export function toStandOff({ paper, annotations }: Edition): XmlElement | undefined {
	const works = [...worksInNotes(paper), ...paper.references.map(({ id, work }) => toBiblStruct(work, `${id}.work`))];
	const notes = annotations.map(toNote);
	if (works.length + notes.length === 0) return undefined;
	return group(
		'standOff',
		{},
		works.length > 0 ? group('listBibl', {}, ...works) : undefined,
		notes.length > 0 ? group('listAnnotation', {}, ...notes) : undefined,
	);
}

/** Each work once. The page that a note cites belongs to that citation and not to the work. */
function worksInNotes({ footnotes }: Paper): XmlElement[] {
	const cited = footnotes.flatMap((note) => note.works.map((work) => ({ work, note })));
	return [...groupBy(cited, ({ work }) => work.id)].flatMap(([id, group]) => {
		const pages = [...new Set(group.map(({ note }) => note))].flatMap((note) =>
			note.citations.flatMap(({ id: work, locator }) => (work === id && locator !== undefined ? [{ note: note.id, locator }] : [])),
		);
		const [first] = group;
		if (!first) return [];
		const { page, ...rest } = first.work;
		return toBiblStruct(pages.length > 0 || page === undefined ? rest : first.work, id, pages);
	});
}

function toNote({ id, motivation, certainty, target, body, sources }: Annotation): XmlElement {
	return group(
		'note',
		{
			'xml:id': id,
			type: 'editorial',
			subtype: motivation,
			resp: `#${RESPONSIBLE}`,
			cert: certainty === 'certain' ? 'high' : 'medium',
			target: [...new Set(target.map(({ segment }) => `#${segment}`))].join(' '),
		},
		...target.map(({ segment, exact }) => element('p', {}, element('quote', { corresp: `#${segment}` }, exact))),
		element('p', { 'xml:lang': 'en' }, body.en),
		element('p', { 'xml:lang': 'zh-Hans' }, body['zh-Hans']),
		sources.length > 0 ? group('listBibl', {}, ...sources.map((source) => element('bibl', {}, source))) : undefined,
	);
}
