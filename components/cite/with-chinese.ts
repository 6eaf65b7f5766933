import { splitAtChinese } from '../../lib/render/words.tsx';

/** HTML of a citation in another language, its Chinese named as such for the font and for who hears it. */
export function withChinese(html: string): string {
	return html
		.split(/(<[^>]*>)/u)
		.map((piece, index) => (index % 2 === 1 ? piece : marked(piece)))
		.join('');
}

const marked = (text: string): string =>
	splitAtChinese(text)
		.map((piece, index) => (index % 2 === 1 ? `<span lang="zh-Hans">${piece}</span>` : piece))
		.join('');
