import { z } from 'zod';
import { EXCUSABLE_RULES } from '../check/translation.ts';
import { MOTIVATIONS } from '../model/annotation.ts';
import { NAME_KINDS, RENDERING_BASES, THEMES } from '../model/concept.ts';
import type { CslItem, CslType } from '../model/csl.ts';
import { PART_NAMES } from '../model/paper.ts';
import { RELATIONS } from '../model/parallel.ts';

const idPattern = /^[a-z][a-z0-9-]*$/u;
export const isId = (name: string): boolean => idPattern.test(name);

const id = z.string().regex(idPattern, 'expected an id of small letters, digits and hyphens');
const lang = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, 'expected a BCP 47 language tag such as zh-Hans or en');
const date = z.object({ 'date-parts': z.tuple([z.array(z.number().int().min(0).max(9999)).min(1).max(3)]) });
/** Nothing else may be followed: no `javascript:`, no `data:`. */
const webAddress = z.string().regex(/^https?:\/\//u, 'expected an address that begins with https:// or http://');
const name = z.object({ family: z.string().exactOptional(), given: z.string().exactOptional(), literal: z.string().exactOptional() });

const cslTypes = [
	'article-journal',
	'article-newspaper',
	'book',
	'chapter',
	'document',
	'paper-conference',
	'patent',
	'report',
	'standard',
	'thesis',
	'webpage',
] as const satisfies CslType[];

const optionalText = z.string().exactOptional();

/** CSL-JSON as this project uses it; an unknown field is an error, so that nothing is lost unseen. */
export const cslItemSchema = z.strictObject({
	id: z.string(),
	type: z.enum(cslTypes),
	language: lang,
	title: optionalText,
	author: z.array(name).exactOptional(),
	translator: z.array(name).exactOptional(),
	'container-title': optionalText,
	volume: optionalText,
	issue: optionalText,
	issued: date.exactOptional(),
	accessed: date.exactOptional(),
	page: optionalText,
	publisher: optionalText,
	'publisher-place': optionalText,
	ISSN: optionalText,
	DOI: optionalText,
	URL: webAddress.exactOptional(),
	keyword: optionalText,
	custom: z.record(z.string(), z.string()).exactOptional(),
}) satisfies z.ZodType<CslItem>;

const counts = z.record(z.string(), z.number().int());

/** `content/papers/<paper>/paper.json` */
export const paperSchema = z.strictObject({
	id,
	lang,
	record: cslItemSchema,
	source: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/u), bytes: z.number().int(), lines: z.number().int() }),
	conventions: z.strictObject({
		markup: z.enum(['markdown', 'plain']),
		numbering: z.enum(['decimal', 'chinese']),
		notes: z.enum(['page', 'none']),
	}),
	parts: z.array(z.strictObject({ id, name: z.enum(PART_NAMES), lang, label: optionalText, paragraphs: z.array(id) })),
	sections: z.array(
		z.strictObject({ id, number: optionalText, depth: z.number().int().min(1), heading: z.boolean(), paragraphs: z.array(id) }),
	),
	pageBreaks: z.array(z.strictObject({ id, number: z.number().int(), segment: id, offset: z.number().int() })),
	joins: z.array(z.strictObject({ id, lines: z.tuple([z.number().int(), z.number().int()]) })),
	coverage: z.strictObject({ characters: z.number().int(), placed: counts, dropped: counts }),
});

export type PaperJson = z.output<typeof paperSchema>;

/** An item of `footnotes.json` */
export const footnoteSchema = z.strictObject({
	id,
	identifier: z.string(),
	label: z.string(),
	page: z.number().int().exactOptional(),
	/** As printed, without its mark. */
	text: z.string(),
	citations: z.array(z.strictObject({ id, locator: optionalText, label: z.literal('page').exactOptional() })),
	works: z.array(cslItemSchema),
	references: z.array(id),
});

/** An item of `references.json` */
export const referenceSchema = z.strictObject({ id, label: z.string(), text: z.string(), work: cslItemSchema });

