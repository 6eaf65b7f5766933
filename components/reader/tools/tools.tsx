import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../../lib/i18n/locales.ts';
import type { Reading } from '../../../lib/link/reading.ts';
import type { CslItem } from '../../../lib/model/csl.ts';
import type { LayerRecord } from '../../../lib/model/layer.ts';
import { CitePanel } from '../../cite/cite-panel.tsx';
import { citeMessages } from '../../cite/messages.ts';
import { paths } from '../../ui/paths.ts';
import { citationOf } from '../citation.ts';
import { BackToResults } from './back-to-results.tsx';
import { type Group, OFFERED } from './offered.ts';
import { ReaderTools } from './reader-tools.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { SharePanel } from './share-panel.tsx';

interface ToolsProps {
	locale: Locale;
	reading: Reading;
	record: CslItem;
	layers: readonly LayerRecord[];
	/** Addresses that are no more → what took their place. */
	retired: Record<string, string>;
	/** Whether the page offers the place where it was left last. */
	resumes?: boolean;
}

/** The reader's tools in the language of the interface, in a bar that stays in sight. */
export async function Tools({ locale, reading, record, layers, retired, resumes = false }: ToolsProps) {
	const t = await getTranslations({ locale, namespace: 'reader' });
	const search = await getTranslations({ locale, namespace: 'search' });
	const cite = await getTranslations({ locale, namespace: 'cite' });
	// The types know single messages, not a group of them.
	const valuesOf = (name: string): Record<string, string> => t.raw(`settings.names.${name}.values` as 'settings.open');
	return (
		<div className="reader-bar print:hidden">
			<BackToResults label={search('backToResults')} />
			<ReaderTools
				paper={reading.id}
				retired={retired}
				resumes={resumes}
				messages={{
					view: t('view'),
					views: {
						parallel: t('views.parallel'),
						zh: t('views.zh'),
						en: t('views.en'),
						interleaved: t('views.interleaved'),
						reveal: t('views.reveal'),
					},
					both: t('both'),
					missing: t.raw('missing'),
					nearest: t('nearest'),
					resume: t('resume'),
					dismiss: t('dismiss'),
					aidFailed: t('aidFailed'),
				}}
			/>
			<SharePanel
				citation={citationOf(reading, record, layers)}
				citePath={paths.cite(locale, reading.id)}
				messages={{
					open: t('share.open'),
					longer: t('share.longer'),
					shorter: t('share.shorter'),
					link: t('share.link'),
					linkWithView: t('share.linkWithView'),
					quotePrinted: t('share.quotePrinted'),
					quoteTranslation: t('share.quoteTranslation'),
					quoteBoth: t('share.quoteBoth'),
					cited: t('share.cited'),
					cite: cite('passage'),
					copied: t('share.copied'),
					failed: t('share.failed'),
				}}
			/>
			<CitePanel paper={reading.id} locale={locale} messages={citeMessages(cite)} />
			<SettingsPanel
				messages={{
					open: t('settings.open'),
					reset: t('settings.reset'),
					groups: Object.entries(OFFERED).map(([group, names]) => ({
						name: t(`settings.groups.${group as Group}`),
						settings: names.map((name) => ({ name, label: t(`settings.names.${name}.name`), values: valuesOf(name) })),
					})),
					shortcuts: t('settings.shortcuts'),
					shortcutList: [
						['1 – 5', t('view')],
						['j k', t('settings.bySentence')],
						['J K', t('settings.byParagraph')],
						['/ ⌘K Ctrl-K', t('settings.search')],
						['g', t('settings.jump')],
						['Esc', t('settings.escape')],
						['?', t('settings.open')],
					],
				}}
			/>
		</div>
	);
}
