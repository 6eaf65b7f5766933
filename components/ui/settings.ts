import { RECORD_FORMATS, STYLES } from '../../lib/cite/styles.ts';

/** What a reader can set, with its values. Each stands as a data attribute on the root element, for the style to follow. */
export const SETTINGS = {
	theme: ['system', 'light', 'dark', 'sepia'],
	view: ['parallel', 'zh', 'en', 'interleaved', 'reveal'],
	order: ['zh', 'en'],
	script: ['printed', 'traditional'],
	pinyin: ['off', 'on'],
	zhsize: ['small', 'medium', 'large', 'huge'],
	zhline: ['tight', 'normal', 'loose'],
	ensize: ['small', 'medium', 'large', 'huge'],
	enline: ['tight', 'normal', 'loose'],
	measure: ['narrow', 'normal', 'wide'],
	face: ['serif', 'sans'],
	mentions: ['first', 'all', 'none'],
	notes: ['end', 'margin'],
	pages: ['on', 'off'],
	hover: ['on', 'off'],
	keys: ['on', 'off'],
	/** The style that was chosen last; before that, the one usual in the language of the interface. */
	citation: ['usual', ...STYLES, ...RECORD_FORMATS],
} as const satisfies Record<string, readonly string[]>;

export type Setting = keyof typeof SETTINGS;
export type Value<S extends Setting> = (typeof SETTINGS)[S][number];

export const DEFAULTS: { [S in Setting]: Value<S> } = {
	theme: 'system',
	view: 'parallel',
	order: 'zh',
	script: 'printed',
	pinyin: 'off',
	zhsize: 'medium',
	zhline: 'normal',
	ensize: 'medium',
	enline: 'normal',
	measure: 'normal',
	face: 'serif',
	mentions: 'first',
	notes: 'end',
	pages: 'on',
	hover: 'on',
	keys: 'on',
	citation: 'usual',
};

/** Settings are kept in this browser under one prefix. Where storage is refused, nothing is kept and nothing breaks. */
const prefix = 'duidu.';

/** What is set on this page. */
export function readSetting<S extends Setting>(name: S): Value<S> {
	const values: readonly Value<S>[] = SETTINGS[name];
	const set = document.documentElement.dataset[name];
	return values.find((value) => value === set) ?? DEFAULTS[name];
}

/** Sent to the document when a setting has changed; `detail` is its name. For what the style alone can't follow. */
export const SETTING_CHANGE = 'settingchange';

/** Sets a value on this page alone: what is kept for the next one stays. */
export function showSetting<S extends Setting>(name: S, value: Value<S>): void {
	document.documentElement.dataset[name] = value;
	document.dispatchEvent(new CustomEvent(SETTING_CHANGE, { detail: name }));
}

/** Sets a value on this page and keeps it. */
export function writeSetting<S extends Setting>(name: S, value: Value<S>): void {
	showSetting(name, value);
	try {
		localStorage.setItem(prefix + name, value);
	} catch {
		// Storage is switched off or full: the choice holds for this page.
	}
}

/** Runs in the head, before anything is painted. A view named by the link holds for this visit; the reader's own choice is kept. */
export const settingsScript = `{const d=document.documentElement.dataset,o=${JSON.stringify(SETTINGS)},f=${JSON.stringify(DEFAULTS)};let s={};try{s=localStorage}catch{}for(const k in o){const v=s['${prefix}'+k];d[k]=o[k].includes(v)?v:f[k]}const q=new URLSearchParams(location.search).get('view');if(o.view.includes(q))d.view=q}`;
