import type { ReactNode } from 'react';

/** Words that somebody typed, in quotation marks. Those that run from right to left turn nothing else round. */
export const quoted = (words: ReactNode): ReactNode => (
	<>
		“<bdi>{words}</bdi>”
	</>
);
