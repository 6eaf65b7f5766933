import type { ReactNode } from 'react';

/** What a page is about, as data for programs. A `<` would let text end the element. */
export function JsonLd({ data }: { data: object }): ReactNode {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: data of ours, and no script to the browser
	return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }} />;
}
