import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/content.ts', import.meta.url));
const tsx = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'duidu-content-'));

const paper = '题目\n\n王小明\n\n一、引言\n\n水渠^③很清。\n\n^① 《水》，第1页。\n';
const warnings = [
	'paper.txt:7:3: warning footnote-reference-resolves Footnote reference ③ has no definition on its page; expected one of ①. The mark is kept as text.',
	'paper.txt:9:1: warning footnote-definition-is-referenced Footnote ① is called by no mark in the text of its page; expected ^①. The note is kept without a call: look for the lost mark.',
];

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, script, ...args], { cwd: folder, encoding: 'utf8' });
	expect(stderr).not.toMatch(/^\s+at |node:internal/mu);
	return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

beforeAll(() => {
	writeFileSync(join(folder, 'paper.txt'), paper);
	writeFileSync(join(folder, 'gbk.txt'), Buffer.from('cbaec7febadcc7e5a1a30a', 'hex'));
	writeFileSync(join(folder, 'kept.json'), 'kept');
	mkdirSync(join(folder, 'folder'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run content -- parse', () => {
	it('should print the paper as JSON, and messages with their places beside it', () => {
		const { status, stdout, lines } = run('parse', 'paper.txt');
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ id: 'paper', record: { title: '题目' }, footnotes: [{ id: 'paper-fn1' }] });
		expect(lines).toEqual(warnings);
	});

	it('should write the same JSON to --out and print a table', () => {
		const { status, stdout, lines } = run('parse', 'paper.txt', '--out', 'out.json', '--conventions', 'cnki');
		expect(status).toBe(0);
		expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toMatchObject({ id: 'paper', footnotes: [{ id: 'paper-fn1' }] });
		expect(stdout).toMatch(/^paper +sections +headings .*\npaper +1 +1 +1 +1 +1 +1 +0 +0 +100% of 26\n$/u);
		expect(lines).toEqual(warnings);
	});

	it('should refuse a file in another encoding and leave what --out names as it was', () => {
		const before = readdirSync(folder);
		const { status, stdout, lines } = run('parse', 'gbk.txt', '--out', 'kept.json');
		expect(status).toBe(1);
		expect(stdout).toBe('');
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/^gbk\.txt:1:\d+: error source-is-utf-8 .*iconv -f GB18030 -t UTF-8 IN > OUT$/u);
		expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe('kept');
		expect(readdirSync(folder)).toEqual(before);
	});

	it.each([
		[
			'a file that is not there',
			'nothing.txt',
			'nothing.txt: error file-is-readable There is no such file or folder: nothing.txt. Check the path and try again.',
		],
		['a folder', 'folder', 'folder: error file-is-readable This is a folder; expected a file: folder. Check the path and try again.'],
	])('should refuse %s', (_, path, line) => {
		expect(run('parse', path)).toEqual({ status: 1, stdout: '', lines: [line] });
	});

	it.each([
		[
			'a folder that is not there',
			'nowhere/out.json',
			'nowhere: error file-is-readable There is no such file or folder: nowhere. Check the path and try again.',
		],
		[
			'the name of a folder',
			'folder',
			'folder: error file-is-readable This is a folder; expected a file: folder. Check the path and try again.',
		],
	])('should not write to %s', (_, out, line) => {
		const before = readdirSync(folder);
		const { status, stdout, lines } = run('parse', 'paper.txt', '--out', out);
		expect({ status, stdout, lines }).toEqual({ status: 1, stdout: '', lines: [...warnings, line] });
		expect(readdirSync(folder)).toEqual(before);
	});

	it('should name the conventions it knows', () => {
		const { status, stdout, lines } = run('parse', 'paper.txt', '--conventions', 'tex');
		expect({ status, stdout, line: lines[0] }).toEqual({
			status: 2,
			stdout: '',
			line: 'Unknown conventions “tex”; expected one of markdown, cnki.',
		});
		expect(lines[1]).toMatch(/^Usage: npm run content /u);
	});

	it.each([
		['no file', ['parse'], /file/iu],
		['two files', ['parse', 'paper.txt', 'other.txt'], /parse paper\.txt other\.txt/u],
		['an unknown option', ['parse', 'paper.txt', '--outt', 'x'], /--outt/u],
	])('should explain itself when given %s', (_, args, pattern) => {
		const { status, stdout, lines } = run(...args);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(lines[0]).toMatch(pattern);
		expect(lines[1]).toMatch(/^Usage: npm run content /u);
	});

	it('should end quietly when nobody reads its output to the end', () => {
		writeFileSync(join(folder, 'long.txt'), `题目\n\n王小明\n\n一、引言\n\n${'水渠很清。'.repeat(5000)}\n`);
		const command = `'${process.execPath}' --import '${tsx}' '${script}' parse long.txt | head -c 1`;
		const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
		expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
	});
});
