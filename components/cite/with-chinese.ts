import { splitAtChinese } from '../../lib/render/words.tsx';

/** HTML of a citation in another language, its Chinese named as such for the font and for who hears it. */
export function withChinese(html: string): string {
	return html
		.split(/(<[^>]*>)/u)
		.map((piece, index) => (index % 2 === 1 ? piece : marked(piece)))
		.join('');
}

function marked(text: string): string {
	return splitAtChinese(text)
		.map((piece, index) => {
			if (index % 2 === 0) return piece;
			// “新质生产力…,” with the comma inside is an English quotation: neither of its marks is Chinese.
			const mark = piece.startsWith('“') && !piece.includes('”') ? '“' : '';
			return `${mark}<span lang="zh-Hans">${piece.slice(mark.length)}</span>`;
		})
		.join('');
}
