import type { getTranslations } from 'next-intl/server';
import { nameOfPlace } from '../../lib/link/jump.ts';

// wu-abstract-p1-s1
const inAbstract = /^[a-z][a-z0-9]*-abstract(?:-p\d+)?(?:-s\d+)?$/u;
// wu-ref5
const reference = /^[a-z][a-z0-9]*-ref(\d+)$/u;

/** Where a passage begins, in the words of the interface: `§ 2.1 ¶ 3`, `Abstract`, `Reference 5`. */
export function placeName(id: string, t: Awaited<ReturnType<typeof getTranslations<'parallels'>>>): string {
	if (inAbstract.test(id)) return t('abstract');
	const [, number] = reference.exec(id) ?? [];
	return number ? t('reference', { number }) : nameOfPlace(id);
}
