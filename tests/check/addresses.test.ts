import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { type Addresses, addressesOf, checkAddresses, releaseAddresses } from '../../lib/check/addresses.ts';
import { paperFrom, SAMPLE } from '../support.ts';

const none: Addresses = { frozen: {}, retired: {}, revised: {} };
const sample = addressesOf(paperFrom());
const released: Addresses = { ...none, frozen: sample };

function check(current: Record<string, string>, addresses: Addresses): string[] {
	const file = new VFile({ path: 'addresses/demo.json' });
	checkAddresses(current, addresses, file);
	expect(file.messages.every(({ fatal }) => fatal)).toBe(true);
	return file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
}

function without(id: string): Record<string, string> {
	const { [id]: _, ...rest } = sample;
	return rest;
}

describe('addressesOf', () => {
	it('should hold everything that can be pointed at, with a digest of what has text', () => {
		expect(Object.keys(sample)).toEqual(
			expect.arrayContaining([
				'demo-abstract',
				'demo-abstract-p1',
				'demo-abstract-p1-s2',
				'demo-1',
				'demo-1-p1-s1',
				'demo-fn2',
				'demo-fn2-s1',
				'demo-fnref2',
				'demo-page2',
			]),
		);
		expect(sample['demo-1']).toMatch(/^[0-9a-f]{12}$/u);
		expect(sample['demo-1-p1']).toBe('');
	});

	it('should give each text the same digest wherever the file breaks its lines', () => {
		const moved = addressesOf(paperFrom(`\n\n${SAMPLE}\n\n`));
		expect(moved).toEqual(sample);
	});
});

describe('checkAddresses', () => {
	it('should be content with what was released, and with new addresses', () => {
		expect(check(sample, released)).toEqual([]);
		expect(check({ ...sample, 'demo-3': 'abc' }, released)).toEqual([]);
		expect(check(sample, none)).toEqual([]);
	});

	it('should report an address that is gone', () => {
		expect(check(without('demo-1-p2-s1'), released)).toEqual([
			'address-is-kept: demo-1-p2-s1 was released and is gone; expected it for ever. Keep it, or name its successor in "retired" with a note.',
		]);
	});

	it('should report a text that has changed, and no other', () => {
		const changed = addressesOf(paperFrom(SAMPLE.replace('乙又说一句', '乙又说两句')));
		expect(check(changed, released)).toEqual([
			expect.stringMatching(/^address-text-is-kept: The text of demo-1-p1-s2 has changed.*"revised"/u),
		]);
	});

	it('should be content with a retired address that has a successor', () => {
		const retired = { 'demo-1-p2-s1': { successor: 'demo-1-p1-s2', note: 'Joined.' } };
		expect(check(without('demo-1-p2-s1'), { ...released, retired })).toEqual([]);
	});

	it('should report a successor that does not exist', () => {
		const retired = { 'demo-1-p2-s1': { successor: 'demo-9', note: 'Moved.' } };
		expect(check(without('demo-1-p2-s1'), { ...released, retired })).toEqual([
			'retired-address-has-successor: demo-1-p2-s1 is retired in favour of demo-9, which does not exist; expected an address of this paper.',
		]);
	});

	it('should be content with a text revised for a reason, until the next release and after it', () => {
		const changed = { ...sample, 'demo-1': 'another' };
		const revised = { ...released, revised: { 'demo-1': 'A misread character.' } };
		expect(check(changed, revised)).toEqual([]);
		expect(check(changed, releaseAddresses(changed, revised))).toEqual([]);
	});
});

describe('releaseAddresses', () => {
	const ids = fc.dictionary(fc.constantFrom('a-1', 'a-2', 'a-3', 'a-fn1', 'a-ref1'), fc.constantFrom('', 'x', 'y'));

	it('should never drop an id, and take in every new one', () => {
		fc.assert(
			fc.property(ids, ids, (current, frozen) => {
				const after = releaseAddresses(current, { ...none, frozen });
				expect(new Set(Object.keys(after.frozen))).toEqual(new Set([...Object.keys(current), ...Object.keys(frozen)]));
				expect(releaseAddresses(current, after)).toEqual(after);
				for (const [id, digest] of Object.entries(frozen)) if (!(id in current)) expect(after.frozen[id]).toBe(digest);
			}),
		);
	});

	it('should keep what is written by hand', () => {
		const byHand = { ...released, retired: { 'demo-0': { successor: 'demo-1', note: 'Why.' } }, revised: { 'demo-2': 'Why.' } };
		expect(releaseAddresses(sample, byHand)).toEqual(byHand);
	});
});
