import { type ParallelLink, partnerOf } from './parallel-link.ts';
import { paneOf, segmentIn } from './places.ts';

export interface CardMessages {
	relations: Record<ParallelLink['relation'], string>;
	/** By paper. */
	names: Record<string, string>;
	go: string;
}

/** Opens below a paragraph a card for each parallel that begins in it, with the passage of the other paper; once more closes them. */
export function toggleCards(mark: HTMLAnchorElement, links: readonly ParallelLink[], paper: string, messages: CardMessages): void {
	const row = mark.parentElement;
	const open = row?.querySelector(':scope > .parallel-cards');
	mark.setAttribute('aria-expanded', String(!open));
	if (open) {
		open.remove();
		return;
	}
	const cards = document.createElement('div');
	cards.className = 'parallel-cards';
	cards.append(...links.map((link) => card(link, paper, messages)));
	row?.append(cards);
}

function card(link: ParallelLink, paper: string, { relations, names, go }: CardMessages): HTMLElement {
	const [partner = '', segments = []] = partnerOf(link, paper) ?? [];
	const element = document.createElement('div');
	element.className = 'parallel-card';
	const relation = text('p', 'relation', `${relations[link.relation]} · ${names[partner] ?? partner}`);
	relation.dataset.relation = link.relation;
	const way = document.createElement('a');
	way.href = `?parallel=${link.id}`;
	way.dataset.parallel = link.id;
	way.textContent = go;
	way.setAttribute('aria-label', `${go} ${link.title}`);
	element.append(relation, text('p', 'parallel-card-title', link.title), passage(partner, segments), way);
	return element;
}

/** The words of a passage in the other pane, language by language. */
function passage(paper: string, segments: readonly string[]): HTMLElement {
	const quote = text('blockquote', 'passage serif', '');
	const pane = paneOf(paper);
	for (const role of pane ? ['printed', 'translation'] : []) {
		const sentences = segments
			.flatMap((segment) => (pane ? segmentIn(pane, segment) : []))
			.filter((sentence) => sentence.closest<HTMLElement>('[data-role]')?.dataset.role === role);
		const [first] = sentences;
		if (!first) continue;
		const line = text('p', '', sentences.map(wordsIn).join(role === 'printed' ? '' : ' '));
		line.lang = first.lang;
		quote.append(line);
	}
	return quote;
}

function wordsIn(sentence: HTMLElement): string {
	const copy = sentence.cloneNode(true) as HTMLElement;
	for (const mark of copy.querySelectorAll('.noteref, .annotation-reference, .page-break')) mark.remove();
	return copy.textContent ?? '';
}

function text(name: string, className: string, words: string): HTMLElement {
	const element = document.createElement(name);
	element.className = className;
	element.textContent = words;
	return element;
}
