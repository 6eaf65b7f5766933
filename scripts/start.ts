/** npm start: builds the site when needed and serves it on loopback. PORT chooses the port. */

import { buildSite } from './build.ts';
import { createSite, listen } from './server.ts';

const port = Number(process.env.PORT ?? 3000);

try {
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new Error(`PORT is “${process.env.PORT}”; expected a number from 0 to 65535.`);
	await buildSite({ onlyWhenNeeded: true });
	console.log(`Duidu 对读 is served at ${await listen(createSite('out'), port)}\nCtrl-C ends it.`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
