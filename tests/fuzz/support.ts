import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

const { FUZZ_SEED, FUZZ_RUNS, FUZZ_REPORT } = process.env;

/** The seed of this run: another one with FUZZ_SEED. */
export const SEED = Number(FUZZ_SEED ?? 20240507);

/** Whether this is the long form, `npm run fuzz`. */
export const IS_LONG = FUZZ_RUNS !== undefined;

/** How many cases a property is tried on: FUZZ_RUNS in the long form, divided by `cost` where one takes that many times as long as most. */
const runsOf = (cost = 1): number => Math.max(IS_LONG ? 1 : 4, Math.ceil(Number(FUZZ_RUNS ?? 25) / cost));

/** Tries a property on as many cases as this run asks for, all from its seed, which is printed with the case that fails. */
export function holds<T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, cost = 1): void {
	const numRuns = runsOf(cost);
	fc.assert(property, { seed: SEED, numRuns });
	count(numRuns);
}

/** The same for one that answers later. */
export async function holdsLater<T extends [unknown, ...unknown[]]>(property: fc.IAsyncProperty<T>, cost = 1): Promise<void> {
	const numRuns = runsOf(cost);
	await fc.assert(property, { seed: SEED, numRuns });
	count(numRuns);
}

/** For the sum that `npm run fuzz` prints. */
export function count(cases: number): void {
	if (FUZZ_REPORT) appendFileSync(FUZZ_REPORT, `${cases}\n`);
}
