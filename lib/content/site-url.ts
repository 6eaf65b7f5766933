/** Where the site will stand, from the environment: `https://example.org`. Undefined while nobody has said it; throws when it is not the address of a whole site. */
export function siteUrl(value = process.env.SITE_URL): string | undefined {
	if (!value?.trim()) return undefined;
	const url = URL.canParse(value) ? new URL(value) : undefined;
	const fault = url ? faultOf(url) : 'is no address';
	if (url && !fault) return url.origin;
	throw new Error(`SITE_URL is “${value}”, which ${fault}; expected the address of the site alone, like https://example.org.`);
}

function faultOf(url: URL): string | undefined {
	if (!/^https?:$/u.test(url.protocol)) return 'does not begin with https:// or http://';
	if (url.username || url.password) return 'has a user name or a password';
	// Links on the pages begin at the root of the host.
	if (url.pathname !== '/') return 'has a path';
	return url.search || url.hash ? 'has a query or a fragment' : undefined;
}
