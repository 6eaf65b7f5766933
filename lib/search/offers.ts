import type { Fold } from './fold.ts';
import { once } from './keep.ts';
import type { SearchNamed } from './named.ts';
import type { Pinyin } from './pinyin.ts';
import { countSlips } from './slips.ts';
import { isCommon, slipsOf, stemOf, withoutQuestion } from './words.ts';

/** How a concept or name answers to what was typed: by a name of it, an English rendering, its pinyin; or what was typed only begins or is part of a name. */
type OfferMatch = 'name' | 'rendering' | 'pinyin' | 'begins' | 'contains';

/** A concept or name to go to, or to see all mentions of (`concept:<id>`). */
export interface Offer {
	named: SearchNamed;
	match: OfferMatch;
	/** The name that matched, as it is written. */
	label: string;
}

/** What may have been meant when nothing was found. */
export type Suggestion = { type: 'named'; named: SearchNamed; label: string } | { type: 'word'; typed: string; word: string };

export interface Offers {
	/** The concepts and names that answer to what was typed, the surest first. */
	find(typed: string): Offer[];
	/** Those with a name like it: a slip or two away, or of the same sound. And for each English word that stands nowhere, words like it. */
	suggest(typed: string, words: readonly string[]): Suggestion[];
}

const MATCHES: readonly OfferMatch[] = ['name', 'rendering', 'pinyin', 'begins', 'contains'];
const MOST = 6;

interface Label {
	named: SearchNamed;
	label: string;
	folded: string;
	isLatin: boolean;
	/** Its words without their endings. */
	stems: () => string;
	isRendering?: true;
}

export function createOffers(named: readonly SearchNamed[], fold: Fold, pinyin: Pinyin): Offers {
	const labels = once(() => named.flatMap((own) => labelsOf(own, fold)));
	const sounds = once(() => named.map((own) => soundOf(own)));
	return {
		find(typed) {
			const folded = withoutQuestion(fold(typed).text);
			if (folded === '') return [];
			const spelt = new Set(pinyin.find(typed));
			const asked = {
				folded,
				stems: once(() => stemsOf(folded)),
				isLatin: isLatin(folded),
				isShort: isCommon(folded) || letterCount(folded) < (isLatin(folded) ? 3 : 2),
			};
			const byLabel = labels().flatMap((label): Offer[] => {
				const match = matchOf(label, asked) ?? (spelt.has(label.folded) ? 'pinyin' : undefined);
				return match ? [{ named: label.named, match, label: label.label }] : [];
			});
			const begun = !asked.isLatin || letterCount(folded) < 4 ? [] : sounds().filter(({ letters }) => soundsLike(letters, typed));
			return bestOf([...byLabel, ...begun.map((own): Offer => ({ named: own.named, label: own.label, match: 'begins' }))]);
		},
		suggest(typed, words) {
			const folded = fold(typed).text;
			const isLatinTyped = isLatin(folded);
			const alike = labels().filter((label) => !label.isRendering && label.isLatin === isLatinTyped);
			const sound = isLatinTyped ? undefined : pinyin.read(folded);
			const near = alike.filter(({ folded: own }) => isWithin(folded, own, isLatinTyped) || (sound && isSameSound(sound, own, pinyin)));
			const sounding = isLatinTyped
				? sounds().filter(({ letters }) => isWithin(folded.replaceAll(' ', ''), withoutTones(letters), true))
				: [];
			// The last of the same key stays, so the surest comes last.
			const found = new Map([...near, ...sounding].reverse().map(({ named: own, label }) => [own, label]));
			const isOneWord = /^[a-z]+$/u.test(folded);
			const unknown = (folded.match(/[a-z]+/gu) ?? []).filter((word) => !words.includes(word));
			return [
				...[...found].slice(0, MOST).map(([own, label]): Suggestion => ({ type: 'named', named: own, label })),
				...unknown.flatMap((word) =>
					slipsOf(word, words, word.length < 8 ? 1 : 2)
						.slice(0, isOneWord ? 3 : 1)
						.map((like): Suggestion => ({ type: 'word', typed: word, word: like })),
				),
			];
		},
	};
}

