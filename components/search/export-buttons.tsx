import { useState } from 'react';
import { writeTable } from '../../lib/search/export.ts';
import type { Search } from '../../lib/search/index.ts';
import type { Result } from '../../lib/search/search.ts';
import { fileNameOf, toTable } from './table.ts';
import type { SearchTools } from './tools.ts';

interface ExportButtonsProps {
	results: readonly Result[];
	search: Search;
	tools: SearchTools;
}

const FORMATS = ['csv', 'tsv'] as const;
const TYPES = { csv: 'text/csv', tsv: 'text/tab-separated-values' };

/** All results as a table, shown or not. */
export function ExportButtons({ results, search, tools: { t, locale, papers, asked } }: ExportButtonsProps) {
	const [failed, setFailed] = useState(false);
	const save = async (format: (typeof FORMATS)[number]): Promise<void> => {
		try {
			const shown = await search.show(results);
			const rows = toTable(shown, { papers, locale, origin: location.origin, day: today() });
			// With the mark of its encoding, without which spreadsheets take Chinese for something else.
			const text = `\ufeff${writeTable([t('export.head').split('\n'), ...rows], format)}`;
			download(new Blob([text], { type: `${TYPES[format]};charset=utf-8` }), `${fileNameOf(asked.query)}.${format}`);
			setFailed(false);
		} catch {
			setFailed(true);
		}
	};
	return (
		<fieldset className="search-export">
			<legend>{t('export.name')}</legend>
			{FORMATS.map((format) => (
				<button key={format} type="button" onClick={() => void save(format)}>
					{format.toUpperCase()}
				</button>
			))}
			<span role="status">{failed && t('export.failed')}</span>
		</fieldset>
	);
}

/** The reader's own day. */
function today(): string {
	const now = new Date();
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function download(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// The browser reads the file after the click.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
