import type { CslItem } from '../model/csl.ts';
import { type Citable, type CitedLang, isAheadOfPrint, latinAuthors, SITE_NAME } from './citable.ts';

/** Abstracts by language: as printed, and as translated. */
type Abstracts = Partial<Record<CitedLang, string>>;

/** A paper as others' programs take it: as printed, then this project's translation as an entry of its own, which says that it is one. */
export function recordsOf({ record, translation, url }: Omit<Citable, 'passage' | 'numbering'>, abstracts: Abstracts = {}): CslItem[] {
	const original: CslItem = {
		...record,
		URL: record.URL ?? url['zh-Hans'],
		...(abstracts['zh-Hans'] && { abstract: abstracts['zh-Hans'] }),
		...(isAheadOfPrint(record) && { note: '网络首发' }),
	};
	if (!translation) return [original];
	const { title, by, version } = translation;
	return [
		original,
		{
			id: `${record.id}-en`,
			type: 'webpage',
			language: 'en',
			title,
			author: latinAuthors(record),
			translator: [{ literal: by }],
			'container-title': SITE_NAME.en,
			version,
			URL: url.en,
			...(record.title && { 'original-title': record.title }),
			...(record.issued && { 'original-date': record.issued }),
			...(abstracts.en && { abstract: abstracts.en }),
			note: `Unofficial English translation by ${by}, version ${version}, of “${record.title}”`,
		},
	];
}
