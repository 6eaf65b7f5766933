import { describe, expect, it } from 'vitest';
import { siteUrl } from '../../lib/content/site-url.ts';

describe('siteUrl', () => {
	it('should be the address without a slash at its end', () => {
		expect(siteUrl('https://example.org')).toBe('https://example.org');
		expect(siteUrl('https://example.org/')).toBe('https://example.org');
		expect(siteUrl('http://127.0.0.1:3000')).toBe('http://127.0.0.1:3000');
	});

	it('should be absent where nobody has said it', () => {
		expect(siteUrl('')).toBeUndefined();
		expect(siteUrl(' ')).toBeUndefined();
	});

	it.each([
		['example.org', 'is no address'],
		['ftp://example.org', 'does not begin with https:// or http://'],
		['https://example.org/duidu', 'has a path'],
		['https://example.org/?a=1', 'has a query or a fragment'],
		['https://example.org/#a', 'has a query or a fragment'],
		['https://me:secret@example.org', 'has a user name or a password'],
	])('should refuse %s, which %s', (value, fault) => {
		expect(() => siteUrl(value)).toThrow(
			`SITE_URL is “${value}”, which ${fault}; expected the address of the site alone, like https://example.org.`,
		);
	});
});
