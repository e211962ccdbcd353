import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { casesOf } from "../../lab/claims/cases.ts";
import type { CaseRecord } from "../../lab/claims/record.ts";
import { CONTROL, TREATMENT, isClaim } from "../../lab/claims/types.ts";
import type { Claim } from "../../lab/claims/types.ts";
import { libraryOf } from "../../lab/live/claim-live.ts";
import { resolveScenario } from "../../lab/scenario/resolve.ts";
import { seriesDefinitions } from "../../model/observers/index.ts";
import { mechanisms } from "../../model/schedule.ts";
import { claimsRegister } from "../../platform/node/claims.ts";
import type { Column } from "../state/page-state.ts";
import { scenarioOf } from "../engine/scenario.ts";
import { columnOf, flipState, flipTargets } from "./flip.ts";

const data = testData();
const baseline = { name: "baseline", scenario: { name: "baseline" } };
const known = { scenarios: [baseline] as never[], series: seriesDefinitions };
const hashOf = (column: Column) => resolveScenario(data, { scenario: scenarioOf(column, known)! }).hash;
const claims = claimsRegister({ data }).arguments.flatMap(({ entries }) => entries.filter(isClaim));

describe("a claim on the page", () => {
  it("does what the claim's arms do, on every occasion of every claim", () => {
    const world = { data, mechanisms, library: libraryOf({}) };
    const wrong = claims.flatMap((claim) =>
      casesOf(world, claim).flatMap(({ id, occasion, arms }) => {
        const { columns } = flipState(claim, claim.occasions[occasion]!, known);
        const treated = arms[TREATMENT] ?? Object.values(arms).at(-1)!;
        const asked = [treated.hash, ...(columns.length > 1 ? [arms[CONTROL].hash] : [])];
        const names = Object.keys(arms);
        const first = TREATMENT in arms ? TREATMENT : (names.find((name) => name !== CONTROL) ?? CONTROL);
        asked[0] = arms[first].hash;
        return JSON.stringify(columns.map(hashOf)) === JSON.stringify(asked) ? [] : [id];
      }),
    );
    expect(wrong).toEqual([]);
  });
  it("shows what its tests read, in its months", () => {
    const claim = claims.find(({ id }) => id === "S1-01")!;
    const state = flipState(claim, claim.occasions.epoch!, known);
    expect(state).toMatchObject({
      view: "explore",
      focus: "flip:S1-01",
      since: "2017-01",
      from: "2016-01",
      to: "2018-12",
      mode: "difference",
    });
    expect(state.columns).toHaveLength(2);
    expect(state.columns[0].levers["sanctions.bankMeasures"]).toEqual([{ from: "2017-01", value: 1 }]);
    expect(state.series).toContain("pressure.elite");
    expect(state.series.length).toBeLessThanOrEqual(6);
  });
  it("takes what levers cannot say as a scenario of its own", () => {
    const when = { from: "2013-03", start: "institutions-2009" } as const;
    const arm = {
      levers: {
        "x.lever": [
          { after: 2, for: 3, value: 1 },
          { after: 5, value: 2 },
        ],
      },
      parameters: { p: 1 },
    };
    const column = columnOf(arm, when, { name: "S1 treatment", scenarios: [] });
    expect(column.own).toMatchObject({
      name: "s1-treatment",
      start: "institutions-2009",
      parameters: { p: 1 },
    });
    expect(column.levers).toEqual({
      "x.lever": [
        { from: "2013-05", to: "2013-07", value: 1 },
        { from: "2013-08", value: 2 },
      ],
    });
  });
});

describe("what decides a claim", () => {
  it("are swept levers, those of variants that flip it, and parameters that its records name", () => {
    const claim = {
      sweep: ["a"],
      arms: { control: {}, treatment: { levers: { a: 1, b: 1 }, parameters: { q: 1 } } },
    } as unknown as Claim;
    const record = {
      basis: { verdict: "supported" },
      variants: [
        { lever: "variant.x", verdict: "undetermined" },
        { lever: "variant.y", verdict: "supported" },
      ],
      echo: { vanishes: true, parameters: [{ id: "p" }] },
      box: { limits: [{ parameter: "r" }] },
      drivers: [{ parameter: "r" }],
    } as unknown as CaseRecord;
    expect(flipTargets(claim, [record])).toEqual({
      levers: ["a", "variant.x", "b"],
      parameters: ["r", "p", "q"],
    });
    expect(flipTargets(claim, [])).toEqual({ levers: ["a", "b"], parameters: ["q"] });
  });
});
