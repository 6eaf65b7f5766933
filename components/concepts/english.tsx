import type { ReactNode } from 'react';
import type { Bilingual, Concept } from '../../lib/model/concept.ts';
import { Words } from '../../lib/render/words.tsx';
import type { Translator } from './place-name.ts';

interface EnglishProps {
	concept: Concept;
	/** The language of the interface, then the other. */
	langs: readonly (keyof Bilingual<unknown>)[];
	t: Translator;
	/** Which English the papers have for it. */
	children: ReactNode;
}

/** Where the English for a concept comes from. */
export function English({ concept: { rendering, sources }, langs, t, children }: EnglishProps) {
	return (
		<section className="part" aria-labelledby="english">
			<h2 id="english">{t('english')}</h2>
			<p className="mt-3 mb-1 text-[0.9375rem] font-semibold">{t(`bases.${rendering.basis}`)}</p>
			<div className="both serif">
				{langs.map((lang) => (
					<p key={lang} lang={lang}>
						<Words lang={lang}>{rendering[lang]}</Words>
					</p>
				))}
			</div>
			{sources.length > 0 && (
				<>
					<h3 id="sources" className="label mt-6">
						{t('sources')}
					</h3>
					<ul className="sources" lang="en" aria-labelledby="sources">
						{sources.map((source) => (
							<li key={source}>
								<Source text={source} />
							</li>
						))}
					</ul>
				</>
			)}
			{children}
		</section>
	);
}

// … part 4, https://wsb.wuhu.gov.cn/ztzl/fyyd/8619297.html
const address = /(https?:\/\/[^\s)]+)/u;

function Source({ text }: { text: string }): ReactNode {
	return text.split(address).map((piece, index) =>
		// Splitting at a group puts what matched at odd places.
		index % 2 === 1 ? (
			<a key={index} href={piece}>
				{piece.replace(/^https?:\/\//u, '')}
			</a>
		) : (
			<Words key={index} lang="en">
				{piece}
			</Words>
		),
	);
}
