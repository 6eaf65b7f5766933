/** Checks every built page with the Nu Html Checker. Needs Java, which is installed where we may. */

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { installPackages } from './packages.ts';

const OUT = 'out';
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

interface Message {
	url: string;
	lastLine?: number;
	lastColumn?: number;
	message: string;
	extract?: string;
}

try {
	ensureJava();
	const pages = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
	// The checker itself has nothing against an empty folder.
	if (pages.length === 0) throw new Error(`The HTML was NOT checked: there is no page in ${OUT}/. Build the site first: npm run build`);
	const problems = check();
	for (const problem of problems) console.error(describe(problem));
	console.log(`${pages.length} pages, ${problems.length} problems`);
	process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

function ensureJava(): void {
	if (hasJava()) return;
	for (const name of ['openjdk-17-jre-headless', 'default-jre-headless']) {
		installPackages([name]);
		if (hasJava()) return;
	}
	throw new Error('The HTML was NOT checked: the checker needs Java, and there is none. Install Java 11 or later and run the tests again.');
}

function hasJava(): boolean {
	return spawnSync('java', ['-version']).status === 0;
}

function check(): Message[] {
	const { stdout, stderr, status } = spawnSync(
		'java',
		['-jar', jar, '--errors-only', '--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html', OUT],
		{
			encoding: 'utf8',
			maxBuffer: 64 * 1024 * 1024, // a defect in the frame of every page is reported for every page
		},
	);
	if (status !== 0) throw new Error(`The HTML was NOT checked: the checker ended with ${status}. ${stderr}`);
	const report: { messages: Message[] } = JSON.parse(stdout);
	// Of style, which long pages carry, it knows neither layers nor registered properties.
	return report.messages.filter(({ message }) => !message.startsWith('CSS: '));
}

function describe({ url, lastLine, lastColumn, message, extract = '' }: Message): string {
	const path = relative('.', new URL(url).pathname);
	return `${path}:${lastLine ?? 0}:${lastColumn ?? 0}: ${message} ${JSON.stringify(extract)}`;
}