function labelsOf(named: SearchNamed, fold: Fold): Label[] {
	const { prefLabel, altLabel, hiddenLabel } = named;
	const own = [prefLabel['zh-Hans'], prefLabel['zh-Hant'], prefLabel.en, ...altLabel['zh-Hans'], ...altLabel.en];
	return [
		...own.map((label) => ({ named, label, folded: fold(label).text })),
		...hiddenLabel.en.map((label) => ({ named, label, folded: fold(label).text, isRendering: true as const })),
	].map((label) => ({ ...label, stems: once(() => stemsOf(label.folded)), isLatin: isLatin(label.folded) }));
}

interface Sound {
	named: SearchNamed;
	label: string;
	letters: string;
}

function soundOf(named: SearchNamed): Sound {
	const label = named.prefLabel['zh-Latn-pinyin'];
	return { named, label, letters: lettersOf(label) };
}

const stemsOf = (folded: string): string => (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf).join(' ');
const isLatin = (folded: string): boolean => /^[\p{Script=Latin}\p{N}\s'-]+$/u.test(folded);
const letterCount = (folded: string): number => folded.match(/\p{L}/gu)?.length ?? 0;

interface Asked extends Pick<Label, 'folded' | 'stems' | 'isLatin'> {
	/** Too short to begin a name. */
	isShort: boolean;
}

function matchOf({ folded: own, stems, isRendering }: Label, asked: Asked): OfferMatch | undefined {
	const { folded } = asked;
	if (own === folded || (!own.startsWith(folded) && isSameWords(stems(), asked.stems()))) return isRendering ? 'rendering' : 'name';
	if (isRendering || asked.isShort) return undefined;
	if (asked.isLatin && folded.length > 2 && folded === initialsOf(own)) return 'name';
	const at = own.indexOf(folded);
	if (at <= 0) return at === 0 ? 'begins' : undefined;
	// Latin words from their beginning.
	return !asked.isLatin || /[^\p{L}\p{N}]/u.test(own[at - 1] ?? '') ? 'contains' : undefined;
}

/** TFP is total factor productivity. */
const initialsOf = (folded: string): string => folded.match(/(?<!\p{L})[a-z]/gu)?.join('') ?? '';

const isSameWords = (one: string, other: string): boolean => one !== '' && one === other;

/** Each concept once, by its surest match, those with most places first. */
function bestOf(offers: readonly Offer[]): Offer[] {
	const rank = ({ match }: Offer): number => MATCHES.indexOf(match);
	const best = new Map<SearchNamed, Offer>();
	for (const offer of offers) {
		const known = best.get(offer.named);
		if (!known || rank(offer) < rank(known)) best.set(offer.named, offer);
	}
	return [...best.values()].sort((one, other) => rank(one) - rank(other) || other.named.places - one.named.places).slice(0, MOST);
}

/** The letters of pinyin with their tone marks, without blanks. */
const lettersOf = (pinyin: string): string =>
	pinyin
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(/[^\p{L}\p{M}]/gu, '');
const withoutTones = (letters: string): string => letters.replaceAll(/[\u0300\u0301\u0304\u030c]/gu, '');

/** Whether pinyin begins as typed; tones count only where they are typed. */
function soundsLike(letters: string, typed: string): boolean {
	const own = lettersOf(typed.replaceAll(/v|u:/gu, 'ü'));
	if (own === '' || /[^\p{L}\p{M}\s'’-]/u.test(typed)) return false;
	return withoutTones(own) === own ? withoutTones(letters).startsWith(own) : letters.startsWith(own);
}

/** A slip or two apart, by length: one in three Chinese characters, one in five letters. */
function isWithin(one: string, other: string, isInLatin: boolean): boolean {
	const most = Math.min(2, Math.floor(Math.min(one.length, other.length) / (isInLatin ? 5 : 3)));
	return most > 0 && Math.abs(one.length - other.length) <= most && countSlips(one, other, most) <= most;
}

/** 新制 for 新质: characters that can be read the same. */
function isSameSound(sound: readonly string[][], other: string, pinyin: Pinyin): boolean {
	if (sound.length < 2 || other.length !== sound.length) return false;
	const own = pinyin.read(other);
	return own !== undefined && sound.every((readings, index) => readings.some((reading) => own[index]?.includes(reading)));
}
