import { describe, expect, it } from 'vitest';
import { parseName, parseNames, printedName } from '../../../lib/parse/works/names.ts';

describe('parseName', () => {
	it.each([
		['王小明', { family: '王', given: '小明' }],
		['张林', { family: '张', given: '林' }],
		['欧阳小明', { family: '欧阳', given: '小明' }],
		['司马光', { family: '司马', given: '光' }],
		['丹尼尔·贝尔', { family: '贝尔', given: '丹尼尔' }],
		['格·R.克里普纳', { family: '克里普纳', given: '格·R.' }],
		['John Smith', { family: 'Smith', given: 'John' }],
		['J. M. Keynes', { family: 'Keynes', given: 'J. M.' }],
		['Keynes J M', { family: 'Keynes', given: 'J M' }],
		['KEYNES JM', { family: 'KEYNES', given: 'JM' }],
	])('should split %s', (name, parts) => {
		expect(parseName(name)).toEqual(parts);
	});

	it.each(['雪苇', '新华社', '百度百科', '北京大学课题组', '某', '国家统计局', '人民出版社编辑部', 'UNESCO', '爱新觉罗溥仪'])(
		'should keep %s whole',
		(name) => {
			expect(parseName(name)).toEqual({ literal: name });
		},
	);
});

describe('printedName', () => {
	it.each([
		'王小明',
		'张林',
		'欧阳小明',
		'司马光',
		'丹尼尔·贝尔',
		'马克斯·韦伯',
		'格·R.克里普纳',
		'雪苇',
		'新华社',
		'John Smith',
		'UNESCO',
	])('should put %s together again', (name) => {
		expect(printedName(parseName(name))).toBe(name);
	});

	it('should put a family name that was printed first behind the given one', () => {
		expect(printedName(parseName('Keynes J M'))).toBe('J M Keynes');
	});
});

describe('parseNames', () => {
	it.each(['王小明、李大山', '王小明，李大山', '王小明,李大山', '王小明; 李大山', '王小明 李大山'])('should divide %s', (list) => {
		expect(parseNames(list)).toEqual({
			names: [
				{ family: '王', given: '小明' },
				{ family: '李', given: '大山' },
			],
			etAl: false,
		});
	});

	it('should not divide a Latin name at its blank', () => {
		expect(parseNames('John Smith, Mary Jones').names).toEqual([
			{ family: 'Smith', given: 'John' },
			{ family: 'Jones', given: 'Mary' },
		]);
	});

	it('should take off 等 and et al.', () => {
		expect(parseNames('王小明、李大山等')).toMatchObject({ names: [{ family: '王' }, { family: '李' }], etAl: true });
		expect(parseNames('John Smith, et al.')).toEqual({ names: [{ family: 'Smith', given: 'John' }], etAl: true });
	});

	it('should find no names in a blank', () => {
		expect(parseNames('  ')).toEqual({ names: [], etAl: false });
	});
});
