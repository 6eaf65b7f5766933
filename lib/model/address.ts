/** Addresses: the ids that stand in the page, in JSON and in links. They follow the printed structure and are for ever. */

export const sectionId = (paper: string, number: string): string => `${paper}-${number.replaceAll('.', '-')}`;

/** Whether an address leads into the text itself, and not to its notes, references or front matter: `ren-1-1-p2` does. */
export const isInText = (id: string): boolean => /^[a-z][a-z0-9]*-\d/u.test(id);

export const partId = (paper: string, name: string): string => `${paper}-${name}`;
export const paragraphId = (container: string, index: number): string => `${container}-p${index}`;
export const sentenceId = (container: string, index: number): string => `${container}-s${index}`;
export const footnoteId = (paper: string, identifier: string): string => `${paper}-fn${identifier}`;
export const referenceId = (paper: string, index: number): string => `${paper}-ref${index}`;
export const pageId = (paper: string, number: number): string => `${paper}-page${number}`;
export const workId = (paper: string, index: number): string => `${paper}-work${index}`;

/** The n-th call of a note: `ren-fnref7`, then `ren-fnref7-2`. */
export function footnoteReferenceId(paper: string, identifier: string, nth: number): string {
	return `${paper}-fnref${identifier}${nth > 1 ? `-${nth}` : ''}`;
}

/** The mark of an editor's note at its n-th target: `ren-noteref7`, then `ren-noteref7-2`. */
export function annotationReferenceId(annotation: string, nth: number): string {
	return `${annotation.replace(/-note(\d+)$/u, '-noteref$1')}${nth > 1 ? `-${nth}` : ''}`;
}
