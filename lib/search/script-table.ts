import { Converter } from 'opencc-js/cn2t';
import { toTraditionalTable } from '../han/traditional-table.ts';

/** What finds simplified texts with traditional characters, in the standards of Taiwan, Hong Kong and OpenCC. */
export interface ScriptTable {
	/** Traditional → simplified, where the texts never print the former. */
	simplified: Record<string, string>;
	/** The same where the texts print it as well: 著 in 著作, and for 着. All that it may stand for. */
	either: Record<string, string>;
}

const standards = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));

/** Made at build time, from the characters of these texts alone. */
export function toScriptTable(texts: readonly string[]): ScriptTable {
	const printed = new Set(texts.flatMap((text) => [...text]));
	const meanings = new Map<string, Set<string>>();
	const add = (traditional: string, simplified: string): void => {
		if (traditional !== simplified) meanings.set(traditional, (meanings.get(traditional) ?? new Set()).add(simplified));
	};
	for (const convert of standards) {
		const { characters, phrases } = toTraditionalTable(texts, convert);
		for (const [simplified, traditional] of [...Object.entries(characters), ...Object.entries(phrases)]) {
			const [from, to] = [[...simplified], [...traditional]];
			from.forEach((character, index) => {
				add(to[index] ?? character, character);
			});
		}
	}
	const table: ScriptTable = { simplified: {}, either: {} };
	for (const [traditional, own] of [...meanings].sort(([one], [other]) => (one < other ? -1 : 1))) {
		const isPlain = !printed.has(traditional) && own.size === 1;
		table[isPlain ? 'simplified' : 'either'][traditional] = [...own].join('');
	}
	return table;
}
