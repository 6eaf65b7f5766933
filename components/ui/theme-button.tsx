'use client';

import { useState } from 'react';
import { writeSetting } from './settings.ts';

const themes = ['system', 'light', 'dark', 'sepia'] as const;
type Theme = (typeof themes)[number];

const isTheme = (value: string | undefined): value is Theme => themes.some((theme) => theme === value);

/** Goes through the themes. The choice is kept in this browser and set before paint by `settingsScript`. */
export function ThemeButton({ label, names }: { label: string; names: Record<Theme, string> }) {
	// The server can't know the choice; the name is read aloud only after it was changed here.
	const [chosen, setChosen] = useState<Theme>();
	const change = (): void => {
		const current = document.documentElement.dataset.theme;
		const theme = themes[(themes.indexOf(isTheme(current) ? current : 'system') + 1) % themes.length] ?? 'system';
		document.documentElement.dataset.theme = theme;
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
