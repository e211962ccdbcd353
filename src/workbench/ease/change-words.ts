/** Says changes of the page's state in the reader's language. */
import { useCatalogue } from "../engine/index.ts";
import { useScenarioName } from "../explore/column-name.ts";
import { useName, useText, useWords } from "../i18n/index.ts";
import type { LeverSetting, PageState } from "../state/page-state.ts";
import { changesBetween } from "./last-change.ts";
import type { StateChange } from "./last-change.ts";
import { parentText, settingText } from "./setting-text.ts";

/** Parts of the state that are said with one word. */
const together: Partial<Record<keyof PageState, "period" | "focus">> = {
  from: "period",
  to: "period",
  step: "focus",
};

/** Hook: says what differs between two states, the first change in full. */
export function useChangeWords(): (before: PageState, after: PageState) => string {
  const say = useText();
  const name = useName();
  const language = useWords((words) => words.language);
  const { levers } = useCatalogue();
  const nameOf = useScenarioName();
  const sayOne = (change: StateChange): string => {
    if (change.kind === "columns")
      return say(change.after > change.before ? "ease.columnAdded" : "ease.columnRemoved");
    if (change.kind === "scenario")
      return say("ease.change", {
        what: say("ease.column", { column: change.column + 1 }),
        before: nameOf({ scenario: change.before }),
        after: nameOf({ scenario: change.after }),
      });
    if (change.kind === "part")
      return say(`ease.part.${together[change.part] ?? change.part}` as "ease.part.mode");
    const lever = levers.find(({ id }) => id === change.id);
    const text = (setting: LeverSetting | undefined) =>
      setting === undefined ? say("ease.asScenario") : settingText(setting, lever, { say, language });
    return say("ease.change", {
      what: name("levers", change.id, lever?.title ?? change.id),
      before: text(change.before),
      after: text(change.after),
    });
  };
  return (before, after) => {
    const changes = changesBetween(before, after);
    if (changes.length === 0) return say("ease.nothing");
    const more = changes.length - 1;
    return more === 0 ? sayOne(changes[0]) : say("ease.andMore", { change: sayOne(changes[0]), more });
  };
}

/** Hook: says what a lever is, and what its parent scenario makes of it. */
export function useSettingWords(): {
  readonly now: (setting: LeverSetting, id: string) => string;
  readonly parent: (setting: LeverSetting | undefined, id: string) => string;
} {
  const say = useText();
  const language = useWords((words) => words.language);
  const { levers } = useCatalogue();
  const leverOf = (id: string) => levers.find((lever) => lever.id === id);
  return {
    now: (setting, id) => settingText(setting, leverOf(id), { say, language }),
    parent: (setting, id) => parentText(setting, leverOf(id), { say, language }),
  };
}
