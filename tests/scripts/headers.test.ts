import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deployFiles } from '../../scripts/deploy-files.ts';
import { headersFor } from '../../scripts/headers.ts';

const policyOf = (path: string): Map<string, string> =>
	new Map(
		(headersFor(path)['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
			const [name = '', ...values] = directive.split(' ');
			return [name, values.join(' ')];
		}),
	);

describe('headersFor', () => {
	it('should allow no script but files of the site and the one that sets the theme', () => {
		for (const path of ['/', '/en/ren/', '/data/ren.json', '/en/embed/ren-1-1-p2/'])
			expect(policyOf(path).get('script-src')).toMatch(/^'self' 'sha256-[A-Za-z0-9+/]{43}='$/u);
		expect(policyOf('/en/').get('default-src')).toBe("'none'");
	});

	it('should let other pages frame passages made for that, and nothing else', () => {
		expect(policyOf('/en/ren/').get('frame-ancestors')).toBe("'none'");
		expect(headersFor('/en/ren/')['X-Frame-Options']).toBe('DENY');
		expect(policyOf('/en/ren/embed/1-1/').get('frame-ancestors')).toBe('https:');
		expect(headersFor('/en/ren/embed/1-1/')).not.toHaveProperty('X-Frame-Options');
		expect(policyOf('/en/embedded/').get('frame-ancestors')).toBe("'none'");
	});

	it('should let only files be kept whose address changes with what they hold', () => {
		for (const path of ['/_next/static/chunks/a.js', '/_start/start.0123.js', '/data/search/1/main.json'])
			expect(headersFor(path)['Cache-Control']).toContain('immutable');
		for (const path of ['/', '/en/ren/', '/icon.svg', '/data/ren.json', '/en/_next/static/'])
			expect(headersFor(path)['Cache-Control']).toBe('no-cache');
	});

	it('should let scripts of other sites read the open data, and no page', () => {
		expect(headersFor('/data/ren.json')['Access-Control-Allow-Origin']).toBe('*');
		expect(headersFor('/en/data/')).not.toHaveProperty('Access-Control-Allow-Origin');
	});
});

describe('deployFiles', () => {
	it.each([...deployFiles()])('should be what stands in %s; npm run deploy-files writes it', (path, text) => {
		expect(readFileSync(path, 'utf8')).toBe(text);
	});

	it.each([...deployFiles()])('should send every header of the rules in %s', (_, text) => {
		const sent = ['/', '/_start/a.js', '/data/a.json', '/en/embed/a/'].flatMap((path) => Object.entries(headersFor(path)));
		for (const [name, value] of sent) {
			// Hosts that read _headers ask again by themselves.
			if (value === 'no-cache') continue;
			expect(text).toContain(name);
			expect(text).toContain(value);
		}
		expect(text).toContain('Strict-Transport-Security');
	});
});
