'use client';

import { useCallback, useEffect, useState } from 'react';
import { DEFAULTS, readSetting, SETTING_CHANGE, SETTINGS, type Setting, writeSetting } from '../../ui/settings.ts';
import { OFFERED, type Offered } from './offered.ts';
import { keepPlace } from './place.ts';

export interface SettingsMessages {
	open: string;
	reset: string;
	groups: {
		name: string;
		/** Name of each setting and of its values. */
		settings: { name: Offered; label: string; values: Record<string, string> }[];
	}[];
	shortcuts: string;
	/** Keys and what they do. */
	shortcutList: [string, string][];
}

const all = Object.values(OFFERED).flat();

/** Size, typeface, theme and habits of the page, kept in this browser; and the list of keys. */
export function SettingsPanel({ messages }: { messages: SettingsMessages }) {
	const [values, setValues] = useState<Partial<Record<Setting, string>>>();
	const read = useCallback((): void => setValues(Object.fromEntries(all.map((name) => [name, readSetting(name)]))), []);
	useEffect(() => {
		// What nobody could use without script is not part of the page before.
		read();
		// A setting may go back by itself, when what it needs can't be fetched.
		document.addEventListener(SETTING_CHANGE, read);
		return () => document.removeEventListener(SETTING_CHANGE, read);
	}, [read]);
	const set = <S extends Setting>(name: S, value: (typeof SETTINGS)[S][number]): void => {
		keepPlace(() => writeSetting(name, value));
	};
	return (
		<>
			<button type="button" className="tool" popoverTarget="settings" aria-label={messages.open} title={`${messages.open} (?)`}>
				<span aria-hidden="true">Aa</span>
			</button>
			<div id="settings" popover="auto" className="sheet settings" role="dialog" aria-label={messages.open} onToggle={read}>
				{values && (
					<>
						{messages.groups.map((group) => (
							<section key={group.name}>
								<h2>{group.name}</h2>
								{group.settings.map(({ name, label, values: names }) => (
									<fieldset key={name} className="setting">
										<legend>{label}</legend>
										<div className="choices">
											{SETTINGS[name].map((value) => (
												<label key={value}>
													<input type="radio" name={`setting-${name}`} checked={values[name] === value} onChange={() => set(name, value)} />
													{names[value]}
												</label>
											))}
										</div>
									</fieldset>
								))}
							</section>
						))}
						<section>
							<h2>{messages.shortcuts}</h2>
							<dl className="shortcuts">
								{messages.shortcutList.map(([key, does]) => (
									<div key={key}>
										<dt>
											<kbd>{key}</kbd>
										</dt>
										<dd>{does}</dd>
									</div>
								))}
							</dl>
						</section>
						<button
							type="button"
							className="tool underline"
							onClick={() => {
								for (const name of all) set(name, DEFAULTS[name]);
							}}
						>
							{messages.reset}
						</button>
					</>
				)}
			</div>
		</>
	);
}
