import { beforeEach, describe, expect, it } from "vitest";
import { initialState } from "./page-state.ts";
import { partsOf, usePage } from "./store.ts";

const page = () => usePage.getState();
const history = () => usePage.temporal.getState();

describe("the page's state", () => {
  beforeEach(() => {
    page().reset("all");
    history().clear();
  });
  it("takes lever moves back and brings them again, one by one", () => {
    page().setLever("sanctions.oilCut", 0.5);
    page().setLever("sanctions.oilCut", 0.7);
    expect(page().columns[0].levers).toEqual({ "sanctions.oilCut": 0.7 });
    history().undo();
    expect(page().columns[0].levers).toEqual({ "sanctions.oilCut": 0.5 });
    history().undo();
    expect(partsOf(page())).toEqual(initialState);
    history().redo(2);
    expect(page().columns[0].levers).toEqual({ "sanctions.oilCut": 0.7 });
  });
  it("counts what changes nothing as no step", () => {
    page().setLever("sanctions.oilCut", 0.5);
    page().setLever("sanctions.oilCut", 0.5);
    expect(history().pastStates).toHaveLength(1);
  });
  it("moves levers of the active column alone, and keeps it within the columns", () => {
    page().addColumn({ scenario: "oil-cut", levers: {} });
    page().setLever("pyongyang.gifts", 2);
    expect(page().columns.map(({ levers }) => levers)).toEqual([{}, { "pyongyang.gifts": 2 }]);
    page().setScenario(1, "baseline");
    expect(page().columns[1]).toEqual({ scenario: "baseline", levers: {} });
    page().removeColumn(1);
    expect(page().active).toBe(0);
    page().removeColumn(0);
    expect(page().columns).toHaveLength(1);
  });
  it("resets a column to its scenario, or all", () => {
    page().set({ mode: "ratio" });
    page().setScenario(0, "oil-cut");
    page().setLever("pyongyang.gifts", 2);
    page().reset("column");
    expect(page()).toMatchObject({ mode: "ratio", columns: [{ scenario: "oil-cut", levers: {} }] });
    page().reset("all");
    expect(partsOf(page())).toEqual(initialState);
  });
});
