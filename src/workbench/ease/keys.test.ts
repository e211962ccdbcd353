import { describe, expect, it } from "vitest";
import { en } from "../i18n/en/index.ts";
import { initialState } from "../state/page-state.ts";
import { usePage } from "../state/store.ts";
import { groups, shortcuts } from "./keys.ts";

const run = (id: string) => shortcuts.find((shortcut) => shortcut.id === id)!.run!();

describe("the table of keys", () => {
  it("gives no key and no name twice, and has a word for each", () => {
    const keys = shortcuts.flatMap((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(shortcuts.map(({ id }) => id)).size).toBe(shortcuts.length);
    for (const { label, group } of shortcuts) {
      expect(en[label]).toMatch(/\w/);
      expect(groups).toContain(group);
    }
    // A key that begins a pair does nothing by itself.
    for (const pair of keys.filter((key) => key.includes(" ")))
      expect(keys).not.toContain(pair.split(" ")[0]);
  });
  it("moves the page", () => {
    usePage.setState({ ...initialState, columns: [1, 2, 3].map(() => initialState.columns[0]) });
    run("previousColumn");
    expect(usePage.getState().active).toBe(2);
    run("nextColumn");
    expect(usePage.getState().active).toBe(0);
    run("ratio");
    run("draws128");
    run("claims");
    expect(usePage.getState()).toMatchObject({ mode: "ratio", draws: 128, view: "claims" });
  });
});
