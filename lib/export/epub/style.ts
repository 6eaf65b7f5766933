/** `interleaved`: paragraph under paragraph. `facing`: in two columns where they fit. */
export type Layout = 'interleaved' | 'facing';

export const styleOf = (layout: Layout): string => COMMON + (layout === 'facing' ? FACING : '');

const COMMON = `body { margin: 0 5%; line-height: 1.7; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; margin: 2em 0 1em; break-after: avoid; font-weight: bold; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.25em; }
h3 { font-size: 1.1em; }
h1 > span, h2 > span, h3 > span, h4 > span, h5 > span, h6 > span { display: block; }
h1 > .translation, h2 > .translation, h3 > .translation, h4 > .translation, h5 > .translation, h6 > .translation { font-weight: normal; font-size: 0.85em; margin-top: 0.3em; }
.row { margin: 0 0 1em; }
p { margin: 0 0 0.5em; }
p.printed { text-align: justify; }
p:lang(zh) { text-indent: 2em; line-break: strict; }
h1 + .row p:lang(zh), aside p:lang(zh), nav p { text-indent: 0; }
p.translation { font-size: 0.95em; line-height: 1.5; hyphens: auto; }
em { font-style: italic; }
a.noteref { font-size: 0.75em; line-height: 1; vertical-align: super; text-decoration: none; }
.notes { margin-top: 3em; border-top: 1px solid; font-size: 0.9em; }
aside { margin: 0 0 1em; }
.source { font-size: 0.85em; overflow-wrap: anywhere; }
.back a { text-decoration: none; }
nav ol { list-style: none; padding-left: 1.2em; }
nav li { margin: 0.4em 0; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100vh; }
`;

const FACING = `@supports (display: grid) {
	@media (min-width: 34em) {
		.row { display: grid; grid-template-columns: 9fr 10fr; column-gap: 5%; }
	}
}
`;
