/** Signs of rival yardsticks: one for each publisher, in pictures, legends and words. */
import { publisherOf } from "./observed.ts";
import type { TimePicture } from "./picture.ts";

/** Names of Plot's symbols, and letters that look like them. */
const symbols = [
  { symbol: "square", letter: "□" },
  { symbol: "diamond", letter: "◇" },
  { symbol: "triangle", letter: "△" },
  { symbol: "star", letter: "☆" },
  { symbol: "times", letter: "×" },
  { symbol: "plus", letter: "+" },
] as const;

export interface RivalSign {
  readonly publisher: string;
  readonly symbol: (typeof symbols)[number]["symbol"];
  readonly letter: string;
}

/** Returns the publishers of rival figures on show with their signs; past six of them signs come again. */
export function rivalSigns({ marks }: Pick<TimePicture, "marks">): RivalSign[] {
  const rivals = marks.filter(({ preferred }) => !preferred);
  const publishers = [...new Set(rivals.map(({ source }) => publisherOf(source)))];
  return publishers.map((publisher, i) => ({ publisher, ...symbols[i % symbols.length] }));
}
