/** npm run notice: writes NOTICE, the packages of others that this site is made of, with their licences. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Locked {
	version: string;
	license?: string;
	dev?: boolean;
	optional?: boolean;
	peer?: boolean;
}

/** Tools of the build of which something is in what is built: characters, readings, style, letters drawn into pictures. */
const IN_PAGES = new Set(['opencc-js', 'pinyin-pro', 'tailwindcss', '@fontsource/noto-serif-sc', '@fontsource/source-serif-4']);

const HEAD = `Duidu 对读 is under the MIT licence (LICENSE). The papers belong to their authors and journals.

It contains, or is built and served with, the packages below. The full text of each licence stands in the package. The table of
traditional characters is taken from OpenCC (opencc-js), readings of Chinese words from pinyin-pro.
`;

/** What NOTICE has to say, by the lock file and the packages installed. */
export function noticeText(): string {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
	const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };
	const used = Object.entries(packages).filter(([path, { dev, optional, peer }]) => {
		const name = nameOf(path);
		const isTool = dev || optional || peer || Object.hasOwn(devDependencies, name) || name.startsWith('@types/');
		return path !== '' && (IN_PAGES.has(name) || !isTool);
	});
	const lines = used.map(([path, own]) => `${nameOf(path)} ${own.version} · ${licenceOf(path, own)}${copyrightOf(path)}`);
	return `${HEAD}\n${[...new Set(lines)].sort().join('\n')}\n`;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function licenceOf(path: string, { license }: Locked): string {
	if (license) return license;
	const { licenses = [] } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as { licenses?: { type: string }[] };
	return licenses.map(({ type }) => type).join(' or ') || 'licence not stated';
}

// Copyright (c) 2014 Somebody
const copyright = /^[\s*#]*((?:copyright|©|\(c\)) .*\d{4}.*)$/imu;

function copyrightOf(path: string): string {
	if (!existsSync(path)) return '';
	const file = readdirSync(path).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(name));
	const [, line] = (file && copyright.exec(readFileSync(join(path, file), 'utf8'))) || [];
	return line ? ` · ${line.trim()}` : '';
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) writeFileSync('NOTICE', noticeText());
