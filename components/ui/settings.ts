/** Reader's settings, kept in this browser under one prefix. Where storage is refused, nothing is kept and nothing breaks. */
const prefix = 'duidu.';

export function writeSetting(name: string, value: string): void {
	try {
		localStorage.setItem(prefix + name, value);
	} catch {
		// Storage is switched off or full: the choice holds for this page.
	}
}

/** Runs in the head, before anything is painted. */
export const themeScript = `try{document.documentElement.dataset.theme=localStorage.getItem('${prefix}theme')||'system'}catch{}`;
