import { expect, test } from 'vitest';
import { cssString } from '../../lib/render/css-string.ts';

test('should leave words, Chinese and typographic quotation marks as they are', () => {
	expect(cssString('任丽梅：《新质生产力》, “Title”, 2024')).toBe('"任丽梅：《新质生产力》, “Title”, 2024"');
});

test('should escape what would end the string, the escape itself and line breaks', () => {
	expect(cssString('a "b" c\\d\ne')).toBe('"a \\22 b\\22  c\\5c d\\a e"');
});

test('should not let text end the style element', () => {
	expect(cssString('</style><script>')).toBe('"\\3c /style>\\3c script>"');
});
