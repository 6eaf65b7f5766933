import { availableParallelism } from 'node:os';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
	output: 'export',
	trailingSlash: true,
	reactStrictMode: true,
	images: { unoptimized: true },
	// `npm test` runs the compiler over everything, tests and scripts included.
	typescript: { ignoreBuildErrors: true },
	// Seconds. The first page of a worker waits until the whole library is read; with 200 papers, on a busy machine, for longer than the minute that Next allows.
	staticPageGenerationTimeout: 600,
	// Two root layouts (the language choice at /, the rest below /en and /zh) share no not-found page otherwise.
	experimental: {
		globalNotFound: true,
		cpus: availableParallelism(),
		// Its own code on the build machine is no download and is not debugged there: 7 s of 45 less.
		serverMinification: false,
		turbopackSourceMaps: false,
	},
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
