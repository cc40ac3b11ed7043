/** Numbers as English prints them before a unit of time: *three*, *twenty-five*, *1,000*, *2.5*, *half a*, *several*. */

const SMALL: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ONES = 'one|two|three|four|five|six|seven|eight|nine';

/** A spelled or printed count, without the articles: source of a regular expression. */
export const COUNT = `(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,4}(?:\\.\\d{1,2})?|(?:${TENS})(?:[- ](?:${ONES}))?|${ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:a |one )hundred)`;

/** A count nobody gives: *several*, *a few*, *dozens of*. */
export const VAGUE =
  '(?:several|a few|few|many|some|a couple of|a number of|dozens of|hundreds of|thousands of|countless)';

export const ORDINAL = '(?:first|second|third|fourth|1st|2nd|3rd|4th|final|last)';

/** The number that the words say, or null for a vague one (*several*). */
export function readCount(words: string): number | null {
  const text = words.toLowerCase();
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  if (text in SMALL) return SMALL[text];
  if (text === 'a hundred' || text === 'one hundred') return 100;
  const [tens, ones] = text.split(/[- ]/);
  return tens in SMALL && ones in SMALL ? SMALL[tens] + SMALL[ones] : null;
}

/** 1 to 4; 0 for the last. */
export function readOrdinal(word: string): number {
  const text = word.toLowerCase();
  const index = ['first', 'second', 'third', 'fourth'].indexOf(text);
  if (index >= 0) return index + 1;
  return /^\d/.test(text) ? Number(text[0]) : 0;
}
