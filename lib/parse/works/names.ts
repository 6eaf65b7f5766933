import type { CslName } from '../../model/csl.ts';

/** Surnames of two characters, and the common ones of one: enough to tell a name of two characters from a pen name. */
const doubleSurnames =
	'欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 宇文 长孙 独孤 南宫 百里 东郭 西门 闻人 轩辕'.split(' ');
const singleSurnames = new Set(
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温常康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦豆戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢扈',
);

// 百度百科   新华社   北京大学课题组
const institution = /(?:社|院|局|部|会|组|网|报|百科|大学|中心|公司|研究所|编辑室|书店|银行|政府|办公厅)$/u;

// Y   J.M.   JM
const initials = /^(?:\p{Lu}\.?-?){1,3}$/u;

/** Splits one printed name into family and given name, or keeps it whole when that can't be done with certainty. */
export function parseName(printed: string): CslName {
	const name = printed.trim();
	if (/\p{Script=Han}/u.test(name)) return /[·•．.]/u.test(name) ? foreignName(name) : chineseName(name);
	const words = name.split(/\s+/u);
	const [first = '', ...rest] = words;
	const last = words.at(-1) ?? '';
	if (rest.length === 0) return { literal: name };
	// Lin Y, Keynes J M: initials behind the family name
	if (rest.every((word) => initials.test(word))) return { family: first, given: rest.join(' ') };
	return { family: last, given: words.slice(0, -1).join(' ') };
}

function chineseName(name: string): CslName {
	const length = [...name].length;
	if (institution.test(name) || length < 2 || length > 4) return { literal: name };
	const double = doubleSurnames.find((surname) => name.startsWith(surname));
	if (double && length > 2) return { family: double, given: name.slice(double.length) };
	const [first = ''] = name;
	if (length === 3 || (length === 2 && singleSurnames.has(first))) return { family: first, given: name.slice(first.length) };
	return { literal: name };
}

/** 丹尼尔·贝尔, 格·R.克里普纳: the family name comes last. */
function foreignName(name: string): CslName {
	const at = Math.max(...['·', '•', '．', '.'].map((dot) => name.lastIndexOf(dot)));
	const given = name.slice(0, at + 1).replace(/[·•]$/u, '');
	const family = name.slice(at + 1);
	return family ? { family, given } : { literal: name };
}

/** A name as it is printed in running text: 黄群慧, 丹尼尔·贝尔, John Smith. `parseName` makes the same parts of it again. */
export function printedName({ family = '', given = '', literal }: CslName): string {
	if (literal !== undefined) return literal;
	if (!/\p{Script=Han}/u.test(family + given)) return `${given} ${family}`.trim();
	// A Chinese name has no more than two characters on each side; only a double surname and a given name make four.
	const isChinese = [...given].length <= 2 && ([...family].length === 1 || doubleSurnames.includes(family));
	if (isChinese) return family + given;
	return /[.．]$/u.test(given) ? given + family : `${given}·${family}`;
}

// 、 ， , ; and blanks between names of Chinese characters
const separators = /[、，,；;]|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;
// 等   et al.
const others = /(?<!\s)\s*(?:等|et al\.?)$/u;

/** A printed list of names. `etAl` when it ends in 等. */
export function parseNames(printed: string): { names: CslName[]; etAl: boolean } {
	const list = printed.trim();
	const etAl = others.test(list);
	const names = list
		.replace(others, '')
		.split(separators)
		.map((name) => name.trim())
		.filter((name) => name !== '');
	return { names: names.map(parseName), etAl };
}
