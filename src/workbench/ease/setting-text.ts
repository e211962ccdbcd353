/** Writes what a lever is set to, for readers. */
import { show, showPeriod } from "../charts/numbers.ts";
import type { LeverEntry } from "../content/types.ts";
import type { Language, Translate } from "../i18n/index.ts";
import type { LeverSetting } from "../state/page-state.ts";

export interface Speaker {
  readonly say: Translate;
  readonly language: Language;
}

/** Returns a level as a number, with what a whole number stands for; a dated path stretch by stretch. */
export function settingText(
  setting: LeverSetting,
  lever: LeverEntry | undefined,
  { say, language }: Speaker,
): string {
  const level = (value: number) => levelText(value, lever, language);
  if (typeof setting === "number") return level(setting);
  return setting
    .map(({ from, to, value }) =>
      say(to === undefined ? "ease.from" : "ease.fromTo", {
        value: level(value),
        from: showPeriod(from, language),
        to: showPeriod(to ?? from, language),
      }),
    )
    .join("; ");
}

/** Returns what a lever is without the page: what its scenario sets, or its usual value. */
export function parentText(
  parent: LeverSetting | undefined,
  lever: LeverEntry | undefined,
  speaker: Speaker,
): string {
  if (parent !== undefined) return settingText(parent, lever, speaker);
  const usual = lever?.usual;
  return typeof usual === "number" ? levelText(usual, lever, speaker.language) : speaker.say("ease.calendar");
}

/** What whole numbers stand for is written in English alone: the model's own words. */
function levelText(value: number, lever: LeverEntry | undefined, language: Language): string {
  const choice = language === "en" && lever !== undefined ? lever.choices[value - lever.low] : undefined;
  const number = show(value, language);
  return choice === undefined ? number : `${number} (${choice})`;
}
