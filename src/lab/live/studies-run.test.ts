import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { parseMetricText } from "../claims/metric-text.ts";
import type { Metric } from "../claims/metric-text.ts";
import type { Claim } from "../claims/types.ts";
import { claimLive } from "./claim-live.ts";
import type { ClaimProgress } from "./claim-live.ts";
import { explainLive } from "./explain-live.ts";
import type { ExplainProgress } from "./explain-live.ts";
import { explainSizes } from "./explain-size.ts";
import { tableDraws } from "./table-draws.ts";

const data = testData();
const draws = tableDraws({ hash: "two", parameters: ["imports.habit"], values: Float64Array.of(0.4, 0.6) });
const householdsPerAgent = 64000;
const levers = { "pyongyang.publicity": [{ from: "2012-03", value: 1 }] };
const request = {
  control: { name: "baseline" },
  scenario: { name: "louder", levers },
  series: "loyalty.public",
  to: "2012-06",
  within: "beliefs",
  householdsPerAgent,
} as const;

describe("an explanation while somebody waits", () => {
  it("looks at each alone first, then shares the difference out", async () => {
    const told: ExplainProgress[] = [];
    const asked = { ...request, size: explainSizes.shares };
    const found = await explainLive({ data, draws }, asked, (one) => told.push(one));
    expect(found.from).toBe("2012-03");
    expect([found.failed, found.unstoppable, found.problem]).toEqual([[], [], ""]);
    expect(Math.abs(found.first!.difference)).toBeGreaterThan(0);
    const alone = found.first!.alone.map(({ name }) => name);
    expect(alone.toSorted()).toEqual(found.shares!.shares.map(({ name }) => name).toSorted());
    expect(found.shares!.sum).toBeCloseTo(found.shares!.difference, 9);
    expect(found.shares!.difference).toBeCloseTo(found.first!.difference, 9);
    expect(told.filter(({ first }) => first !== undefined)).toHaveLength(1);
    const parts = told.map(({ share }) => share);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBeLessThanOrEqual(1);
    expect(found.runs).toBeLessThanOrEqual(told[0].most);
  });
  it("has nothing to explain where nothing differs in the months on show", async () => {
    const late = { name: "late", levers: { "pyongyang.borderClosure": [{ from: "2015-01", value: 1 }] } };
    const found = await explainLive(
      { data, draws },
      { ...request, scenario: late, size: explainSizes.first },
    );
    expect(found).toMatchObject({ from: null, first: null, shares: null, runs: 0 });
  });
});

describe("a claim while somebody waits", () => {
  const claim: Claim = {
    id: "T-1",
    document: "test",
    statement: "A closed border moves the rate.",
    paragraphs: [],
    kind: "causal",
    occasions: { epoch: { from: "2012-03" }, today: { from: "2024-01" } },
    horizon: 4,
    arms: {
      control: {},
      treatment: { scenario: "shut" },
    },
    tests: [
      {
        test: "difference",
        metric: parseMetricText("fx.kpwPerUsd") as Metric,
        arms: { treatment: 1, control: -1 },
        in: "per cent",
        sign: "+",
        smallest: 0.1,
        at: [1, 4],
        over: "mean",
      },
    ],
    sweep: [],
    echo: [],
    conflicts: [],
  };
  it("says in how many draws it holds, on its first occasion alone", async () => {
    const told: ClaimProgress[] = [];
    const scenarios = { shut: { name: "shut", levers: { "pyongyang.borderClosure": 1 } } };
    const { record, runs } = await claimLive(
      { data, draws },
      {
        argument: { document: "test", title: "", argument: "" },
        claim,
        scenarios,
        draws: 4,
        householdsPerAgent,
      },
      (one) => told.push(one),
    );
    expect([record.occasion, record.draws.length, runs]).toEqual(["epoch", 2, 4]);
    const [first] = record.tests;
    expect(first.worlds).toBe(2);
    expect(Math.abs(first.median!)).toBeGreaterThan(0.1);
    expect(first.holds + first.opposite).toBe(1);
    expect(record.failed.worlds).toBe(0);
    expect(told.at(-1)!.share).toBe(1);
  });
});
