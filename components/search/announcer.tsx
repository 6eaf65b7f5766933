import { useEffect, useState } from 'react';
import { brief } from './brief.ts';
import type { Found } from './look-up.ts';
import type { SearchTools } from './tools.ts';

/** How long nobody types before a screen reader is told, in milliseconds. */
const QUIET = 700;

/** Says how much was found, once the typing has stopped. */
export function Announcer({ found, tools: { t } }: { found: Found | undefined; tools: SearchTools }) {
	const [said, setSaid] = useState('');
	const text = found ? t('announced', { passages: found.answer.results.length, query: brief(found.asked.query) }) : '';
	useEffect(() => {
		const timer = setTimeout(() => setSaid(text), QUIET);
		return () => clearTimeout(timer);
	}, [text]);
	return (
		<p role="status" className="sr-only">
			{said}
		</p>
	);
}
