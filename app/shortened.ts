/** How much of a text a list of results shows; a Chinese character is as wide as two letters. */
const MOST = { zh: 120, en: 240 };

/** The beginning of a text on one line, cut after a mark or between words. */
export function shortened(text: string, locale: keyof typeof MOST): string {
	const line = text.replaceAll(/\s+/gu, ' ').trim();
	if (line.length <= MOST[locale]) return line;
	const kept = line.slice(0, MOST[locale]);
	const end = locale === 'zh' ? Math.max(kept.lastIndexOf('，'), kept.lastIndexOf('。'), kept.lastIndexOf('；')) : kept.lastIndexOf(' ');
	return `${(end > 0 ? kept.slice(0, end) : kept).replace(/\p{P}$/u, '')}${locale === 'zh' ? '……' : '…'}`;
}
