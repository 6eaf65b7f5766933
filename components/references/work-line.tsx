import { Fragment, type ReactNode } from 'react';
import type { LinePiece } from '../../lib/cite/line.ts';
import type { Lang } from '../../lib/model/paper.ts';
import { Words } from '../../lib/render/words.tsx';

/** A bibliographic line. Titles are in italics where the script has them. */
export function WorkLine({ pieces, lang }: { pieces: readonly LinePiece[]; lang: Lang }): ReactNode {
	return pieces.map((piece, index) => <Fragment key={index}>{draw(piece, lang)}</Fragment>);
}

function draw(piece: LinePiece, lang: Lang): ReactNode {
	if (piece.type === 'link') return <a href={piece.href}>{readable(piece.href)}</a>;
	const words = <Words lang={lang}>{piece.value}</Words>;
	return piece.type === 'title' ? <cite>{words}</cite> : words;
}

/** As a person would write it: without the protocol, Chinese as Chinese. */
function readable(href: string): string {
	const address = href.replace(/^https?:\/\//u, '');
	try {
		return decodeURI(address);
	} catch {
		// Not UTF-8: left as it is.
		return address;
	}
}
