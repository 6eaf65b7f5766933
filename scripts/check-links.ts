/** Checks the built site as HTML: every internal link has its page, every fragment its element, every id is there once. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

const OUT = 'out';

interface Page {
	ids: Set<string>;
	links: string[];
	problems: string[];
}

const pages = new Map(htmlFiles(OUT).map((path) => [addressOf(path), readPage(path)]));
const problems = [...pages].flatMap(([address, page]) =>
	[...page.problems, ...page.links.flatMap((href) => check(href, address))].map((problem) => `${address}: ${problem}`),
);
for (const problem of problems) console.error(problem);
console.log(
	`${pages.size} pages, ${[...pages.values()].reduce((sum, { links }) => sum + links.length, 0)} internal links, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;

function htmlFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.html'))
		.map((name) => join(folder, name));
}

/** The address under which a file is served. */
function addressOf(path: string): string {
	return `/${relative(OUT, path).replaceAll('\\', '/')}`.replace(/index\.html$/u, '');
}

function readPage(path: string): Page {
	const tree: Root = rehype().parse(readFileSync(path, 'utf8'));
	const page: Page = { ids: new Set(), links: [], problems: [] };
	visit(tree, 'element', (node: Element) => {
		const { id, href } = node.properties;
		if (typeof id === 'string') {
			if (page.ids.has(id)) page.problems.push(`the id ${id} stands twice; expected once`);
			page.ids.add(id);
		}
		if (node.tagName === 'a' && typeof href === 'string' && /^[/#]/u.test(href)) page.links.push(href);
	});
	return page;
}

function check(href: string, from: string): string[] {
	const { pathname, hash } = new URL(href, `http://localhost${from}`);
	const page = pages.get(decodeURI(pathname));
	if (!page) return existsSync(join(OUT, pathname)) ? [] : [`the link ${href} leads to no page`];
	// A range is two ids with two dots between.
	const lost = decodeURIComponent(hash.slice(1))
		.split('..')
		.filter((id) => id !== '' && !page.ids.has(id));
	return lost.map((id) => `the link ${href} leads to ${id}, an id that ${pathname} does not have`);
}
