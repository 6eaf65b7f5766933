import { describe, expect, it } from 'vitest';
import { joinSyllables, readPinyin } from '../../lib/han/ruby.ts';

describe('readPinyin', () => {
	it('should lay words along the Chinese characters and skip everything else', () => {
		expect(readPinyin('“新质”AI 力', 'xīn-zhì lì')).toEqual([
			{ start: 1, lengths: [1, 1], syllables: ['xīn', 'zhì'] },
			{ start: 7, lengths: [1], syllables: ['lì'] },
		]);
	});

	it('should count characters beyond the first plane as the two units they are', () => {
		expect(readPinyin('𠮷人', 'jí-rén')).toEqual([{ start: 0, lengths: [2, 1], syllables: ['jí', 'rén'] }]);
	});
});

describe('joinSyllables', () => {
	it('should put an apostrophe before a, o and e within a word', () => {
		expect(joinSyllables(['Xī', 'ān'])).toBe('Xī’ān');
		expect(joinSyllables(['hǎi', 'ōu'])).toBe('hǎi’ōu');
		expect(joinSyllables(['ān', 'quán'])).toBe('ānquán');
	});

	it('should show the hyphens that are written', () => {
		expect(joinSyllables(['dì', '=shí', 'yī'])).toBe('dì-shíyī');
		expect(joinSyllables(['=shí', 'yī'])).toBe('shíyī');
	});
});
