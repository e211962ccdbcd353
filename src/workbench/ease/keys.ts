/** The keys of the page: one table for the keyboard, the sheet that lists them, and the command palette. */
import { useEffect } from "react";
import type { Key } from "../i18n/index.ts";
import { modes } from "../state/page-state.ts";
import type { DrawCount, Mode, View } from "../state/page-state.ts";
import { usePage } from "../state/store.ts";
import { matchKeys, pressedOf } from "./match-keys.ts";
import type { Chord } from "./match-keys.ts";
import { openSheet } from "./open.ts";
import { usePreferences } from "./preferences.ts";
import { openTable } from "./table-of-focus.ts";
import { redo, replay, undo } from "./undo.ts";

export const groups = ["views", "columns", "picture", "change", "help", "stories"] as const;
export interface Shortcut extends Chord {
  readonly id: string;
  readonly label: Key;
  readonly group: (typeof groups)[number];
  /** Left out where a view listens itself. */
  readonly run?: () => void;
}

const page = () => usePage.getState();
const view = (id: View, letter: string): Shortcut => ({
  id,
  keys: [`g ${letter}`],
  label: `ease.key.${id}`,
  group: "views",
  // What a view looks at is its own; explore and understand go on where they were.
  run: () => page().set({ view: id }),
});
const mode = (id: Mode): Shortcut => ({
  id,
  keys: [id[0]],
  label: `ease.key.${id}`,
  group: "picture",
  run: () => page().set({ mode: id }),
});
const draws = (count: DrawCount, digit: string): Shortcut => ({
  id: `draws${count}`,
  keys: [digit],
  label: `ease.key.draws${count}`,
  group: "picture",
  run: () => page().set({ draws: count }),
});
/** Makes the column beside the active one active, round the end. */
function turn(way: 1 | -1): void {
  const { active, columns } = page();
  if (columns.length > 1) page().set({ active: (active + way + columns.length) % columns.length });
}

export const shortcuts: readonly Shortcut[] = [
  view("explore", "e"),
  view("understand", "u"),
  view("claims", "c"),
  view("stories", "s"),
  {
    id: "previousColumn",
    keys: ["["],
    label: "ease.key.previousColumn",
    group: "columns",
    run: () => turn(-1),
  },
  { id: "nextColumn", keys: ["]"], label: "ease.key.nextColumn", group: "columns", run: () => turn(1) },
  ...modes.map(mode),
  draws(1, "1"),
  draws(8, "2"),
  draws(32, "3"),
  draws(128, "4"),
  { id: "table", keys: ["t"], label: "ease.key.table", group: "picture", run: openTable },
  {
    id: "bet",
    keys: ["b"],
    label: "stories.bet.place",
    group: "picture",
    run: () => openSheet("bet"),
  },
  { id: "undo", keys: ["z"], label: "ease.undo", group: "change", run: undo },
  { id: "redo", keys: ["Z"], label: "ease.redo", group: "change", run: redo },
  { id: "replay", keys: ["."], label: "ease.replay", group: "change", run: replay },
  {
    id: "reset",
    keys: ["x"],
    label: "ease.resetColumn",
    group: "change",
    run: () => page().reset("column"),
  },
  {
    id: "palette",
    keys: ["p", "Mod+k"],
    label: "ease.key.palette",
    group: "help",
    run: () => openSheet("palette"),
  },
  { id: "keys", keys: ["?"], label: "ease.key.keys", group: "help", run: () => openSheet("keys") },
  { id: "close", keys: ["Escape"], label: "ease.key.close", group: "help" },
  { id: "previousStep", keys: ["ArrowLeft"], label: "ease.key.previousStep", group: "stories" },
  { id: "nextStep", keys: ["ArrowRight"], label: "ease.key.nextStep", group: "stories" },
];

/** Hook: makes the keys act while the page is open; once, in the shell. */
export function useShortcuts(): void {
  useEffect(() => {
    let begun = "";
    let at = 0;
    const onKey = (event: KeyboardEvent) => {
      const pressed = pressedOf(event);
      if (pressed === undefined) return;
      if (!usePreferences.getState().singleKeys && !pressed.startsWith("Mod+")) return;
      const match = matchKeys(shortcuts, begun, pressed, event.timeStamp - at);
      begun = match.begun;
      at = event.timeStamp;
      if (match.found?.run === undefined) return;
      event.preventDefault();
      match.found.run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
