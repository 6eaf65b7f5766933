'use client';

import { useState } from 'react';
import { DEFAULTS, readSetting, SETTINGS, type Setting, writeSetting } from '../../ui/settings.ts';
import { offered } from './offered.ts';
import { keepPlace } from './place.ts';

interface SettingsMessages {
	open: string;
	reset: string;
	/** Name of each setting and of its values. */
	settings: { name: (typeof offered)[number]; label: string; values: Record<string, string> }[];
	shortcuts: string;
	/** Keys and what they do. */
	shortcutList: [string, string][];
}

/** Size, typeface, theme and habits of the page, kept in this browser; and the list of keys. */
export function SettingsPanel({ messages }: { messages: SettingsMessages }) {
	const [values, setValues] = useState<Partial<Record<Setting, string>>>({});
	const read = (): void => setValues(Object.fromEntries(offered.map((name) => [name, readSetting(name)])));
	const set = <S extends Setting>(name: S, value: (typeof SETTINGS)[S][number]): void => {
		keepPlace(() => writeSetting(name, value));
		read();
	};
	return (
		<>
			<button
				type="button"
				className="min-h-11 min-w-11 cursor-pointer px-2 text-soft hover:text-ink"
				popoverTarget="settings"
				aria-label={messages.open}
				title={messages.open}
			>
				<span aria-hidden="true">Aa</span>
			</button>
			<div id="settings" popover="auto" className="preview share" onToggle={read}>
				{messages.settings.map(({ name, label, values: names }) => (
					<fieldset key={name} className="mb-2">
						<legend className="text-soft">{label}</legend>
						<div className="flex flex-wrap gap-x-4">
							{SETTINGS[name].map((value) => (
								<label key={value} className="flex min-h-11 cursor-pointer items-center gap-1.5">
									<input type="radio" name={`setting-${name}`} checked={values[name] === value} onChange={() => set(name, value)} />
									{names[value]}
								</label>
							))}
						</div>
					</fieldset>
				))}
				<button
					type="button"
					className="min-h-11 cursor-pointer underline"
					onClick={() => {
						for (const name of offered) set(name, DEFAULTS[name]);
					}}
				>
					{messages.reset}
				</button>
				<h2 className="mt-2 text-soft">{messages.shortcuts}</h2>
				<dl className="grid grid-cols-[auto_1fr] gap-x-4">
					{messages.shortcutList.map(([key, does]) => (
						<div key={key} className="col-span-2 grid grid-cols-subgrid">
							<dt>
								<kbd>{key}</kbd>
							</dt>
							<dd>{does}</dd>
						</div>
					))}
				</dl>
			</div>
		</>
	);
}
