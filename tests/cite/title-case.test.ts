import { describe, expect, it } from 'vitest';
import { headlineCase, sentenceCase } from '../../lib/cite/title-case.ts';

describe('headlineCase', () => {
	it('should leave articles, conjunctions and prepositions small inside a title', () => {
		expect(headlineCase('the theory of reading: a note on the way through it')).toBe('The Theory of Reading: A Note on the Way through It');
	});

	it('should begin the last word with a capital', () => {
		expect(headlineCase('what to look for')).toBe('What to Look For');
	});

	it('should keep capitals inside words and begin words after a quotation mark', () => {
		expect(headlineCase('eBooks and “deep” reading in the USA')).toBe('EBooks and “Deep” Reading in the USA');
	});
});

describe('sentenceCase', () => {
	it('should begin the title and what follows a colon with a capital and change nothing else', () => {
		expect(sentenceCase('how China reads: an inquiry into New York')).toBe('How China reads: An inquiry into New York');
	});
});
