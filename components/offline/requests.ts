/** Files whose address changes with what they hold. */
export const isHashed = (path: string): boolean => /^\/(?:_next\/static|_start|data\/search)\//u.test(path);

/** What pages of a language show or fetch. Not what is saved as a file, and no frames on pages of others. */
export const isRead = (path: string, scope: string): boolean =>
	(path.startsWith(scope) && !path.includes('/embed/')) || /^\/data\/(?:cite|han)\/|^\/icon\.svg$/u.test(path);

/** The address under which a page is kept, whatever stands after it, and as a folder: `/en/ren?view=zh` is `/en/ren/`. */
export function pageAddress(address: string): string {
	const { origin, pathname } = new URL(address);
	return origin + pathname.replace(/\/index\.html$/u, '/').replace(/(?<=\/[^./]+)$/u, '/');
}
