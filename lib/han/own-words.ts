/**
 * What the platform's division into words and the dictionary of pinyin get wrong in these papers, or can't know. Words are divided as in GB/T 16159: a
 * suffix is written with its word, and so are 着, 了, 过; an adverb, a measure word, a word of place stands alone. A blank divides words.
 */

/** Written with a capital: a family name, then a given name; countries, places, the Party. */
export const NAMES = `
任 丽梅|武 扬波|李 雪威|习 近平|邓 小平|丹尼尔|贝尔|王 建民|李 绍明|黄 群慧|陈 晓春|张 国庆|李 立勋|克里普纳|丁 为民|常 盛|王 浦劬|刘 舒杨|刘 蓝予|尹 俊|雪苇|张 林
任 保平|豆 渊博|王 珏|王 荣基|肖 巍|郭 冠清|刘 新华|于 沛|杨 立宏|王 宇鹏|何 立峰|时 文龙|周 月华|张 颖|蓝 庆新|张 心平|吴 威威|马克思|恩格斯|帕累托|福特|百度|腾讯
中国|中华|中共|共产党|美国|德国|法国|日本|欧美|北京|山东|安徽|杭州|西安|新疆|东北|东莞|南开|黑龙江|长三角|北上广|美日德|莱茵|鲁尔|洛林|北九州|硅谷|五大湖
`;

/** Taken as these words wherever they stand, the longest first. */
export const WORDS = `
新质|质态|新 质态|业态|新 业态|构建|重构|重塑|解构|消解|建构|赋能|优化|异化|老龄化|数智化|去 中心化|重化 工业|去 工业化|后工业|后现代|先发|后发|首发|刊用|刊发|刊 文|评议|终审|出版|出版社|出版物|不端
签约|侵权|标注|纸质|光盘版|网络版|杂志社|编辑部|委员会|标题党|总书记|科学院|研究院|经济学家|两会|十八 大|二十 大|高 质量|低 质量|高 效能|高 速度|高 水平|高 素质|高 技术|高科技|高新|高低端|高端
高 附加值|低碳|低谷|低质|低 技术|跃升|跃迁|递减|悖论|维度|范式|导向|图景|预判|知本|产能|产出|能耗|算力|生产 能力|国内 生产|电解铝|利用 电解铝|新 能源|新 时代|新 阶段|新 世纪|新 常态|新 材料
新 介质|赛道|征程|新 篇章|可持续|可再生|可行性|可靠性|恰逢 其 时|应时 而 生|开出了|有别|上 世纪|本 世纪|拓宽|践行|绿水 青山|金山 银山|鲜亮|营造|联动|弥足|人 学|空 场|前车 之 鉴|拉入|成败|发展 中 国家
始作俑|归 为|贴上|之 处|打 转转|准绳|资本家|落脚点|死 劳动|活 劳动|天然气|地条钢|堵点|卡点|雁阵|大势所趋|因地制宜|因 时|行稳致远|要务|概而言之|内增型|零和|脱贫|稳居|互联网|联网|薪资|信号灯
终极|非均衡|吸纳|挤压|代际|深层|深层次|贫瘠|短视频|降维|快消品|受众|付费|付费墙|套路|茧房|夯实|实验室|领军|涌流|严明|弥合|确权|权重|锚定|博物馆|点击|点击量|适配|兜底|同频|突围|进路|意蕴|论丛|抓手|旨在
内核|内生|机理|鸿沟|弯道|超车|语境|坐标系|供给侧|链条|小微|核心|托举|多维|准入|失衡|元宇宙|迈进|迈向|普惠|铝业|扬弃|主次|次要|诸多|占比|称 之 为|相 适应|互相 适应|相 统一|云 计算|大 数据|大 模型|大 循环
双 循环|此前|救护车|以人为本|坚定不移|凡此种种|着力|着力点|治国 理政|意识 形态|中西方|各 组分|组分|八九十|再 平衡|再 生产|研发|余 年|北方|整 期|实时|一 大批|实际上|事实上
`;

