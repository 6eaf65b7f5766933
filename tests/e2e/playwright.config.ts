import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';

const port = Number(process.env.E2E_PORT ?? 4173);

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	// What a person reviews is the same on every system.
	snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
	timeout: 40_000,
	// A page starts its scripts when it is first touched, which a busy machine may take its time for.
	expect: { timeout: 10_000 },
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list']],
	use: {
		// What a worker fetches is out of reach of a test's routes. The tests of reading without a network have it.
		serviceWorkers: 'block',
		baseURL: `http://127.0.0.1:${port}`,
		launchOptions: {
			executablePath: findBrowser(),
			// As root, which CI often is, Chromium runs only without its sandbox; the pages are our own.
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
		},
	},
	webServer: {
		command: `node --import tsx scripts/start.ts`,
		cwd: new URL('../..', import.meta.url).pathname,
		url: `http://127.0.0.1:${port}/en/`,
		env: { PORT: String(port) },
		timeout: 180_000,
		reuseExistingServer: false,
	},
});
