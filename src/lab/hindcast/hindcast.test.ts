/** A made-up world whose truth is one of the draws: what is known of it must come out. */
import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { draw, key, normal } from "../../core/rng.ts";
import { exp } from "../../core/math.ts";
import type { Observation, ScoringRule } from "../../data/index.ts";
import { casesOf } from "./cases.ts";
import { scoreRecord, skillOf } from "./hindcast.ts";
import { changeForecast, levelForecast } from "./model.ts";
import type { Particles } from "./particles.ts";
import { particlesOf } from "./particles.ts";
import { pastOf, recordOf } from "./record.ts";
import { scoresOf } from "./score.ts";
import type { Forecasted } from "./score.ts";
import { tempered, weigh } from "./weights.ts";

const MONTHS = 84;
const DRAWS = 100;
const SD = 0.02;
const { k0, k1 } = key(7, 0, "hindcast test");

const rule = (series: string, transform: "log" | "none", sd: number): ScoringRule => ({
  series,
  transform,
  observationSd: sd,
  discrepancySd: sd,
  calibrated: true,
});
const rules = [
  rule("price.rice.kpw", "log", SD),
  rule("trade.exports.usd", "log", SD),
  rule("gdp.growth", "none", 0.3),
];

/** What shocks do to logs of prices and exports: known to the model, not to rivals. */
const shock = Array.from({ length: MONTHS }, (_, m) => 0.5 * Math.sin(m / 5) + 0.3 * Math.sin(m / 11));
/** A draw answers the shocks by its own strength; draw 17 is the truth. */
const strength = (d: number) => (d === 17 ? 1 : 4 * draw(d, k0, k1) - 1);
const path = (d: number) => shock.map((value) => 8 + strength(d) * value);
const growthOf = (d: number, year: number) => strength(d) * 4 * Math.sin(year);

const particles: Particles = Array.from({ length: DRAWS }, (_, d) => {
  const level = Float64Array.from(path(d), exp);
  const growth = Float64Array.from({ length: MONTHS }, (_, m) =>
    m % 12 === 11 ? growthOf(d, Math.floor(m / 12)) : Number.NaN,
  );
  return (series: string) =>
    series === "gdp.growth"
      ? growth
      : series === "price.rice.kpw" || series === "trade.exports.usd"
        ? level
        : undefined;
});

const row = (series: string, period: string, month: number, value: number, basis: Observation["basis"]) => ({
  series,
  period,
  month,
  value,
  basis,
  unit: "",
  place: "",
  source: "",
  url: "",
  grade: "measured" as const,
  preferred: true,
  note: "",
});
const truth = path(17);
const observed: Observation[] = [
  ...truth.map((value, m) =>
    row(
      "price.rice.kpw",
      `${2012 + Math.floor(m / 12)}-${(m % 12) + 1}`,
      m,
      exp(value + SD * normal(m, k0, k1)),
      "point",
    ),
  ),
  ...Array.from({ length: 7 }, (_, y) => [
    row(
      "trade.exports.usd",
      String(2012 + y),
      12 * y + 11,
      truth.slice(12 * y, 12 * y + 12).reduce((sum, value) => sum + exp(value), 0),
      "annual",
    ),
    row(
      "gdp.growth",
      String(2012 + y),
      12 * y + 11,
      growthOf(17, y) + 0.3 * normal(900 + y, k0, k1),
      "annual",
    ),
  ]).flat(),
];
const record = recordOf(observed, rules);

describe("reweighting", () => {
  it("picks the true draw as figures come in", () => {
    const known = (to: number) => record.filter((target) => target.to <= to);
    const early = weigh(particles, known(11));
    const late = weigh(particles, known(83));
    expect(late.weights.indexOf(Math.max(...late.weights))).toBe(17);
    const spreadOf = (weights: readonly number[]) =>
      weights.reduce((sum, weight, d) => sum + weight * (strength(d) - 1) ** 2, 0);
    expect(spreadOf(early.weights)).toBeLessThan(0.7 * spreadOf(particles.map(() => 1 / DRAWS)));
    expect(late.targets).toBe(21);
  });
  it("leaves 32 draws' worth by the largest power that does, and the likelihood alone where it is enough", () => {
    const sharp = tempered(Array.from({ length: 256 }, (_, d) => -d));
    expect(sharp.effective).toBeCloseTo(32, 6);
    expect(sharp.temper).toBeLessThan(1);
    expect(sharp.untempered).toBeLessThan(3);
    expect(tempered(Array.from({ length: 256 }, (_, d) => -d / 1000))).toMatchObject({ temper: 1 });
    expect(tempered([-3, -3]).effective).toBeCloseTo(2, 9);
  });
});

