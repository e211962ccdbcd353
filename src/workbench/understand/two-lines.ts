/** Breaks a text into two lines at most, for pictures that cannot break lines themselves. */
import { widthOf, wrapText } from "../export/wrap.ts";

/** Returns one or two lines of at most `width` pixels in type of `size`; what does not fit ends in an ellipsis. */
export function twoLines(text: string, width: number, size: number): string[] {
  const lines = wrapText(text, width, size);
  if (lines.length <= 2) return lines;
  let second = lines[1];
  while (second.length > 1 && widthOf(`${second}…`, size) > width) second = second.slice(0, -1).trimEnd();
  return [lines[0], `${second}…`];
}
