/** Finds what a reader may mean: ranks texts by how well they answer a few letters, in Latin letters or in Hangul. */

/** Points of the ways in which a word can be found in a text; the better goes before any number of the worse. */
const EXACT = 1000;
const BEGINS = 800;
const BEGINS_A_WORD = 600;
const WITHIN = 400;
const SPREAD = 100;
/** Letters that lie apart still count while they lie within so many times their number. */
const WIDEST = 4;

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables that begin with the same consonant. */
const A_CONSONANT = 588;

/** Small letters without accents; Hangul stays in whole syllables. */
export const plain = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").normalize("NFC").toLowerCase().trim();

/** The first consonants of a text's syllables, by which Korean readers abbreviate; other letters stay. */
export function initialsOf(text: string): string {
  return Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return letter;
    return INITIALS[Math.floor((code - FIRST_SYLLABLE) / A_CONSONANT)];
  }).join("");
}

/** Points of a word in a text, both plain; 0 where it is not found. */
export function pointsOf(word: string, text: string): number {
  const initials = /^[ㄱ-ㅎ]+$/.test(word);
  const held = initials ? initialsOf(text) : text;
  if (held === word) return EXACT;
  const at = held.indexOf(word);
  if (at === 0) return BEGINS;
  if (at > 0) return wordBegins(held, word) ? BEGINS_A_WORD : WITHIN;
  return initials ? 0 : spreadPoints(word, held);
}
function wordBegins(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
  return false;
}
/** Letters in their order with others between, the closer the better; from the first place at which all are found. */
function spreadPoints(word: string, text: string): number {
  if (word.length < 3) return 0;
  const start = text.indexOf(word[0]);
  let at = start;
  for (const letter of word.slice(1)) {
    at = at < 0 ? at : text.indexOf(letter, at + 1);
  }
  const reach = at - start + 1;
  if (start < 0 || at < 0 || reach > WIDEST * word.length) return 0;
  return (SPREAD * word.length) / reach;
}

/**
 * Returns the items that answer every word of the query, the best first and at most `limit`; all in their order where
 * nothing is asked. The first text of an item is its name and counts in full, the others half.
 */
export function rank<T>(
  query: string,
  items: readonly T[],
  textsOf: (item: T) => readonly string[],
  limit: number,
): T[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return items.slice(0, limit);
  const scored = items.flatMap((item, place) => {
    const texts = textsOf(item).map(plain);
    const points = words.map((word) =>
      Math.max(...texts.map((text, i) => pointsOf(word, text) * (i === 0 ? 1 : 0.5))),
    );
    if (points.includes(0)) return [];
    return [{ item, place, points: points.reduce((sum, one) => sum + one, 0), length: texts[0].length }];
  });
  return scored
    .sort((a, b) => b.points - a.points || a.length - b.length || a.place - b.place)
    .slice(0, limit)
    .map(({ item }) => item);
}
