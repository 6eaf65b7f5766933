import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noticeText } from '../../scripts/notice.ts';

interface Locked {
	dev?: boolean;
	hasInstallScript?: boolean;
	optional?: boolean;
}

describe('NOTICE', () => {
	it('should name every package that the site is made of, as `npm run notice` writes it', () => {
		expect(readFileSync('NOTICE', 'utf8')).toBe(noticeText());
	});

	it('should name a licence for each, and none that asks others to give away what they add', () => {
		const licences = noticeText()
			.split('\n')
			.flatMap((line) => / · ([^·]+)/u.exec(line)?.[1]?.trim() ?? []);
		expect(licences.length).toBeGreaterThan(50);
		expect([...new Set(licences)].sort()).toEqual([
			'0BSD',
			'Apache-2.0',
			'BSD-2-Clause',
			'BSD-3-Clause',
			'CC-BY-4.0',
			'ISC',
			'MIT',
			'MIT AND Apache-2.0',
			'OFL-1.1',
		]);
	});
});

describe('package-lock.json', () => {
	it('should have no package that needs a script at its installation, but those that bring a binary for each platform and only look for it', () => {
		const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
		const names = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
			hasInstallScript ? path.replace('node_modules/', '') : [],
		);
		expect(names).toEqual(['@parcel/watcher', '@swc/core', 'esbuild']);
	});
});