describe("a hindcast of a world that the model knows", () => {
  const skill = skillOf(testData(), record, particles);
  it("beats every rival", () => {
    for (const { horizon, rivals, verdict, id } of skill.groups) {
      expect(rivals.length).toBeGreaterThan(1);
      for (const rival of rivals)
        expect([id, horizon, rival.rival, rival.model.crps < rival.crps]).toEqual([
          id,
          horizon,
          rival.rival,
          true,
        ]);
      expect(verdict).toBe("no worse than the naive baseline");
    }
  });
  it("gets directions right", () => {
    const rice = skill.groups.find(({ id, horizon }) => id === "rice" && horizon === 12)!;
    expect(rice.model.signs.share).toBeGreaterThan(0.9);
  });
  it("uses nothing that came after an origin", () => {
    const origin = 47;
    const some = ({ series, to }: { series: string; to: number }) =>
      series !== "price.rice.kpw" || to % 7 === 0;
    const changed = observed.map((one) => (one.month > origin ? { ...one, value: one.value * 3 } : one));
    const before = (rows: readonly Observation[]) =>
      scoreRecord(testData(), recordOf(rows, rules), particles, some).forecasted.flatMap((one) =>
        one.case.origin <= origin
          ? [...one.forecasts].map(([id, { median }]) => [one.case.target.id, id, median.toFixed(9)])
          : [],
      );
    expect(before(changed)).toEqual(before(observed));
    expect(before(changed).length).toBeGreaterThan(100);
  });
  it("says that a model without a clue is worse than the naive baseline", () => {
    const wrong: Particles = particles.map(() => (series) => {
      const values = particles[17](series);
      return values && Float64Array.from(values, (value) => (series === "gdp.growth" ? -value : 1e7 / value));
    });
    const { groups } = scoreRecord(
      testData(),
      record,
      wrong,
      ({ id }) => id.startsWith("price") && id.endsWith("7"),
    );
    const rice = groups.find(({ id, horizon }) => id === "rice" && horizon === 12)!;
    expect(rice.verdict).toBe("worse than the naive baseline");
  });
});

describe("bands", () => {
  it("of an honest model hold what they promise", () => {
    // What is observed is the true draw's level and an error of the rule's two variances.
    const one: Particles = [particles[17]];
    const months = record.filter(({ series }) => series === "price.rice.kpw");
    const cases = Array.from({ length: 12 }, (_, copy) =>
      months.map((target, m) => ({ copy, target, m })),
    ).flat();
    const forecasted = cases.map(({ copy, target, m }): Forecasted => {
      const off = Math.SQRT2 * SD * normal(5000 + 100 * copy + m, k0, k1);
      const honest = { ...target, observed: truth[target.to] + off };
      return {
        case: { target: honest, origin: target.to - 1, horizon: 1, last: undefined },
        forecasts: new Map([["model", levelForecast({ target: honest }, one, [1])!]]),
        missing: 0,
      };
    });
    const { cover50, cover90 } = scoresOf(forecasted, "model", new Map())!;
    expect(cover50.trials).toBe(1008);
    expect(cover50.kept).toBe(true);
    expect(cover90.kept).toBe(true);
  });
  it("of a change start at the last figure and widen with time", () => {
    const cases = casesOf(record, ({ series, to }) => series === "price.rice.kpw" && to === 60);
    const widths = cases
      .toSorted((a, b) => a.horizon - b.horizon)
      .map((one) => {
        const forecast = changeForecast(one, [particles[17]], [1])!;
        expect(forecast.median).toBeCloseTo(one.last!.observed + truth[60] - truth[one.last!.to], 4);
        const { low, high } = forecast.interval(0.9);
        return high - low;
      });
    expect(widths).toHaveLength(3);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  });
});

describe("cases", () => {
  it("forecast years from the December before and months from 1, 3 and 12 months before", () => {
    const years = casesOf(record).filter(({ target }) => target.series === "gdp.growth");
    expect(years.map(({ origin }) => origin)).toEqual([23, 35, 47, 59, 71]);
    const rice = casesOf(record).filter(({ target }) => target.id === "price.rice.kpw 2016-7");
    expect(rice.map(({ horizon, origin, last }) => [horizon, origin, last?.to])).toEqual([
      [12, 42, 42],
      [3, 51, 51],
      [1, 53, 53],
    ]);
  });
  it("know a line's past by its own calendar", () => {
    expect(pastOf(record, 30).line("price.rice.kpw", "month")).toHaveLength(31);
    expect(pastOf(record, 30).line("trade.exports.usd", "year")).toHaveLength(2);
    expect(pastOf(record, 30).line("trade.exports.usd", "month")).toEqual([]);
  });
});

describe("particles", () => {
  it("are the runs that succeeded", () => {
    const runs = [
      { draw: 0, seed: 1, arm: 0 },
      { draw: 1, seed: 1, arm: 0, error: "burst" },
      { draw: 2, seed: 1, arm: 0 },
    ];
    const values = { "gdp.growth": Float64Array.from([1, 2, 3, 4, 5, 6]) };
    expect(particlesOf({ runs, values }, 2).map((read) => Array.from(read("gdp.growth")!))).toEqual([
      [1, 2],
      [5, 6],
    ]);
  });
});
