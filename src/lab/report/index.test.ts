import { describe, expect, it } from "vitest";
import { fixtureResult } from "../../../test/cli/fixture.ts";
import { buildManifest } from "../manifest.ts";
import { buildCharts, chartSpecs } from "./charts.ts";
import { buildReport } from "./index.ts";
import type { Observation } from "./observation.ts";
import type { Geography, Payload } from "./payload.ts";
import { compareYears } from "./years.ts";

const machine = {
  platform: "linux",
  architecture: "x64",
  processor: "p",
  cores: 2,
  memoryBytes: 2 ** 33,
  node: "20.19.0",
};
const square = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [124, 38],
        [124, 43],
        [131, 43],
        [131, 38],
        [124, 38],
      ],
    ],
  ],
} as const;
const geography: Geography = {
  outline: square,
  neighbours: [],
  units: [
    { id: "KP-01-chung", name: "Chung", province: "KP-01", latitude: 39.02, longitude: 125.75 },
    { id: "KP-03-sinuiju", name: "Sinuiju </script>", province: "KP-03", latitude: 40.1, longitude: 124.4 },
  ],
};
const quote: Observation = {
  series: "price.rice.kpw",
  unit: "KPW/kg",
  period: "2013-05",
  value: 5200,
  basis: "point",
  place: "hyesan",
  source: "Daily NK <i>",
  url: "https://example.org/a?b=1&c=2",
  grade: "measured",
  preferred: true,
  note: "",
};
function page(result = fixtureResult(), observed: readonly Observation[] = [quote]): string {
  const manifest = buildManifest(result, {
    version: "0.1.0",
    options: { from: "2012-01", to: "2018-12" },
    machine,
    started: "2026-01-01T00:00:00Z",
    files: [],
  });
  return buildReport({ result, manifest, observed, geography, client: "/* client */" });
}
const payloadOf = (text: string) =>
  JSON.parse(/<script type="application\/json" id="payload">(.*?)<\/script>/s.exec(text)![1]) as Payload;

describe("report", () => {
  it("is one page that asks for nothing from elsewhere", () => {
    const text = page();
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).not.toMatch(/<(script|img|link|iframe)[^>]+(src|href)=/);
    expect(text).not.toMatch(/@import|url\(/);
    expect(text.match(/<\/script>/g)).toHaveLength(2);
    expect(text).toContain("Daily NK &lt;i&gt;");
    expect(text).not.toContain("Sinuiju </script>");
  });

  it("holds every main series that the result has, with its observed points", () => {
    const { charts, map, tracks } = payloadOf(page());
    expect(charts.map(({ id }) => id)).toEqual(
      chartSpecs.map(({ series }) => series).filter((id) => id in fixtureResult().series),
    );
    expect(charts.length).toBeGreaterThanOrEqual(14);
    expect(charts.find(({ id }) => id === "price.rice.kpw")!.observed).toEqual([
      { period: "2013-05", value: 5200, place: "hyesan", source: "Daily NK <i>", preferred: true },
    ]);
    expect(map!.years).toEqual([2012, 2013, 2014, 2015, 2016, 2017, 2018]);
    expect(map!.tracks[0].values[0]).toEqual([30.55, 67.55]);
    expect(tracks).toHaveLength(Object.keys(fixtureResult().series).length);
  });

  it("draws annual flows beside a monthly line as their monthly mean", () => {
    const annual: Observation = {
      ...quote,
      series: "customs.china.exports.usd",
      period: "2013",
      basis: "annual",
      value: 2.4e9,
      place: "",
    };
    const chart = buildCharts(fixtureResult(), [annual]).find(
      ({ id }) => id === "customs.china.exports.usd",
    )!;
    expect(chart.observed[0]).toMatchObject({ period: "2013", value: 200 });
  });

  it("draws what is read together in one chart, and names what never happens", () => {
    const plain = fixtureResult();
    const line = (value: number) => ({
      title: "t",
      unit: "USD a month",
      values: plain.months.map(() => value),
    });
    const text = page({
      ...plain,
      series: {
        ...plain.series,
        "fund.inflow.usd": line(3e6),
        "fund.gifts.usd": line(1e6),
        "arms.russia.usd": line(0),
        "russia.return.usd": line(0),
        "terms.china": line(1),
      },
    });
    const fund = payloadOf(text).charts.find(({ id }) => id === "fund.inflow.usd")!;
    expect(fund.model[0]).toEqual({ period: "2012", value: 36 });
    expect(fund.others).toMatchObject([{ name: "gifts" }]);
    expect(text).toContain("Zero in every month of this run: Arms to Russia, and what comes back.");
  });

  it("compares annual figures of monthly flows with the mean of the months", () => {
    const rule = chartSpecs.find(({ series }) => series === "customs.china.exports.usd")!;
    const annual = {
      ...quote,
      series: rule.series,
      period: "2013",
      basis: "annual" as const,
      value: 2.4e9,
      place: "",
    };
    const months = fixtureResult().months;
    const row = compareYears(
      months,
      months.map(() => 2e8),
      [annual],
      rule.series,
      rule,
    )[1];
    expect(row).toEqual({ year: 2013, model: 2e8, observed: 2e8, deviation: 0 });
  });

  it("stands without months, and says what is partial", () => {
    expect(page(fixtureResult({ months: 0, interrupted: true }))).toContain(
      "The run was stopped before its first month.",
    );
    const partial = page(fixtureResult({ months: 8, interrupted: true }));
    expect(partial).toContain("interrupted after 2012-08; 2018-12 was asked for");
    expect(payloadOf(partial).charts.length).toBeGreaterThan(5);
  });
});
