import type { getTranslations } from 'next-intl/server';
import { nameOfPlace } from '../../lib/link/jump.ts';

export type Translator = Awaited<ReturnType<typeof getTranslations<'concepts'>>>;

const NAMED_PARTS = ['cover', 'title', 'abstract', 'keywords', 'title-en', 'abstract-en', 'keywords-en'] as const;

/** A place as people write it: § 2.1 ¶ 3; notes, references and front matter by what they are called in the language of the interface. */
export function placeName(id: string, t: Translator): string {
	const note = /-fn(\d+)(?:-s\d+)?$/u.exec(id)?.[1];
	if (note) return t('places.note', { number: note });
	const written = nameOfPlace(id);
	if (written !== id) return written;
	const reference = /-ref(\d+)$/u.exec(id)?.[1];
	if (reference) return t('places.reference', { number: reference });
	const part = NAMED_PARTS.find((name) => new RegExp(`^[a-z0-9]+-${name}(?:-p\\d+(?:-s\\d+)?)?$`, 'u').test(id));
	return part ? t(`places.${part}`) : id;
}
