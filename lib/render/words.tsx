import { Fragment, type ReactNode } from 'react';

// A stretch of Chinese with its own punctuation: 《经济学动态》 or 黄群慧：…
const chinese = /([《“（]{0,9}\p{Script=Han}(?:[\p{Script=Han}\p{N}\s，。；：？！、《》“”（）〈〉·—…<>]*[\p{Script=Han}》”）])?)/u;

/** Words in `lang`; Chinese within another language says what it is, for the font and for who hears it. */
export function Words({ lang, children }: { lang: string; children: string }): ReactNode {
	if (lang.startsWith('zh') || !/\p{Script=Han}/u.test(children)) return children;
	return splitAtChinese(children).map((piece, index) =>
		index % 2 === 1 ? (
			<span key={index} lang="zh-Hans">
				{piece}
			</span>
		) : (
			<Fragment key={index}>{piece}</Fragment>
		),
	);
}

/** Pieces of a text, the Chinese ones at odd places: splitting at a group puts there what matched. */
export const splitAtChinese = (text: string): string[] => text.split(chinese);
