import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { headScript } from '../components/ui/head-script.ts';

/** Where files of this step stand, each named by what it holds. */
const FOLDER = '/_start/';
/** The only script of a section in a frame, app/embed.js. */
const EMBED_SCRIPT = '/embed.js';

export interface LightPage {
	html: string;
	/** What stood in scripts of the page itself, in order: the framework's second copy of the page, as data. */
	script?: { path: string; text: string };
}

/**
 * Makes every exported page of a folder light: the framework's scripts wait until the reader acts (components/start), and what they need of this page
 * waits in a file of its own. So no page has a script in it but the one that sets the theme before the first paint.
 */
export function lightenSite(folder: string): void {
	const start = nameByContent('start', bundleStart());
	mkdirSync(join(folder, FOLDER), { recursive: true });
	writeFileSync(join(folder, start.path), start.text);
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))) {
		const { html, script } = lightenPage(readFileSync(join(folder, name), 'utf8'), start.path, name);
		writeFileSync(
			join(folder, name),
			carryStyle(html, (address) => readFileSync(join(folder, address), 'utf8')),
		);
		if (script) writeFileSync(join(folder, script.path), script.text);
	}
}

// <script src="/_next/static/chunks/1k-cttjb6yr39.js" async="">…</script>
const scriptTag = /<script\b(?<attributes>[^>]*)>(?<text>.*?)<\/script>/gisu;
// <link rel="preload" as="script" fetchPriority="low" href="…"/>
const scriptPreload = /<link rel="(?:preload|modulepreload)" as="script"[^>]*>/gu;
// src="/_next/static/chunks/1k-cttjb6yr39.js"
const source = /\bsrc="(?<address>[^"]*)"/u;
// Next's data and Turbopack's list of what a page needs
const frameworkText = /^\(self\.__next_f=|^self\.__next_f\.push\(|^\(globalThis\["TURBOPACK"\]/u;

// <p onclick="…">, <a href="javascript:…">
const handler = /^on[a-z]+$/u;
const tagWithAttributes = /<[a-z][^\s/>]*(?<attributes>(?:\s+[^\s=>/]+(?:="[^"]*")?)+)/giu;
const attribute = /\s(?<name>[^\s=>/]+)(?:="(?<value>[^"]*)")?/gu;

/**
 * In React's HTML no text and no attribute holds `<` or `>`, and every value stands in double quotes, so tags are found as they are written. Throws at a
 * script that it does not know: the policy would forbid it.
 */
export function lightenPage(html: string, start: string, name: string): LightPage {
	const texts: string[] = [];
	const addresses = new Set<string>();
	const unknown = (found: string): Error =>
		new Error(
			`${name} has a script that is not known: ${found.slice(0, 200)}. The policy forbids it; if it is the framework’s, teach it to scripts/lighten.ts.`,
		);
	const hold = (tag: string, attributes: string, text: string): string => {
		const address = source.exec(attributes)?.groups?.address;
		if (attributes === ' type="application/ld+json"' || (attributes === '' && text === headScript)) return tag;
		if (address === EMBED_SCRIPT) return tag;
		if (address?.startsWith('/_next/static/')) {
			// What old browsers would need; none of them runs the rest.
			if (!attributes.includes('noModule')) addresses.add(address);
		} else if (!address && frameworkText.test(text)) texts.push(text);
		else throw unknown(tag);
		return '';
	};
	const rest = html.replaceAll(scriptPreload, '').replaceAll(scriptTag, hold);
	for (const [tag, attributes = ''] of rest.matchAll(tagWithAttributes))
		for (const [, own = '', value = ''] of attributes.matchAll(attribute))
			if (handler.test(own.toLowerCase()) || /^\s*javascript:/iu.test(value)) throw unknown(tag);
	// Nothing on the page is React's: it needs no script at all.
	if (!/^<!DOCTYPE html><html\b[^>]*\sdata-app=/u.test(html)) return { html: rest };
	const script = nameByContent('page', texts.join('\n'));
	const files = [script.path, ...addresses].join(' ');
	return { html: rest.replace('</head>', `<script src="${start}" data-files="${files}" async=""></script></head>`), script };
}

/** From this length on, in characters, a page carries its style: the round trip for a file would take longer than what the file weighs. */
const LONG = 150_000;

// <link rel="stylesheet" href="/_next/static/chunks/0gzzervaqpix2.css" data-precedence="next"/>
const styleLink = /<link rel="stylesheet" href="(?<address>[^"]*)" data-precedence="[^"]*"\/>/gu;

/**
 * Puts the style into a page that is long, so that it is painted as soon as its beginning is there. The link stays for React, which looks for it and takes it
 * for loaded; disabled, it is never fetched.
 */
export function carryStyle(html: string, read: (address: string) => string): string {
	if (html.length < LONG) return html;
	return html.replaceAll(styleLink, (link, address: string) => `<style>${read(address)}</style>${link.replace('/>', ' disabled=""/>')}`);
}

function nameByContent(name: string, text: string): { path: string; text: string } {
	const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
	return { path: `${FOLDER}${name}.${hash}.js`, text };
}

function bundleStart(): string {
	const { outputFiles } = buildSync({
		entryPoints: ['components/start/start.ts'],
		bundle: true,
		minify: true,
		format: 'iife',
		target: 'es2022',
		charset: 'utf8',
		write: false,
	});
	return outputFiles[0]?.text ?? '';
}
