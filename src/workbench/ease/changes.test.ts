import { describe, expect, it } from "vitest";
import type { Catalogue } from "../content/types.ts";
import { initialState } from "../state/page-state.ts";
import type { Column, PageState } from "../state/page-state.ts";
import { changesOf, withoutChange } from "./changes.ts";
import { changesBetween } from "./last-change.ts";
import { parentText, settingText } from "./setting-text.ts";
import type { Speaker } from "./setting-text.ts";

const catalogue = {
  levers: [
    { id: "sanctions.oilCut", usual: 0, low: 0, choices: [] },
    { id: "sanctions.calendar", usual: 1, low: 0, choices: ["none", "as adopted"] },
    { id: "pyongyang.publicity", usual: [0.2, 0.8], low: 0, choices: [] },
  ],
  scenarios: [{ name: "oil-cut", scenario: { name: "oil-cut", levers: { "sanctions.oilCut": 0.5 } } }],
} as unknown as Catalogue;
const columns: Column[] = [
  { scenario: "baseline", levers: {} },
  {
    scenario: "oil-cut",
    levers: { "sanctions.oilCut": 0.7, "sanctions.calendar": [{ from: "2017-01", value: 0 }] },
  },
];
const speaker: Speaker = {
  say: (key, values = {}) => [key, ...Object.values(values)].join(" "),
  language: "en",
};

describe("changes against the parent scenario", () => {
  it("are listed with what the parent sets", () => {
    expect(changesOf(columns, catalogue)).toEqual([
      { column: 1, id: "sanctions.oilCut", lever: catalogue.levers[0], parent: 0.5, now: 0.7 },
      {
        column: 1,
        id: "sanctions.calendar",
        lever: catalogue.levers[1],
        parent: undefined,
        now: [{ from: "2017-01", value: 0 }],
      },
    ]);
    expect(changesOf([{ scenario: "gone", levers: { x: 1 } }], catalogue)).toEqual([
      { column: 0, id: "x", lever: undefined, parent: undefined, now: 1 },
    ]);
  });
  it("can be taken back one by one", () => {
    expect(withoutChange(columns, { column: 1, id: "sanctions.oilCut" })[1].levers).toEqual({
      "sanctions.calendar": [{ from: "2017-01", value: 0 }],
    });
  });
  it("are written with what numbers stand for, and with dates", () => {
    const [oil, calendar, publicity] = catalogue.levers;
    expect(settingText(0.7, oil, speaker)).toBe("0.7");
    expect(settingText(1, calendar, speaker)).toBe("1 (as adopted)");
    expect(settingText([{ from: "2017-01", value: 0 }], calendar, speaker)).toBe(
      "ease.from 0 (none) January 2017 January 2017",
    );
    expect(settingText([{ from: "2017-01", to: "2018-03", value: 2 }], oil, speaker)).toBe(
      "ease.fromTo 2 January 2017 March 2018",
    );
    expect(parentText(undefined, oil, speaker)).toBe("0");
    expect(parentText(undefined, publicity, speaker)).toBe("ease.calendar");
    expect(parentText(0.5, oil, speaker)).toBe("0.5");
  });
});

describe("changes between two states", () => {
  const state: PageState = { ...initialState, columns };
  it("name levers, scenarios, columns and other parts", () => {
    const moved = withoutChange(columns, { column: 1, id: "sanctions.oilCut" });
    expect(changesBetween(state, { ...state, columns: moved, mode: "ratio" })).toEqual([
      { kind: "lever", column: 1, id: "sanctions.oilCut", before: 0.7, after: undefined },
      { kind: "part", part: "mode" },
    ]);
    const other = [{ scenario: "oil-cut", levers: {} }, columns[1]];
    expect(changesBetween(state, { ...state, columns: other })).toEqual([
      { kind: "scenario", column: 0, before: "baseline", after: "oil-cut" },
    ]);
    expect(changesBetween(state, { ...state, columns: [columns[0]] })).toEqual([
      { kind: "columns", before: 2, after: 1 },
    ]);
    expect(changesBetween(state, { ...state })).toEqual([]);
  });
});
