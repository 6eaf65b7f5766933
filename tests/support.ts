import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { onTestFinished } from 'vitest';
import { fromPaperFiles, toPaperFiles } from '../lib/content/paper-files.ts';
import type { Skeleton } from '../lib/content/place-lines.ts';
import type { Concept } from '../lib/model/concept.ts';
import type { Paper, Phrasing } from '../lib/model/paper.ts';
import { parsePaper } from '../lib/parse/index.ts';

/** The content of this project. */
export const CONTENT = fileURLToPath(new URL('../content', import.meta.url));

/** Two sections, two notes, an abstract. */
export const SAMPLE = `论读书

某人

摘要：读书要慢。慢才记得住。

一、起点

甲说了一句^①。乙又说一句。

丙段再说^②。

① 王某：《书》，北京：某社，2001年，第3页。

② 李某：《文》，《刊》2002年第2期。

二、终点

丁段说完了。
`;

/** A file of `content/concepts`, every field in use. */
export const CONCEPT = `---
prefLabel:
  zh-Hans: 读书
  zh-Hant: 讀書
  zh-Latn-pinyin: dúshū
  en: reading
altLabel:
  zh-Hans: [慢读]
  en: [slow reading]
hiddenLabel:
  en: [leaf through]
except: [读书人]
themes: [culture, history]
broader: [habit]
related: [memory]
rendering:
  basis: project
  en: Ours.
  zh-Hans: 自译。
sources:
  - A dictionary.
---

## zh-Hans

看书并理解（[起点](#demo-1-p1)）。

### demo

说读书要慢（[摘要](#demo-abstract-p1-s1)）。

## en

Looking at a book and *understanding* it ([§ 1](#demo-1-p1)).

### demo

Tells to read slowly ([abstract](#demo-abstract-p1-s1)).
`;

export const paperFrom = (source = SAMPLE, id = 'demo'): Paper =>
	parsePaper(new VFile({ path: `${id}.txt`, value: Buffer.from(source) }), { id });

export const skeletonOf = (paper: Paper): Skeleton => fromPaperFiles(toPaperFiles(paper), paper.id).skeleton;

/** A whole concept from a few labels, the preferred one first in each language. Anything else can be said by its own name. */
export function conceptFrom({ id, zh = [], en = [], hidden = [], ...rest }: LabelsInBrief & Partial<Concept>): Concept {
	const [printed = '无此词', ...alsoPrinted] = zh;
	const [english = 'no such words', ...alsoEnglish] = en;
	const nothing: Root = { type: 'root', children: [] };
	return {
		kind: 'concept',
		id,
		prefLabel: { 'zh-Hans': printed, 'zh-Hant': printed, 'zh-Latn-pinyin': printed, en: english },
		altLabel: { 'zh-Hans': alsoPrinted, en: alsoEnglish },
		hiddenLabel: { en: hidden },
		except: [],
		themes: ['theory'],
		broader: [],
		narrower: [],
		related: [],
		definition: { 'zh-Hans': nothing, en: nothing },
		usage: [],
		rendering: { basis: 'project', en: 'Ours.', 'zh-Hans': '自译。' },
		sources: [],
		...rest,
	};
}

interface LabelsInBrief {
	id: string;
	zh?: string[];
	en?: string[];
	/** English hidden labels. */
	hidden?: string[];
}

/** `3: rule-id`, one for each message. */
export const rulesIn = ({ messages }: VFile): string[] => messages.map(({ line, ruleId }) => `${line ?? '-'}: ${ruleId}`);

/** A folder with these files, removed when the test is over. */
export function temporaryFolder(files: Record<string, string> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'duidu-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	return folder;
}

export function copyOfContent(): string {
	const folder = temporaryFolder();
	cpSync(CONTENT, folder, { recursive: true });
	return folder;
}

/** The paper as files can hold it: without offsets into the source, neighbouring pieces of text made one. */
export function withoutStart<T>(value: T): T {
	if (Array.isArray(value)) return mergeTexts(value.map(withoutStart)) as T;
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([key]) => key !== 'start');
	return Object.fromEntries(entries.map(([key, inner]) => [key, withoutStart(inner)])) as T;
}

function mergeTexts(items: readonly unknown[]): unknown[] {
	const merged: unknown[] = [];
	for (const item of items) {
		const last = merged.at(-1);
		if (isText(item) && isText(last)) merged.splice(-1, 1, { type: 'text', value: last.value + item.value });
		else merged.push(item);
	}
	return merged;
}

const isText = (item: unknown): item is Extract<Phrasing, { type: 'text' }> =>
	typeof item === 'object' && item !== null && 'type' in item && item.type === 'text' && 'value' in item;
