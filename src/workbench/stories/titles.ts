/** Titles of the stories, without their texts: for who only wants to name them. */
import type { Words } from "./types.ts";

export const storyTitles: Readonly<Record<string, Words>> = {
  "000": { en: "Made at home", ko: "국산화의 길" },
  "001": { en: "Whom do sanctions reach?", ko: "제재는 누구에게 닿는가" },
  "002": { en: "A factory for every county", ko: "모든 군에 공장을" },
  "003": { en: "Along the Tumen", ko: "두만강을 따라" },
  "004": { en: "Luxuries that tell tales", ko: "바깥세상을 전하는 사치품" },
};
/** What the page's state looks at while a story is open. */
export const storyFocus = (id: string): string => `story:${id}`;
/** Number of the story that a focus names, if it names one. */
export function storyIn(focus: string): string | undefined {
  const id = focus.startsWith("story:") ? focus.slice("story:".length) : "";
  return id in storyTitles ? id : undefined;
}
