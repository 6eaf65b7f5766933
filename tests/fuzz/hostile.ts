import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify as stringifyYaml } from 'yaml';
import { generateContent } from '../../lib/content/generate.ts';
import { readLibrary } from '../../lib/content/library.ts';
import { writeContent } from '../../scripts/write-content.ts';
import { CONCEPT } from '../support.ts';

/** Words that would do harm wherever they were taken for more than words. */
export const ATTACKS = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'"><svg onload=alert(1)>',
	"' onmouseover='alert(1)",
	'</script><script>alert(1)//',
	'</style><style>*{display:none}',
	'--><b>',
	']]><b>',
	'<!-- evil-1 -->',
	'&lt;script&gt;&#x3c;script&#x3e;',
	'javascript:alert(1)',
	'[here](javascript:alert(1))',
	'![x](https://evil.example/x.png)',
	'data:text/html,<script>alert(1)</script>',
	'https://evil.example/"onclick="alert(1)',
	'{{constructor.constructor("alert(1)")()}}',
	// biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to look like a template
	'${alert(1)}',
	'$& $1 $` \\u003cscript>',
	'=HYPERLINK("https://evil.example")',
	'__proto__ constructor toString',
	'%E0%A4%A %00',
];

/** A paper that prints all of them, in its title, headings, paragraphs, notes, references and cover. */
export const HOSTILE = `网络首发：论${ATTACKS[0]}读书 https://evil.example/"onclick="alert(1)

论读书${ATTACKS[1]}

某${ATTACKS[2]}人

（某大学${ATTACKS[3]}）

摘要：读书要慢${ATTACKS[4]}。慢才记得住。

关键词：读书${ATTACKS[0]}；慢${ATTACKS[6]}

一、起点${ATTACKS[1]}

甲说了一句^①。${ATTACKS.map((attack) => `${attack}说。`).join('')}乙又说一句。

丙段再说^②。

① 王某${ATTACKS[0]}：《书${ATTACKS[1]}》，北京：某社${ATTACKS[2]}，2001年，第3页。

② 百度百科：新${ATTACKS[1]}，https://evil.example/"onclick="alert(1)

二、终点

${ATTACKS.map((attack) => `${attack}。`).join('\n\n')}

参考文献

[1] 王某${ATTACKS[0]}. 书${ATTACKS[1]}[J]. 刊${ATTACKS[2]}, 2014(3):74-85.

[2] 李某. ${ATTACKS[9]}[EB/OL]. (2024-01-01)[2025-03-17]. https://evil.example/"onclick="alert(1).

[3] 李某. 文[EB/OL]. javascript:alert(1).
`;

/** Writes content with one paper, `demo`, and all that is generated of it. */
export function writeHostile(content: string, files: Record<string, string> = {}, source = HOSTILE): void {
	const sha256 = createHash('sha256').update(source).digest('hex');
	const all = {
		'sources/demo.txt': source,
		'sources/demo.profile.json': JSON.stringify({ sha256, rights: { status: 'uncleared', holder: ATTACKS.join(' ') } }),
		...files,
	};
	for (const [name, text] of Object.entries(all)) {
		mkdirSync(dirname(join(content, name)), { recursive: true });
		writeFileSync(join(content, name), text);
	}
	writeContent(generateContent(content).files, content);
}

/** A translation of it with the same words, its notes, names, terms and a concept, hostile in every field that takes words. */
export function writeHostileLayers(content: string): void {
	const text = ATTACKS.join(' ');
	const matter = stringifyYaml({
		lang: 'en',
		role: 'translation',
		by: text,
		method: { en: text, 'zh-Hans': text },
		version: ATTACKS[0],
		scope: 'partial',
		status: 'draft',
	});
	// In another language than English nothing is compared but lines, notes and places.
	const printed = readFileSync(join(content, 'papers', 'demo', 'zh-Hans.md'), 'utf8');
	const translation = `---\n${matter.replace('lang: en', 'lang: fr')}---\n\n${printed}`;
	const segment = readLibrary(content).library.papers[0]?.reading.sections[0]?.rows[0]?.cells[0]?.segments[0]?.id ?? '';
	const note = {
		id: 'demo-note1',
		motivation: 'source',
		certainty: 'certain',
		target: [{ segment, exact: '甲说了一句' }],
		body: { en: text, 'zh-Hans': text },
		sources: [...ATTACKS],
	};
	const name = {
		id: 'evil',
		kind: 'person',
		prefLabel: { 'zh-Hans': ATTACKS[0], 'zh-Hant': ATTACKS[1], 'zh-Latn-pinyin': ATTACKS[2], en: ATTACKS[3] },
		note: { en: text, 'zh-Hans': text },
	};
	// By functions: a dollar sign in a replacement means something.
	const concept = CONCEPT.replace('  zh-Hans: 读书\n', () => `  zh-Hans: ${JSON.stringify(ATTACKS[1])}\n`)
		.replace('  en: reading\n', () => `  en: ${JSON.stringify(ATTACKS[0])}\n`)
		.replace(/altLabel:.*?themes/su, 'themes')
		.replace('broader: [habit]', 'broader: []')
		.replace('related: [memory]', 'related: []')
		.replace('- A dictionary.', () => `- ${JSON.stringify(`${text} https://evil.example/?"onclick="alert(1)`)}`)
		.replace('en: Ours.', () => `en: ${JSON.stringify(text)}`);
	const files = {
		'translations/demo/fr.md': translation,
		'annotations/demo.yaml': stringifyYaml([note]),
		'names.yaml': stringifyYaml([name]),
		'terms.yaml': stringifyYaml([{ 'zh-Hans': ATTACKS[2], en: [ATTACKS[0]] }]),
		'concepts/reading.md': concept,
	};
	for (const [path, own] of Object.entries(files)) {
		mkdirSync(dirname(join(content, path)), { recursive: true });
		writeFileSync(join(content, path), own);
	}
}
