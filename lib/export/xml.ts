/** Small trees of XML, and their text. */

type Attributes = Record<string, string | number | undefined>;

export interface XmlElement {
	name: string;
	attributes: Attributes;
	children: readonly XmlNode[];
	/** Its children stand on lines of their own: white space between them means nothing. */
	lines: boolean;
}

export type XmlNode = XmlElement | string;

/** An element in which every blank counts. What is `undefined` is left out. */
export function element(name: string, attributes: Attributes = {}, ...children: (XmlNode | undefined)[]): XmlElement {
	return { name, attributes, children: children.filter((child) => child !== undefined), lines: false };
}

/** An element whose children are elements, each on its own line. */
export function group(name: string, attributes: Attributes = {}, ...children: (XmlElement | undefined)[]): XmlElement {
	return { ...element(name, attributes, ...children), lines: true };
}

/** A document. `doctype` stands before its root. */
export function stringifyXml(root: XmlElement, doctype?: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype ? `${doctype}\n` : ''}${stringify(root, 0)}\n`;
}

function stringify(node: XmlNode, depth: number): string {
	if (typeof node === 'string') return escapeText(node);
	const { name, children, lines } = node;
	const attributes = Object.entries(node.attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`)
		.join('');
	if (children.length === 0) return `<${name}${attributes}/>`;
	const inner = children.map((child) => stringify(child, depth + 1));
	const content = lines ? `${inner.map((text) => `\n${'\t'.repeat(depth + 1)}${text}`).join('')}\n${'\t'.repeat(depth)}` : inner.join('');
	return `<${name}${attributes}>${content}</${name}>`;
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
