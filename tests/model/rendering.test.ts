import { describe, expect, it } from 'vitest';
import { renderingPattern } from '../../lib/model/rendering.ts';

const finds = (rendering: string, text: string): boolean => renderingPattern(rendering).test(text);

describe('renderingPattern', () => {
	it.each([
		['sublate', 'Sublating'],
		['sublate', 'was SUBLATED'],
		['productive force', 'the productive forces of'],
		['industry', 'two industries'],
		['embody', 'is embodied in'],
		['embody', 'Embodying'],
		['technology', 'A technology.'],
		['leap', 'leaps'],
		['process', 'processes'],
		['supply-side reform', 'supply side reforms'],
		['new quality', 'new-quality'],
		['smile curve', 'smile\ncurve'],
		['people’s needs', "people's needs"],
		["people's needs", 'people’s needs'],
		['substandard … steel', 'substandard strip steel'],
		['substandard … steel', 'substandard steels'],
		['C++ (new)', 'in c++ (new).'],
		['“void” where', 'a “void” where'],
		['City Brain', 'the city brain'],
	])('should find %j in %j', (rendering, text) => {
		expect(finds(rendering, text)).toBe(true);
	});

	it.each([
		['leap', 'leapfrog'],
		['leap', 'overleap'],
		['industry', 'industrial'],
		['real economy', 'real and virtual economy'],
		['smile curve', 'smilecurve'],
		['labour', '2labour'],
		['R&D.', 'RxDy'],
		['AI', 'AIs'],
		['substandard … steel', 'substandard goods. Steel'],
		['substandard … steel', `substandard ${'and more '.repeat(12)}steel`],
		['substandard … steel', 'steel, substandard'],
	])('should not find %j in %j', (rendering, text) => {
		expect(finds(rendering, text)).toBe(false);
	});

	// A bug of `inflected`: after a vowel, y stays.
	it.each([
		['way', 'ways'],
		['survey', 'surveyed'],
	])('should find %j in %j', (rendering, text) => {
		expect(finds(rendering, text)).toBe(true);
	});
});