/** Cut, where the platform takes them for one word. */
export const CUTS = `
一 个|一 条|一 种|一 次|一 轮|一 系列|一 点|两 次|几 个|几 年|三 大|五 大|百 年|各 国|各 类|各 种|各 组|各 有|每 年|本 国|我 国|本 文|这 种|多 个|近 些|全 世界|在 此|其 所|再 到|再 向|出 了|向 高|放 在
也 是|也 在|也 不|也 要|都 是|都 可以|的 是|不 是|不 以|不 在|不 能|不 会|不 可能|不 一定|不 存在|不 充分|不 平衡|不 均衡|并 不|正 是|仍 是|即 是|是 以|是 在|可能 是|到底 是|不仅 是|首先 是|依然 是
仍然 是|尤其 是|也 就 是 说|而 不 是|既 要|又 要|会 对|就 要|均 已|均 有|按 此|未 能|更 多|更 大|更 好|更 高|最 大|最 优|最 新|越 高|很 好|年 以来|年 内|年 来|年 版|条件 下|世界 上|之 一|之 路|之 道|之 上
唯物 主义|人文 地理|事实 证明|日益 增长|用武 之 地|必由 之 路|先决 条件|妥善 处理|科研 成果|偏远 地区|东北 地区|参考 文献|有限 公司|另 一方面|困 于|沉溺 于|高 于
`;

/** Readings of words. Syllables are divided by hyphens; one that is seen is written =, as between the halves of a phrase: yīndì-zhìyí. */
export const READINGS: Record<string, string> = {
	// Alone these are particles in our texts, never dì, dé, liǎo, zháo, guò.
	的: 'de',
	地: 'de',
	得: 'de',
	了: 'le',
	着: 'zhe',
	过: 'guo',
	// Alone more often “to be, as” than “for”, which is told from what follows.
	为: 'wéi',
	应: 'yīng', // ought; where it is “to answer to” the context says so
	量: 'liàng', // quantity, never “to measure”
	校: 'jiào', // to collate
	视为: 'shì-wéi',
	率先: 'shuài-xiān',
	重构: 'chóng-gòu', // again, not heavy
	重塑: 'chóng-sù',
	载体: 'zài-tǐ', // to carry, not a year
	调配: 'diào-pèi', // to deploy, not to mix
	卡点: 'qiǎ-diǎn', // what is stuck, as in 卡脖子
	转转: 'zhuàn-zhuan', // in circles
	玻璃: 'bō-li', // neutral tones of the dictionary
	罐头: 'guàn-tou',
	规矩: 'guī-ju',
	任: 'Rén', // a family name; no other 任 stands alone
	北上广: 'běi=shàng=guǎng', // abbreviations of several names
	美日德: 'měi=rì=dé',
	中西方: 'zhōng=xī-fāng',
	中西部: 'zhōng=xī-bù',
	十五五: 'shí-wǔ=wǔ',
	八九十: 'bā=jiǔ-shí',
	因地制宜: 'yīn-dì=zhì-yí',
	举世瞩目: 'jǔ-shì=zhǔ-mù',
	实事求是: 'shí-shì=qiú-shì',
	三位一体: 'sān-wèi=yī-tǐ',
	以人为本: 'yǐ-rén=wéi-běn',
	坚定不移: 'jiān-dìng=bù-yí',
	凡此种种: 'fán-cǐ=zhǒng-zhǒng',
	大势所趋: 'dà-shì=suǒ-qū',
	行稳致远: 'xíng-wěn=zhì-yuǎn',
	自立自强: 'zì-lì=zì-qiáng',
};

/** Readings that what stands around decides. The character stands in brackets. */
export const IN_CONTEXT: Record<string, string> = {
	'[应]时': 'yìng', // to answer to the times
	'之[地]': 'dì', // 用武之地: a place, no particle
	// “For”, before whom or what something is done.
	'[为]确保': 'wèi',
	'将[为]世界': 'wèi',
	'要[为]资本': 'wèi',
	'[为]我国': 'wèi',
	'[为]其开出': 'wèi',
	'并[为]传统': 'wèi',
	'[为]中国': 'wèi',
	'[为]产业': 'wèi',
	'[为]发展新': 'wèi',
	'[为]人类社会': 'wèi',
	'[为]人类文明': 'wèi',
	'[为]推进': 'wèi',
	'[为]满足': 'wèi',
	'[为]电解铝': 'wèi',
	'[为]实现': 'wèi',
	'[为]经济社会': 'wèi',
	'[为]全面': 'wèi',
	'[为]马克思': 'wèi',
	'[为]精神': 'wèi',
};
