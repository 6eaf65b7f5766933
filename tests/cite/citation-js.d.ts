/** As far as the tests use it; the package has no types of its own. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(source: string);
		data: Read[];
	}
	interface Read extends Partial<import('../../lib/model/csl.ts').CslItem> {
		reporter?: string | string[];
	}
}
