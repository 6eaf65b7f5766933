import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../lib/i18n/locales.ts';
import { annotationReferenceId } from '../../lib/model/address.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import { Words } from '../../lib/render/words.tsx';
import { paths } from '../ui/paths.ts';

interface AnnotationsProps {
	annotations: readonly Annotation[];
	paper: string;
	/** Language of the interface. */
	lang: string;
	locale: Locale;
	/** Addresses of the marks on this page, where it holds only a part of the paper. */
	marks?: ReadonlySet<string>;
	/** Where a link to another page opens. */
	target?: '_blank';
}

/** The editor's notes on a paper, or on one section. Each opens in place when its mark is followed, and quotes the words it is about. */
export async function Annotations({ annotations, paper, lang, locale, marks, target: opens }: AnnotationsProps) {
	if (annotations.length === 0) return null;
	const t = await getTranslations({ locale, namespace: 'reader' });
	const heading = `${paper}-annotations-heading`;
	const isHere = (mark: string): boolean => marks?.has(mark) ?? true;
	const linkTo = (mark: string): string => `${isHere(mark) ? '' : paths.paper(locale, paper)}#${mark}`;
	return (
		<section id={`${paper}-annotations`} className="notes depth-1" aria-labelledby={`${heading} ${paper}-title`}>
			<h2 id={heading} className="row heading">
				<span className="cell" lang={lang}>
					{t('annotations')}
				</span>
			</h2>
			<ol>
				{annotations.map(({ id, motivation, certainty, target, body, sources }) => (
					<li key={id} id={id} className="note">
						<span className="note-mark" aria-hidden="true">
							*
						</span>
						<div>
							<p className="text-sm text-soft" lang={lang}>
								{t(`motivations.${motivation}`)}
								{certainty === 'probable' && ` · ${t('probable')}`}
								{target.map(({ segment, exact }, index) => (
									<a
										key={`${segment} ${exact}`}
										role="doc-backlink"
										className="ms-3 inline-block"
										href={linkTo(annotationReferenceId(id, index + 1))}
										target={isHere(annotationReferenceId(id, index + 1)) ? undefined : opens}
									>
										<span lang="zh-Hans">{exact.startsWith('“') ? exact : `“${exact}”`}</span>
									</a>
								))}
							</p>
							<div className="row mt-1">
								<p className="cell flush" lang="zh-Hans">
									{body['zh-Hans']}
								</p>
								<p className="cell flush" lang="en">
									<Words lang="en">{body.en}</Words>
								</p>
							</div>
							{sources.length > 0 && (
								<p className="mt-1 text-xs break-words text-soft">
									<span lang={lang}>{t('sources')}</span>{' '}
									<span lang="en">
										<Words lang="en">{sources.join(' · ')}</Words>
									</span>
								</p>
							)}
						</div>
						<a
							className="note-close"
							href={linkTo(target.map((_, index) => annotationReferenceId(id, index + 1)).find(isHere) ?? annotationReferenceId(id, 1))}
							aria-label={t('close')}
						>
							<span aria-hidden="true">×</span>
						</a>
					</li>
				))}
			</ol>
		</section>
	);
}