/** `content/sources/<paper>.profile.json`: what the source can't say of itself. */
export const profileSchema = z.strictObject({
	/** Named set of conventions; detected when absent. */
	conventions: z.enum(['markdown', 'cnki']).exactOptional(),
	/** Of the source as received: a changed byte is an error. */
	sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'expected a SHA-256 as 64 hexadecimal digits'),
	rights: z.strictObject({
		/** `uncleared`: shown for study, and search engines are asked not to index the full text. */
		status: z.enum(['uncleared', 'cleared']),
		holder: z.string(),
	}),
});

export type Profile = z.output<typeof profileSchema>;

const status = z.enum(['draft', 'reviewed']);

/** Front matter of `content/translations/<paper>/<lang>.md` */
export const layerRecordSchema = z.strictObject({
	lang,
	role: z.literal('translation'),
	by: z.string(),
	method: z.strictObject({ en: z.string(), 'zh-Hans': z.string() }),
	version: z.string(),
	scope: z.enum(['partial', 'whole']),
	status,
	sections: z.record(id, status).default({}),
});

/** `content/addresses/<paper>.json` */
export const addressesSchema = z.strictObject({
	frozen: z.record(id, z.string()),
	retired: z.record(id, z.strictObject({ successor: id, note: z.string().min(1) })),
	revised: z.record(id, z.string().min(1)),
});

const text = z.string().trim().min(1);

// Each … reaches over some words, and several of them over all ways to divide these.
const label = text
	.max(500, 'expected 500 characters at most')
	.refine((words) => words.split('…').length <= 3, 'expected no more than two …');

const labels = {
	prefLabel: z.strictObject({ 'zh-Hans': text, 'zh-Hant': text, 'zh-Latn-pinyin': text, en: label }),
	altLabel: z.strictObject({ 'zh-Hans': z.array(text).default([]), en: z.array(label).default([]) }).default({ 'zh-Hans': [], en: [] }),
	hiddenLabel: z.strictObject({ en: z.array(label).default([]) }).default({ en: [] }),
	except: z.array(text).default([]),
};
const bilingual = z.strictObject({ en: text, 'zh-Hans': text });

/** Front matter of `content/concepts/<concept>.md` */
export const conceptSchema = z.strictObject({
	...labels,
	themes: z.array(z.enum(THEMES)).min(1),
	broader: z.array(id).default([]),
	related: z.array(id).default([]),
	rendering: z.strictObject({ basis: z.enum(RENDERING_BASES), en: text, 'zh-Hans': text }),
	sources: z.array(text).default([]),
});

/** `content/names.yaml` */
export const namesSchema = z.array(z.strictObject({ id, kind: z.enum(NAME_KINDS), ...labels, note: bilingual.exactOptional() }));

/** `content/annotations/parallels.yaml` */
export const parallelsSchema = z.array(
	z.strictObject({
		id: z.string().regex(/^parallel-[a-z0-9-]+$/u, 'expected parallel- and a name of small letters, digits and hyphens'),
		motivation: z.enum(RELATIONS),
		target: z.tuple([text, text]),
		concepts: z.array(id).default([]),
		title: bilingual,
		body: bilingual,
	}),
);

/** `content/annotations/<paper>.yaml` */
export const annotationsSchema = z.array(
	z.strictObject({
		id,
		motivation: z.enum(MOTIVATIONS),
		certainty: z.enum(['certain', 'probable']),
		target: z.array(z.strictObject({ segment: id, exact: text })).min(1),
		body: bilingual,
		sources: z.array(text).default([]),
	}),
);

/** `content/terms.yaml`: names and technical words without a concept of their own. */
export const termsSchema = z.array(z.strictObject({ 'zh-Hans': text, en: z.array(label).min(1) }));

/** `content/translations/<paper>/<lang>.exceptions.yaml` */
export const exceptionsSchema = z.array(
	z.strictObject({ segment: id, ruleId: z.enum(EXCUSABLE_RULES), term: text.exactOptional(), reason: text }),
);
