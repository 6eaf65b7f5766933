/** Reader's settings, kept in this browser under one prefix. Where storage is refused, nothing is kept and nothing breaks. */
const prefix = 'duidu.';

export function writeSetting(name: string, value: string): void {
	try {
		localStorage.setItem(prefix + name, value);
	} catch {
		// Storage is switched off or full: the choice holds for this page.
	}
}

/** Runs in the head, before anything is painted. A view named by the link holds for this visit; the reader's own choice is kept. */
export const settingsScript = `{const d=document.documentElement.dataset,q=new URLSearchParams(location.search).get('view');let s={};try{s=localStorage}catch{}d.theme=s['${prefix}theme']||'system';d.view=/^(parallel|zh|en|interleaved|reveal)$/.test(q)?q:s['${prefix}view']||'parallel'}`;
