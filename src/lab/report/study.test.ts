import { describe, expect, it } from "vitest";
import type { CompareResult, EnsembleResult } from "../ensemble/ensemble.ts";
import type { Bands } from "../ensemble/summary.ts";
import type { HindcastResult } from "../hindcast/result.ts";
import type { DivergeResult, ExplainResult, GateResult } from "../studies.ts";
import { compareStudy, ensembleStudy } from "./study-bands.ts";
import { divergeStudy } from "./study-diverge.ts";
import { explainStudy } from "./study-explain.ts";
import { gateStudy } from "./study-gate.ts";
import { hindcastStudy } from "./study-hindcast.ts";
import { buildStudy } from "./study.ts";
import type { BandChart, BarChart, LineChart, RangeChart, StudyChart } from "./study-payload.ts";

const months = ["2014-11", "2014-12"];
const bands = (middle: number): Bands => {
  const at = (shift: number) => [middle + shift, middle + shift];
  return {
    q025: at(-4),
    q05: at(-3.5),
    q10: at(-3),
    q25: at(-1),
    q50: at(0),
    q75: at(1),
    q90: at(3),
    q95: at(3.5),
    q975: at(4),
  };
};
const head = {
  model: { version: "1", hash: "modelhash" },
  scenarios: [
    { name: "baseline", hash: "hash-a" },
    { name: "<b>", hash: "hash-b" },
  ],
  draws: { kind: "prior", count: 8, hash: "" },
  seeds: [1, 2],
  householdsPerAgent: 1000,
  runs: 32,
  planned: 32,
  failed: [{ draw: 1, seed: 1, scenario: "<b>", error: "accounts do not close" }],
  damaged: [],
  interrupted: false,
  months,
} as const;
const series = { "fx.kpwPerUsd": { title: "Market exchange rate", unit: "KPW/USD", ...bands(8000) } };
const command = "autarky compare baseline '<b>'";

const payloadOf = <C extends StudyChart = BandChart>(page: string) =>
  JSON.parse(/<script type="application\/json" id="study">(.*?)<\/script>/s.exec(page)![1]) as {
    charts: C[];
  };

