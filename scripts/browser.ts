/** Finds a Chromium for the browser tests, or installs one. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { installPackages, runAloud } from './packages.ts';

const known = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	chromium.executablePath(),
];

/** Path of an installed browser. Throws when there is none. */
export function findBrowser(): string {
	const path = known.find((candidate) => candidate && existsSync(candidate));
	if (!path) throw new Error('No Chromium was found. Run: npm run browser, or name one in CHROMIUM_PATH.');
	return path;
}

/** Tries the ways there are: the system's packages where we may, then Playwright's own download. */
export function ensureBrowser(): void {
	if (known.some((candidate) => candidate && existsSync(candidate))) return;
	// Without a Chinese font there is little to see.
	installPackages(['chromium', 'fonts-noto-cjk']);
	if (!known.some((candidate) => candidate && existsSync(candidate))) runAloud('node_modules/.bin/playwright', ['install', 'chromium']);
	findBrowser();
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) ensureBrowser();
