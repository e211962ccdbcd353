/** All that the command palette can find and do. */
import type { Claims, Mechanisms } from "../content/types.ts";
import { useCatalogue, useContent } from "../engine/index.ts";
import { useName, useText, useWords } from "../i18n/index.ts";
import type { Translate } from "../i18n/index.ts";
import { MOST_COLUMNS } from "../state/page-state.ts";
import type { PageState } from "../state/page-state.ts";
import { usePage } from "../state/store.ts";
import { storyTitles } from "../stories/titles.ts";
import { shortcuts } from "./keys.ts";
import { closeSheet, openSheet } from "./open.ts";
import { languages, setPreferences, themes } from "./preferences.ts";

export const kinds = [
  "action",
  "story",
  "scenario",
  "beside",
  "series",
  "lever",
  "mechanism",
  "claim",
] as const;
export interface Entry {
  /** Unlike any other's. */
  readonly id: string;
  readonly kind: (typeof kinds)[number];
  readonly title: string;
  /** Other texts by which it can be found: its id, its English name. */
  readonly also: readonly string[];
  /** What stands beside the title, such as a unit or keys. */
  readonly hint?: string;
  /** Keys that do the same. */
  readonly keys?: readonly string[];
  run(): void;
}

const set = (change: Partial<PageState>): void => usePage.getState().set(change);

/** Begins a story; its texts are loaded when they are wanted. */
async function openStory(id: string): Promise<void> {
  const { openingOf, stories } = await import("../stories/index.ts");
  const story = stories.find((one) => one.id === id);
  if (story) set(openingOf(story, 0));
}

/** Hook: the entries in the reader's language, those of other content as soon as it is there. */
export function useEntries(): readonly Entry[] {
  const say = useText();
  const name = useName();
  const language = useWords((words) => words.language);
  const catalogue = useCatalogue();
  const mechanisms = useContent("mechanisms");
  const claims = useContent("claims");
  const shown = usePage((page) => page.series);
  const full = usePage((page) => page.columns.length >= MOST_COLUMNS);
  const named = (kind: "scenarios" | "series" | "levers", id: string, title: string) => ({
    title: name(kind, id, title),
    also: [id, title],
  });
  return [
    ...actionEntries(say),
    ...Object.entries(storyTitles).map(([id, words]): Entry => ({
      id: `story ${id}`,
      kind: "story",
      title: words[language],
      also: [words.en, say("stories.document", { id })],
      hint: say("stories.document", { id }),
      run: () => void openStory(id),
    })),
    ...catalogue.scenarios.flatMap(({ name: id, title }): Entry[] => {
      const words = named("scenarios", id, title);
      const here: Entry = {
        id: `scenario ${id}`,
        kind: "scenario",
        ...words,
        run: () => usePage.getState().setScenario(usePage.getState().active, id),
      };
      const beside: Entry = {
        id: `beside ${id}`,
        kind: "beside",
        ...words,
        run: () => usePage.getState().addColumn({ scenario: id, levers: {} }),
      };
      return full ? [here] : [here, beside];
    }),
    ...catalogue.series.map(({ id, title, unit }): Entry => {
      const on = shown.includes(id);
      return {
        id: `series ${id}`,
        kind: "series",
        ...named("series", id, title),
        hint: on ? say("ease.onShow") : unit,
        run: () => set({ series: on ? shown.filter((one) => one !== id) : [...shown, id] }),
      };
    }),
    ...catalogue.levers.map(({ id, title, unit }): Entry => ({
      id: `lever ${id}`,
      kind: "lever",
      ...named("levers", id, title),
      hint: unit,
      run: () => set({ view: "explore", focus: `lever:${id}` }),
    })),
    ...mechanismEntries(mechanisms, name),
    ...claimEntries(claims),
  ];
}

function actionEntries(say: Translate): Entry[] {
  const action = (id: string, title: string, run: () => void, more: Partial<Entry> = {}): Entry => ({
    id: `action ${id}`,
    kind: "action",
    title,
    also: [id],
    run,
    ...more,
  });
  const names = { en: "English", ko: "한국어" } as const;
  return [
    ...shortcuts.flatMap(({ id, label, keys, run }) =>
      run === undefined || id === "palette" ? [] : [action(id, say(label), run, { keys })],
    ),
    action("changes", say("ease.changes"), () => openSheet("changes")),
    action("share", say("ease.share"), () => openSheet("share"), { also: ["link", "yaml", "autarky run"] }),
    action("reset all", say("ease.resetAll"), () => usePage.getState().reset("all")),
    action("fog", say("ease.part.fog"), () => set({ fog: !usePage.getState().fog })),
    action("rivals", say("ease.part.rivals"), () => set({ rivals: !usePage.getState().rivals })),
    action("print", say("ease.print"), () => print()),
    ...languages.map((one) =>
      action(`language ${one}`, say("ease.languageTo", { language: names[one] }), () => {
        void setPreferences({ language: one });
      }),
    ),
    ...themes.map((one) =>
      action(`theme ${one}`, say("ease.themeTo", { theme: say(`ease.theme.${one}`) }), () => {
        void setPreferences({ theme: one });
      }),
    ),
  ];
}

function mechanismEntries(mechanisms: Mechanisms | undefined, name: ReturnType<typeof useName>): Entry[] {
  return (mechanisms?.phases ?? []).flatMap((phase) =>
    phase.mechanisms.map(({ id, title }): Entry => ({
      id: `mechanism ${id}`,
      kind: "mechanism",
      title: name("mechanisms", id, title),
      also: [id, title],
      hint: id,
      run: () => set({ view: "understand", focus: `mechanism:${id}` }),
    })),
  );
}

function claimEntries(claims: Claims | undefined): Entry[] {
  return (claims?.arguments ?? []).flatMap(({ entries }) =>
    entries.map(({ id, statement }): Entry => ({
      id: `claim ${id}`,
      kind: "claim",
      title: `${id} ${statement}`,
      also: [id],
      run: () => set({ view: "claims", focus: `claim:${id}` }),
    })),
  );
}

/** Runs an entry with the palette out of the way: what it opens may be a sheet of its own. */
export function runEntry(entry: Entry): void {
  closeSheet();
  entry.run();
}
