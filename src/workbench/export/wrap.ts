/** Breaks text into lines, since SVG cannot. */

/** Width of a letter in type of one pixel: of Latin, and of Chinese and Korean. */
const NARROW = 0.54;
const WIDE = 1;
const wideLetters = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/;

/** Returns about how wide a text is in type of `size` pixels. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += wideLetters.test(letter) ? WIDE : NARROW;
  return width * size;
}

/** Returns lines of at most `width` pixels in type of `size`; a word that is longer than a line is cut. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => cutWord(each, width, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function cutWord(word: string, width: number, size: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && widthOf(piece + letter, size) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