describe("a study's page", () => {
  it("of an ensemble holds nested bands, observed figures and their sources, and needs nothing else", () => {
    const result: EnsembleResult = { ...head, scenarios: [head.scenarios[0]], series };
    const observed = {
      series: "fx.kpwPerUsd",
      period: "2014-12",
      month: 35,
      basis: "quote",
      value: 8100,
      place: "",
      source: "Daily NK",
      url: "https://example.org/x",
      preferred: true,
    };
    const marks = [observed] as unknown as Parameters<typeof ensembleStudy>[1];
    const page = buildStudy(ensembleStudy(result, marks, command), marks, "/* program */");
    const [chart] = payloadOf(page).charts;
    expect(chart.bands).toHaveLength(2);
    expect(chart.bands[0]).toMatchObject({ period: "2014-11", median: 8000, q025: 7996, q90: 8003 });
    expect(chart.observed).toHaveLength(1);
    expect(page).toContain("Daily NK");
    expect(page).toContain("1 × accounts do not close");
    expect(page).toContain("modelhash");
    expect(page).not.toMatch(/<(?:script|link|img)[^>]*(?:src|href)=/);
  });
  it("of a comparison names the pair, escapes names and repeats the command", () => {
    const nothing = bands(0);
    const intervals = { 50: [-3, -1], 80: [-4, 0], 95: [-5, 1] } as const;
    const end = { median: -2, intervals, positiveShare: 0.25, drawSd: 1, seedSd: 0.5, pairs: 16 };
    const contrast = { title: "Market exchange rate", unit: "KPW/USD", difference: nothing, end };
    const result: CompareResult = {
      ...head,
      levels: [],
      comparisons: [{ scenario: "<b>", control: "baseline", series: { "fx.kpwPerUsd": contrast } }],
    };
    const page = buildStudy(compareStudy(result, command), [], "");
    expect(page).toContain("&lt;b&gt; against baseline");
    expect(page).not.toContain("<b> against");
    expect(page).toContain("autarky compare baseline &#39;&lt;b&gt;&#39;");
    expect(page).toContain("25 %");
    expect(page).not.toContain("Sources of the observed figures");
  });
  it("of an explanation shows shares, remainder and sum", () => {
    const share = { name: "currency", mechanisms: ["currency.market"], value: 60, error: 5, alone: -80 };
    const result: ExplainResult = {
      difference: 100,
      differenceError: 2,
      shares: [share, { ...share, name: "external", value: 30 }],
      remainder: 10,
      sum: 100,
      method: "all sets",
      pairs: 0,
      sets: 4,
      worlds: 2,
      failedWorlds: 0,
      metric: { id: "fx.kpwPerUsd", title: "Market exchange rate", unit: "KPW/USD", reading: "mean of 2014" },
      from: "2014-03",
      players: "themes",
      failed: [],
      head: { ...head, to: "2014-12" },
    };
    const page = buildStudy(explainStudy(result, command), [], "");
    for (const text of ["March 2014", "60.0 %", "remainder", "+10.0", "whole difference"])
      expect(page).toContain(text);
  });
  it("of the gate places each value in its range, with source, verdict, shares and reason", () => {
    const fact = {
      id: "rice-calm",
      title: "Rice is calm",
      unit: "ratio",
      observed: 1,
      low: 0.8,
      high: 1.2,
      source: "Daily NK: <quotes>",
      series: ["price.rice.kpw"],
    };
    const result: GateResult = {
      head: { ...head, scenarios: [head.scenarios[0]], to: "2018-12" },
      seed: 7,
      facts: [
        { ...fact, value: 1.1, shown: true, shownShare: 0.75 },
        { ...fact, id: "rate-calm", value: 2, shown: false, shownShare: 0, reason: "it runs away" },
        { ...fact, id: "no-value", value: Number.NaN, shown: false, shownShare: 0 },
      ],
      shown: 1,
      runs: 4,
      failed: 1,
      interrupted: false,
    };
    const page = buildStudy(gateStudy(result, "autarky gate --draws 5"), [], "");
    for (const text of [
      "shows 1 of 3 stylised facts",
      "Daily NK: &lt;quotes&gt;",
      "0.800 to 1.20",
      "75 %",
      "it runs away",
      "not understood yet",
      "autarky gate --draws 5",
      "1 runs of draws failed",
      "modelhash",
    ])
      expect(page).toContain(text);
    const [ranges, shares] = payloadOf<RangeChart | BarChart>(page).charts as [RangeChart, BarChart];
    expect(ranges.rows.map(({ holds }) => holds)).toEqual([true, false, false]);
    expect(ranges.rows[0].value).toBeCloseTo(0.75, 12);
    expect(ranges.rows[2].value).toBeNull();
    expect(shares.bars.map(({ value }) => value)).toEqual([75, 0, 0]);
    const { runs: _, failed: __, ...alone } = result;
    expect(payloadOf(buildStudy(gateStudy(alone, ""), [], "")).charts).toHaveLength(1);
    expect(buildStudy(gateStudy({ ...alone, facts: [], interrupted: true }, ""), [], "")).toContain(
      "the base run was not done",
    );
  });
  it("of a divergence draws both runs of the series that part, in their units", () => {
    const parted = {
      series: "trade.imports.russia.usd",
      title: "Imports from Russia",
      unit: "USD a month",
      month: "2012-02",
      difference: -2e6,
      percent: -50,
      greatestPercent: -50,
      greatestMonth: "2012-02",
    };
    const result: DivergeResult = {
      head: { ...head, to: "2012-03" },
      scenarios: ["baseline", "<b>"],
      stateHashes: ["state-a", "state-b"],
      identical: false,
      instructions: "2012-02",
      sharedBurnIn: true,
      month: "2012-02",
      mechanism: "external.state-imports",
      series: [parted],
      alike: 5,
      lines: {
        [parted.series]: [
          [4e6, 4e6, null],
          [4e6, 2e6, 1e6],
        ],
      },
      seed: 1,
      to: "2012-03",
    };
    const page = buildStudy(divergeStudy(result, [], "autarky diverge baseline b.yaml"), [], "");
    for (const text of ["February 2012", "external.state-imports", "state-b", "−50.0 %", "b.yaml"])
      expect(page).toContain(text);
    expect(page).not.toContain("<b> parts");
    const [chart] = payloadOf<LineChart>(page).charts;
    expect(chart.unit).toBe("million USD a month");
    expect(chart.model.map(({ value }) => value)).toEqual([4, 4]);
    expect(chart.others[0].model.map(({ value }) => value)).toEqual([4, 2, 1]);
    const { month: _, mechanism: __, instructions: ___, ...rest } = result;
    const same = { ...rest, identical: true, series: [], lines: {} };
    const alike = buildStudy(divergeStudy(same, [], ""), [], "");
    expect(alike).toContain("alike to the last bit");
    expect(payloadOf(alike).charts).toEqual([]);
  });
  it("of a hindcast sets the model beside its rivals, with coverage and aims", () => {
    const counted = { hits: 4, trials: 5, share: 0.8, low: 0.28, high: 0.99 };
    const cover = { ...counted, level: 0.9, kept: true };
    const scores = {
      forecasts: 5,
      error: 2,
      mase: 0.5,
      crps: 1,
      cover50: cover,
      cover90: cover,
      signs: counted,
    };
    const row = {
      id: "growth",
      title: "GDP growth",
      horizon: 12,
      model: scores,
      rivals: [{ ...scores, crps: 4, rival: "random-walk", title: "random walk", model: scores }],
      verdict: "no worse than the naive baseline",
      missing: 0,
    } as const;
    const result: HindcastResult = {
      ...head,
      scenario: head.scenarios[0],
      draws: 8,
      firstOrigins: { year: "2013-12", month: "2012-12" },
      leastEffective: 32,
      notes: ["Know this."],
      groups: [row],
      series: [{ ...row, id: "gdp.growth" }],
      pooled: [{ horizon: 12, model: scores }],
      origins: [{ origin: "2013-12", targets: 3, temper: 1, effective: 8, untempered: 8 }],
      leaveOneOut: [{ ...row, verdict: "worse than the calendar regression" }],
      aims: [
        { aim: "an aim", met: true, model: 1, rival: 4, measure: "CRPS", cases: 5 },
        { aim: "no aim", measure: "CRPS", cases: 0 },
      ],
      cases: [],
      inSample: [{ draws: "prior", effective: 8, groups: [{ id: "growth", title: "GDP growth", scores }] }],
    };
    const page = buildStudy(hindcastStudy(result, [], "autarky hindcast"), [], "");
    for (const text of [
      "0 of 1 groups and horizons are worse than a random walk, 1 of 1 aims are met",
      "random walk",
      "0.80 (0.28–0.99)",
      "worse than the calendar regression",
      "no case",
      "Know this.",
      "1 × accounts do not close",
    ])
      expect(page).toContain(text);
    const { charts } = payloadOf<BarChart>(page);
    expect(charts.map(({ id }) => id)).toEqual(["crps-12", "cover-12"]);
    expect(charts[0].bars[0]).toMatchObject({ name: "GDP growth", value: 0.25, off: false });
    const nothing = { ...result, groups: [], series: [], interrupted: true };
    expect(buildStudy(hindcastStudy(nothing, [], ""), [], "")).toContain("nothing to score yet");
  });
});
