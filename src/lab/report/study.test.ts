import { describe, expect, it } from "vitest";
import type { CompareResult, EnsembleResult } from "../ensemble/ensemble.ts";
import type { Bands } from "../ensemble/summary.ts";
import type { ExplainResult } from "../studies.ts";
import { compareStudy, ensembleStudy } from "./study-bands.ts";
import { explainStudy } from "./study-explain.ts";
import { buildStudy } from "./study.ts";
import type { BandChart } from "./study-payload.ts";

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

const payloadOf = (page: string) =>
  JSON.parse(/<script type="application\/json" id="study">(.*?)<\/script>/s.exec(page)![1]) as {
    charts: BandChart[];
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
});
