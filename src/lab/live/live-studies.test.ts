import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { BURN_IN_MONTHS } from "../../model/engine.ts";
import { resolveScenario } from "../scenario/resolve.ts";
import type { Scenario } from "../scenario/types.ts";
import { libraryOf } from "./claim-live.ts";
import { firstLook } from "./explain-live.ts";
import { monthsOfTrial } from "./lone-laboratory.ts";
import { tableDraws } from "./table-draws.ts";

const table = { hash: "abc", parameters: ["a", "b"], values: Float64Array.of(1, 2, 3, 4, 5, 6) };

describe("a table of draws", () => {
  it("gives rows in their own order, or in the one that is asked for", () => {
    expect(tableDraws(table).at(1)).toEqual({ a: 3, b: 4 });
    expect(tableDraws(table)).toMatchObject({ most: 3, hash: "abc" });
    const ordered = tableDraws(table, [2, 0]);
    expect([ordered.most, ordered.at(0), ordered.at(1)]).toEqual([2, { a: 5, b: 6 }, { a: 1, b: 2 }]);
    expect(ordered.hash).not.toBe("abc");
  });
});

describe("a first look", () => {
  const players = ["a", "b", "c"].map((name) => ({ name, mechanisms: [`${name}.one`] }));
  const worlds = (...values: number[]) => Float64Array.from(values);
  it("ranks players by what the difference loses without them", () => {
    const found = firstLook(players, [worlds(10, 12), worlds(9, 11), worlds(15, 19), worlds(10, 12)]);
    expect(found.difference).toBe(11);
    expect(found.alone.map(({ name, carries }) => [name, carries])).toEqual([
      ["b", -6],
      ["a", 1],
      ["c", 0],
    ]);
    expect(found.alone[0].error).toBeCloseTo(1, 12);
  });
  it("leaves out draws in which a run failed, and puts players last that have none", () => {
    const found = firstLook(players, [
      worlds(10, 12),
      worlds(Number.NaN, 11),
      worlds(Number.NaN, Number.NaN),
      worlds(4, 4),
    ]);
    expect(found.alone.map(({ name, carries }) => [name, carries])).toEqual([
      ["c", 7],
      ["a", 1],
      ["b", Number.NaN],
    ]);
    expect(found.alone[1].error).toBeNaN();
  });
});

describe("the months of a trial", () => {
  const data = testData();
  const arm = (scenario: Scenario) => resolveScenario(data, { scenario });
  const closed = arm({
    name: "late",
    levers: { "pyongyang.borderClosure": [{ from: "2013-01", value: 1 }] },
  });
  it("count burn-ins and what arms do not share", () => {
    const arms = [arm({ name: "baseline" }), closed];
    expect(monthsOfTrial(data, { arms, to: 23 })).toBe(BURN_IN_MONTHS + 24 + 12);
    const other = arm({ name: "other", without: ["beliefs.loyalty"] });
    expect(monthsOfTrial(data, { arms: [...arms, other], to: 23, ends: [23, 17, 11] })).toBe(
      BURN_IN_MONTHS + 24 + 6 + BURN_IN_MONTHS + 12,
    );
  });
});

describe("a library of composed scenarios", () => {
  it("is read as YAML", () => {
    const library = libraryOf({ closed: { name: "closed", levers: { "sanctions.oilCut": 1 } } });
    expect(library.find("closed", undefined)?.text).toContain('"sanctions.oilCut":1');
    expect(library.find("none", undefined)).toBeUndefined();
  });
});
