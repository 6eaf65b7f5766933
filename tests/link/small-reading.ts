import { createMentionFinder } from '../../lib/link/mentions.ts';
import { type Reading, toReading } from '../../lib/link/reading.ts';
import type { Concept } from '../../lib/model/concept.ts';
import type { Phrasing } from '../../lib/model/paper.ts';
import { paperFrom } from '../support.ts';

const root = { type: 'root' as const, children: [] };

/** 读书 and 一句 name it in Chinese, “slow reading” and “reader” in English. */
const concept: Concept = {
	kind: 'concept',
	id: 'reading',
	prefLabel: { 'zh-Hans': '读书', 'zh-Hant': '讀書', 'zh-Latn-pinyin': 'dúshū', en: 'slow reading' },
	altLabel: { 'zh-Hans': ['一句'], en: [] },
	hiddenLabel: { en: ['Confucian reader'] },
	except: [],
	themes: ['theory'],
	broader: [],
	narrower: [],
	related: [],
	definition: { 'zh-Hans': root, en: root },
	usage: [],
	rendering: { basis: 'project', en: '', 'zh-Hans': '' },
	sources: [],
};

/** A small paper laid out for reading. `english` is its translation by segment; `*` sets off what is in italics. */
export function smallReading(source?: string, english: Record<string, string> = {}): Reading {
	const finders = { 'zh-Hans': createMentionFinder([concept], 'zh-Hans'), en: createMentionFinder([concept], 'en') };
	const record = {
		lang: 'en',
		role: 'translation' as const,
		by: 'A',
		method: { en: 'B', 'zh-Hans': '乙' },
		version: '1',
		scope: 'partial' as const,
		status: 'draft' as const,
		sections: {},
	};
	const segments = new Map(Object.entries(english).map(([id, text]) => [id, phrasing(text)]));
	return toReading(paperFrom(source), [{ record, segments }], finders);
}

const phrasing = (text: string): Phrasing[] =>
	text
		.split('*')
		.map((value, index) => (index % 2 === 1 ? { type: 'emphasis', children: [{ type: 'text', value }] } : { type: 'text', value }));
