import { partNamed, type Reading } from '../../lib/link/reading.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import type { LayerRecord } from '../../lib/model/layer.ts';
import { wordsOf } from '../../lib/search/records.ts';
import { shortName } from '../ui/paper-names.ts';

export interface PaperCitation {
	/** 任丽梅：《…》 and the like, without the passage. */
	printed: string;
	/** In English, naming the translation as this project's. */
	translation: string;
}

/** Names the author around the author's words, and this project around its own. */
export function citationOf(reading: Reading, record: CslItem, layers: readonly LayerRecord[]): PaperCitation {
	const journal = record['container-title'];
	const date = record.issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');
	const title = partNamed(reading, 'title')?.rows[0]?.cells.find(({ role }) => role === 'translation');
	const english = title?.segments.map(({ nodes }) => wordsOf(nodes)).join(' ') ?? record.title;
	const [layer] = layers;
	return {
		printed: [`${shortName(record, 'zh')}：《${record.title}》`, journal && `《${journal}》`, date].filter(Boolean).join('，'),
		translation: [
			`${shortName(record, 'en')}, “${english}”`,
			record.custom?.['container-title-en'],
			date,
			layer && `unofficial translation by ${layer.by}, version ${layer.version}`,
		]
			.filter(Boolean)
			.join(', '),
	};
}
