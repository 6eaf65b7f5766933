'use client';

import { useEffect, useState } from 'react';
import { joinRecords } from '../../lib/cite/join-records.ts';
import { RECORD_FILES, RECORD_FORMATS, type RecordFormat } from '../../lib/cite/styles.ts';
import { downloadText } from '../ui/download.ts';
import { paths } from '../ui/paths.ts';

interface WorkExportProps {
	/** Id of the list of works. */
	list: string;
	/** Which works are shown: the id of a paper, `shared`, or empty for all. */
	filter: string;
	messages: {
		/** Before the formats. */
		export: string;
		formats: Record<RecordFormat, string>;
		failed: string;
	};
}

/** By a work's first address, its record in each format. */
type WorkRecords = Record<string, Record<RecordFormat, string>>;

/**
 * The works shown, as a file for reference managers, and each one from its own entry. All of them stand in files of this site, which links lead to;
 * a part is put together here from records that are fetched when they are asked for.
 */
export function WorkExport({ list, filter, messages }: WorkExportProps) {
	const [failed, setFailed] = useState(false);

	useEffect(() => {
		const onClick = (event: MouseEvent): void => {
			const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-export]') : null;
			const entry = button?.closest<HTMLElement>('[data-entry]');
			const format = RECORD_FORMATS.find((name) => name === button?.dataset.export);
			if (entry && format) void save(format, [entry.id], entry.id).then(setFailed);
		};
		document.addEventListener('click', onClick);
		return () => document.removeEventListener('click', onClick);
	}, []);

	const saveShown = (format: RecordFormat): void => {
		const shown = document.querySelectorAll(`#${list} [data-entry]:not([hidden])`);
		void save(
			format,
			Array.from(shown, ({ id }) => id),
			`references-${filter}`,
		).then(setFailed);
	};
	return (
		<div className="work-export print:hidden">
			<p>
				{messages.export}
				{RECORD_FORMATS.map((format) => (
					<a
						key={format}
						href={paths.dataFile(`references${RECORD_FILES[format].ending}`)}
						download=""
						onClick={(event) => {
							if (filter === '') return;
							event.preventDefault();
							saveShown(format);
						}}
					>
						{messages.formats[format]}
					</a>
				))}
			</p>
			{failed && <p role="alert">{messages.failed}</p>}
		</div>
	);
}

let fetched: WorkRecords | undefined;

/** Resolves to whether it failed. */
async function save(format: RecordFormat, ids: readonly string[], name: string): Promise<boolean> {
	try {
		if (!fetched) {
			const response = await fetch('/data/cite/works.json');
			if (!response.ok) return true;
			// Our own file, made from the same type.
			fetched = (await response.json()) as WorkRecords;
		}
		const records = fetched;
		const texts = ids.flatMap((id) => records[id]?.[format] ?? []);
		const { ending, mediaType } = RECORD_FILES[format];
		downloadText(`${name}${ending}`, joinRecords(format, texts), mediaType);
		return false;
	} catch {
		// No network: the reader is told.
		return true;
	}
}
