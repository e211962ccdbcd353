import { describe, expect, it } from "vitest";
import { readLink, writeLink } from "./link.ts";
import { initialState } from "./page-state.ts";
import type { PageState } from "./page-state.ts";

const state: PageState = {
  ...initialState,
  view: "claims",
  columns: [
    { scenario: "baseline", levers: {} },
    { scenario: "oil-cut", levers: { "sanctions.oilCut": [{ from: "2017-01", value: 0.5 }] } },
  ],
  active: 1,
  mode: "difference",
  focus: "S1-05 · 주체",
};

describe("a link", () => {
  it("brings the whole state back", async () => {
    expect(await readLink(await writeLink(state))).toEqual({ state, problems: [] });
    expect(await writeLink(initialState)).toBe("");
    expect(await readLink("")).toEqual({ state: initialState, problems: [] });
  });
  it("has letters that a link may have, and is short", async () => {
    const link = await writeLink(state);
    expect(link).toMatch(/^1\.[\w-]+$/);
    expect(link.length).toBeLessThan(300);
  });
  it("that is damaged gives the initial state and says so", async () => {
    const link = await writeLink(state);
    for (const wrong of [link.slice(0, 30), "2.abc", "1.!!", "nonsense", `${link}.x`]) {
      const { state: found, problems } = await readLink(wrong);
      expect(found).toEqual(initialState);
      expect(problems).toHaveLength(1);
    }
  });
  it("of which a part makes no sense keeps the others", async () => {
    const odd = { ...state, mode: "upside-down", years: 3, active: 3 } as unknown as PageState;
    const packed = await writeLink(odd);
    const { state: found, problems } = await readLink(packed);
    expect(found).toEqual({ ...state, mode: initialState.mode, active: 0 });
    expect(problems).toEqual(["a part that makes no sense: mode", "no such column: the first one is taken"]);
  });
});
