import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/parse/decode.ts';

const prose = '水渠修了三年，各村分水的规矩不一样。老人说，先来后到是最老的规矩。\n'.repeat(20);
const utf16le = Buffer.from(prose, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();
// 水渠很清。 in GB18030, which Node can read but not write
const gb18030 = Buffer.from('cbaec7febadcc7e5a1a30a', 'hex');

function refusalOf(value: string | Uint8Array): VFileMessage {
	try {
		decode(new VFile({ path: 'x.txt', value }));
	} catch (error) {
		if (error instanceof VFileMessage) return error;
		throw error;
	}
	throw new Error('Was not refused.');
}

describe('decode', () => {
	it('should give the text without its byte order mark, and count lines and bytes', () => {
		const file = new VFile({ value: Buffer.from('\ufeff水。\r\n渠。') });
		const { text, source } = decode(file);
		expect(text).toBe('水。\r\n渠。');
		expect(file.value).toBe(text);
		expect(source).toMatchObject({ bytes: 17, lines: 2 });
		expect(decode(new VFile('水。\n渠。\n')).source.lines).toBe(2);
	});

	it('should name the bytes by their SHA-256', () => {
		expect(decode(new VFile('abc')).source.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
	});

	it.each([
		['nothing', ''],
		['a byte order mark alone', '\ufeff'],
		['blanks alone', ' \r\n\t　\n'],
	])('should refuse %s', (_, value) => {
		expect(refusalOf(value)).toMatchObject({
			fatal: true,
			source: 'duidu',
			ruleId: 'source-has-text',
			reason: 'The file holds no text; expected a paper as plain text in UTF-8.',
		});
	});

	it.each([
		['UTF-16LE with a byte order mark', Buffer.concat([Buffer.from('fffe', 'hex'), utf16le]), 'iconv -f UTF-16LE -t UTF-8'],
		['UTF-16BE with a byte order mark', Buffer.concat([Buffer.from('feff', 'hex'), utf16be]), 'iconv -f UTF-16BE -t UTF-8'],
		['UTF-16LE without one', utf16le, 'iconv -f UTF-16LE -t UTF-8'],
		['UTF-16BE without one', utf16be, 'iconv -f UTF-16BE -t UTF-8'],
		['UTF-16LE of Latin text', Buffer.from('Rice grows.', 'utf16le'), 'iconv -f UTF-16LE -t UTF-8'],
		['GB18030', gb18030, '(line 1): not UTF-8; it looks like GB18030 (GBK). Convert it: iconv -f GB18030 -t UTF-8'],
		['GB18030 behind plain ASCII', Buffer.concat([Buffer.from('Rice\n'), gb18030]), '(line 2): not UTF-8; it looks like GB18030'],
		['bytes of no encoding', Buffer.from('水\xff\xff\xff', 'latin1'), 'Find out the encoding'],
		['a surrogate', Buffer.from('e6b0b4eda080', 'hex'), 'Byte 4 (line 1): not UTF-8'],
		['an overlong form', Buffer.from('41c080', 'hex'), 'Byte 2 (line 1): not UTF-8'],
	])('should refuse %s and say how to convert it', (_, value, sentence) => {
		const refusal = refusalOf(value);
		expect(refusal).toMatchObject({ fatal: true, ruleId: 'source-is-utf-8' });
		expect(refusal.reason).toContain(sentence);
	});

	it.each([1, 2])('should refuse a file cut inside a character, %i bytes before its end', (missing) => {
		const refusal = refusalOf(Buffer.from('水。\n渠。').subarray(0, -missing));
		expect(refusal).toMatchObject({ ruleId: 'source-is-utf-8', line: 2, column: 2 });
		expect(refusal.reason).toContain('Byte 11 (line 2): the file ends inside a UTF-8 character');
		expect(refusal.reason).toContain(missing === 1 ? 'delete the last 2 bytes.' : 'delete the last 1 byte.');
	});

	it.each([
		['NUL', '\u0000', 'U+0000'],
		['a form feed', '\u000c', 'U+000C'],
		['an escape', '\u001b', 'U+001B'],
		['a C1 control', '\u0085', 'U+0085'],
	])('should refuse %s and name its place', (_, char, name) => {
		const refusal = refusalOf(`水渠。\r\n很${char}清。\r\n`);
		expect(refusal).toMatchObject({ ruleId: 'source-has-no-control-characters', line: 2, column: 2 });
		expect(refusal.reason).toContain(`Line 2: control character ${name}`);
	});

	it.each([
		[
			'a PDF',
			Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.from('e2e3cfd30a', 'hex'), Buffer.from('1 0 obj\n<</Length 9>>\nstream\n')]),
		],
		[
			'a word-processor file',
			Buffer.concat([Buffer.from('504b0304140006000800000021', 'hex'), Buffer.from('[Content_Types].xml'), Buffer.from('adcb4b', 'hex')]),
		],
	])('should refuse %s as such', (_, value) => {
		expect(refusalOf(value).reason).toMatch(/PDF|word-processor/);
	});

	it('should allow tabs, ideographic spaces and characters beyond the basic plane', () => {
		expect(decode(new VFile('\t水　𠮷。\r\n')).text).toBe('\t水　𠮷。\r\n');
	});
});
