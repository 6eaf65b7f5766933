import { addressesOf } from '../check/addresses.ts';
import type { Parallel } from '../model/parallel.ts';
import type { Edition } from './edition.ts';
import { statementsOf } from './edition.ts';

/** Every address of every paper with a digest of its text, and what took the place of those that are no more. */
export function toAddressesFile(editions: readonly Edition[], version: string): object {
	return {
		version,
		notice: {
			en: 'Addresses are for ever. Each has the first 12 digits of the SHA-256 of its printed words in UTF-8, or nothing where it has none of its own. Under retired stands what took the place of an address.',
			'zh-Hans': '地址永久有效。每个地址附其原文（UTF-8）SHA-256 的前12位；本身没有文字的，值为空。retired 列出已停用的地址及其替代。',
		},
		papers: Object.fromEntries(editions.map(({ paper, retired }) => [paper.id, { addresses: addressesOf(paper), retired }])),
	};
}

/** The parallels between the papers, with the addresses of all segments they join. */
export function toParallelsFile(parallels: readonly Parallel[], editions: readonly Edition[], version: string): object {
	return {
		version,
		notice: {
			en: 'Written for this project, argued by reading. The words quoted belong to the authors of the papers.',
			'zh-Hans': '为本项目撰写，依据对原文的阅读。所引文字版权归论文作者。',
			papers: Object.fromEntries(editions.map((edition) => [edition.paper.id, statementsOf(edition)])),
		},
		parallels,
	};
}
