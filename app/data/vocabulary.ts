import { createTranslator } from 'next-intl';
import { briefName } from '../../components/ui/paper-names.ts';
import { loadLibrary } from '../../lib/content/library.ts';
import type { Vocabulary } from '../../lib/export/skos.ts';
import en from '../../lib/i18n/messages/en.json';
import zh from '../../lib/i18n/messages/zh.json';
import { type Bilingual, NAME_KINDS, type NameKind, THEMES, type Theme } from '../../lib/model/concept.ts';

const translate = { en: createTranslator({ locale: 'en', messages: en }), 'zh-Hans': createTranslator({ locale: 'zh', messages: zh }) };

/** The concepts and names of the library with what their groups are called. */
export function loadVocabulary(): Vocabulary {
	const { papers, concepts, names } = loadLibrary();
	return {
		concepts,
		names,
		titles: { concepts: said('concepts.title'), names: said('concepts.names.title') },
		themes: Object.fromEntries(THEMES.map((theme) => [theme, said(`concepts.themes.${theme}`)])) as Record<Theme, Bilingual<string>>, // has every theme
		kinds: Object.fromEntries(NAME_KINDS.map((kind) => [kind, said(`concepts.names.kinds.${kind}`)])) as Record<
			NameKind,
			Bilingual<string>
		>, // has every kind
		papers: Object.fromEntries(
			papers.map(({ paper: { id, record } }) => [id, { 'zh-Hans': briefName(record, 'zh'), en: briefName(record, 'en') }]),
		),
	};
}

const said = (key: Parameters<typeof translate.en>[0]): Bilingual<string> => ({
	'zh-Hans': translate['zh-Hans'](key),
	en: translate.en(key),
});
