import type { Layer } from '../model/layer.ts';
import {
	BACK_MATTER,
	type FootnoteDefinition,
	type Lang,
	type Paper,
	type Paragraph,
	type Part,
	type Phrasing,
	type Reference,
	type Section,
	type Sentence,
} from '../model/paper.ts';
import { sentenceGap } from '../model/text.ts';
import { unreachable } from '../model/unreachable.ts';
import { element, group, type XmlElement, type XmlNode } from './xml.ts';

/** One text of a paper: as printed, or the translation that `layer` is. What is not translated is left out. */
export function toTeiText(paper: Paper, layer?: Layer): XmlElement {
	return new TextWriter(paper, layer).text();
}

class TextWriter {
	private readonly lang: Lang;
	private readonly noteIds: Map<string, string>;

	constructor(
		private readonly paper: Paper,
		private readonly layer: Layer | undefined,
	) {
		this.lang = layer?.record.lang ?? paper.lang;
		this.noteIds = new Map(paper.footnotes.map(({ identifier, id }) => [identifier, id]));
	}

	text(): XmlElement {
		const { id, parts, sections, footnotes } = this.paper;
		const partsWhere = (isBack: boolean): XmlElement[] =>
			parts.filter(({ name }) => BACK_MATTER.has(name) === isBack).flatMap((part) => this.part(part));
		const front = partsWhere(false);
		const notes = footnotes.flatMap((note) => this.note(note));
		const back = [...partsWhere(true), ...(notes.length > 0 ? [group('div', { type: 'notes' }, ...notes)] : [])];
		return group(
			'text',
			{ ...this.names(id), 'xml:lang': this.lang, type: this.layer ? 'translation' : 'printed' },
			front.length > 0 ? group('front', {}, ...front) : undefined,
			group('body', {}, ...this.tree(sections)),
			back.length > 0 ? group('back', {}, ...back) : undefined,
		);
	}

	/** An address on the printed text; on a translation one of its own that corresponds to it. */
	private names(id: string): Record<string, string> {
		return this.layer ? { 'xml:id': this.own(id), corresp: `#${id}` } : { 'xml:id': id };
	}

	private own(id: string): string {
		return this.layer ? `${id}.${this.lang}` : id;
	}

	private part({ id, name, lang, label, paragraphs }: Part): XmlElement[] {
		const printedLabel = this.layer ? undefined : label?.value;
		const children = paragraphs.flatMap((paragraph, index) => this.paragraph(paragraph, lang, index === 0 ? printedLabel : undefined));
		if (children.length === 0) return [];
		return [group('div', { ...this.names(id), type: name, ...(lang !== this.paper.lang && { 'xml:lang': lang }) }, ...children)];
	}

	/** Sections hold those of greater depth that follow them. */
	private tree(sections: readonly Section[]): XmlElement[] {
		const [first, ...rest] = sections;
		if (!first) return [];
		const end = rest.findIndex(({ depth }) => depth <= first.depth);
		const below = end < 0 ? rest : rest.slice(0, end);
		return [...this.section(first, this.tree(below)), ...(end < 0 ? [] : this.tree(rest.slice(end)))];
	}

	private section({ id, number, heading, paragraphs }: Section, below: XmlElement[]): XmlElement[] {
		const head = heading && this.content(heading);
		const own = paragraphs.flatMap((paragraph) => this.paragraph(paragraph, this.paper.lang));
		const entries = number === undefined ? this.paper.references.flatMap((reference) => this.entry(reference)) : [];
		if (!head && own.length + entries.length + below.length === 0) return [];
		return [
			group(
				'div',
				{ ...this.names(id), type: number === undefined ? 'references' : 'section', n: number },
				head && element('head', {}, ...head),
				...own,
				entries.length > 0 ? group('listBibl', {}, ...entries) : undefined,
				...below,
			),
		];
	}

	private paragraph({ id, sentences }: Paragraph, lang: Lang, label?: string): XmlElement[] {
		const children = this.sentences(sentences, lang);
		if (children.length === 0) return [];
		return [element('p', this.names(id), label === undefined ? undefined : element('label', {}, label), ...children)];
	}

	private sentences(sentences: readonly Sentence[], printedIn: Lang): XmlNode[] {
		const gap = sentenceGap(this.layer ? this.lang : printedIn);
		return sentences
			.flatMap((sentence) => {
				const content = this.content(sentence);
				return content ? [element('s', this.names(sentence.id), ...content)] : [];
			})
			.flatMap((sentence, index) => (index > 0 && gap ? [gap, sentence] : [sentence]));
	}

	private entry({ id, label, sentence }: Reference): XmlElement[] {
		const content = this.content(sentence);
		return content ? [element('bibl', { ...this.names(id), n: label, ...(!this.layer && { corresp: `#${id}.work` }) }, ...content)] : [];
	}

	private note({ id, identifier, label, sentences, citations }: FootnoteDefinition): XmlElement[] {
		const children = this.sentences(sentences, this.paper.lang);
		if (children.length === 0) return [];
		const works = [...new Set(citations.map((citation) => citation.id))];
		const pointers = this.layer ? [] : works.map((work) => element('ptr', { type: 'work', target: `#${work}` }));
		return [element('note', { ...this.names(id), place: 'bottom', n: identifier, rend: label }, ...children, ...pointers)];
	}

	private content({ id, children }: Sentence): XmlNode[] | undefined {
		const nodes = this.layer ? this.layer.segments.get(id) : children;
		return nodes?.flatMap((node) => this.phrasing(node));
	}

	private phrasing(node: Phrasing): XmlNode[] {
		switch (node.type) {
			case 'text':
				return [node.value];
			case 'emphasis':
				return [element('hi', { rend: 'italic' }, ...node.children.flatMap((child) => this.phrasing(child)))];
			case 'footnoteReference': {
				const target = `#${this.own(this.noteIds.get(node.identifier) ?? node.identifier)}`;
				return [element('ref', { ...this.names(node.id), type: 'note', n: node.identifier, target }, node.label)];
			}
			case 'pageBreak':
				return [element('pb', { 'xml:id': node.id, n: node.number })];
			default:
				return unreachable(node);
		}
	}
}
