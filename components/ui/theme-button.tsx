'use client';

import { useState } from 'react';
import { readSetting, SETTINGS, type Value, writeSetting } from './settings.ts';

type Theme = Value<'theme'>;

/** Goes through the themes. */
export function ThemeButton({ label, names }: { label: string; names: Record<Theme, string> }) {
	// The server can't know the choice; the name is read aloud only after it was changed here.
	const [chosen, setChosen] = useState<Theme>();
	const change = (): void => {
		const { theme: themes } = SETTINGS;
		const theme = themes[(themes.indexOf(readSetting('theme')) + 1) % themes.length] ?? 'system';
		writeSetting('theme', theme);
		setChosen(theme);
	};
	return (
		<button
			type="button"
			className="relative flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-2 px-2 text-soft hover:text-ink"
			aria-label={label}
			title={label}
			onClick={change}
		>
			<svg aria-hidden="true" viewBox="0 0 20 20" className="size-4.5 fill-current">
				<path d="M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 1.5v14a7 7 0 1 1 0-14Z" />
			</svg>
			<span aria-live="polite" className={chosen ? 'text-xs' : 'sr-only'}>
				{chosen && names[chosen]}
			</span>
		</button>
	);
}
