import { describe, expect, it } from "vitest";
import { testData } from "../../../../test/model/world.ts";
import { log } from "../../../core/math.ts";
import type { SocialAccounts } from "../../../model/data.ts";
import type { Target } from "../../scoring/targets.ts";
import type { Case } from "../cases.ts";
import { lastBefore } from "../cases.ts";
import { legalTrade, yearMean } from "../legal-trade.ts";
import type { TradeCalendar } from "../legal-trade.ts";
import { pastOf } from "../record.ts";
import { aggregate } from "./aggregate.ts";
import { autoregression } from "./autoregression.ts";
import { calendarRegression } from "./calendar.ts";
import { drift } from "./drift.ts";
import { exportMultiplier, inputOutputMultiplier } from "./multiplier.ts";
import { ornsteinUhlenbeck } from "./ornstein-uhlenbeck.ts";
import { randomWalk } from "./random-walk.ts";

const rule = { transform: "none", observationSd: 1, discrepancySd: 1, calibrated: true } as const;
const year = (series: string, of: number, observed: number): Target => ({
  id: `${series} ${of}`,
  series,
  rule: { series, ...rule },
  from: (of - 2012) * 12,
  to: (of - 2012) * 12 + 11,
  reading: "last",
  observed,
});
const quote = (series: string, month: number, observed: number): Target => ({
  ...year(series, 2012, observed),
  from: month,
  to: month,
});
const caseOf = (record: readonly Target[], target: Target, horizon: 1 | 3 | 12 = 12): Case => ({
  target,
  origin: target.to - horizon,
  horizon,
  last: lastBefore(record, target, target.to - horizon),
});
const halfWidth = ({ low, high }: { low: number; high: number }) => (high - low) / 2;
/** Half of a normal distribution's central 50 %, in standard deviations. */
const QUARTILE = 0.6744897501960817;

describe("rivals that know a line's own past", () => {
  const line = [1, 3, 2, 4, 6].map((value, i) => year("gdp.growth", 2012 + i, value));
  const next = year("gdp.growth", 2017, 0);
  const one = caseOf(line, next);
  const past = pastOf(line, one.origin);

  it("walk at random: the last figure, its variance that of the changes", () => {
    const forecast = randomWalk.forecast(one, past)!;
    expect(forecast.median).toBe(6);
    // Changes 2, −1, 2, 2: mean square 13 / 4.
    expect(halfWidth(forecast.interval(0.5))).toBeCloseTo(QUARTILE * Math.sqrt(13 / 4), 9);
    expect(randomWalk.forecast(caseOf(line, line[1]), pastOf(line, line[0].to))).toBeUndefined();
  });
  it("drift: as far again as the mean step", () => {
    expect(drift.forecast(one, past)!.median).toBeCloseTo(6 + 5 / 4, 12);
  });
  it("go back to the mean as AR(1)", () => {
    const series = [8, 4, 2, 1, 0.5, 0.25].map((value, i) => year("gdp.growth", 2012 + i, value));
    const ahead = caseOf(series, year("gdp.growth", 2018, 0));
    expect(autoregression.forecast(ahead, pastOf(series, ahead.origin))!.median).toBeCloseTo(0.125, 9);
    // A gap leaves too few figures in a row.
    const broken = series.filter(({ id }) => !id.endsWith("2015"));
    expect(autoregression.forecast(ahead, pastOf(broken, ahead.origin))).toBeUndefined();
    const month = quote("price.rice.kpw", 80, 1);
    expect(autoregression.forecast(caseOf([], month), pastOf([], 79))).toBeUndefined();
  });
  it("go back to the mean at irregular dates", () => {
    const quotes = [0, 1, 2, 5, 6, 8, 9, 13, 14, 20].map((month, i) =>
      quote("price.rice.kpw", month, i === 9 ? 3 : i % 2),
    );
    const target = quote("price.rice.kpw", 32, 0);
    const forecast = ornsteinUhlenbeck.forecast(caseOf(quotes, target), pastOf(quotes, 20))!;
    expect(forecast.median).toBeGreaterThan(0);
    expect(forecast.median).toBeLessThan(2);
  });
});

/** Exports fall to a third in 2017 and to a ninth in 2018. */
const calendar: TradeCalendar = (_, month) => (month < 60 ? 1 - month / 1200 : month < 72 ? 1 / 3 : 1 / 9);
const e = (of: number) => yearMean(calendar, "export", of);

describe("the calendar regression", () => {
  const years = [2012, 2013, 2014, 2015, 2016, 2017, 2018];
  const record = [
    ...years.map((of) => year("gdp.growth", of, -3 + 5 * e(of))),
    ...years.map((of) => year("trade.exports.usd", of, 2 + 0.5 * log(e(of)))),
  ];
  const rival = calendarRegression(calendar);
  it.each(["gdp.growth", "trade.exports.usd"])("finds the two coefficients of %s", (series) => {
    const target = record.find(({ id }) => id === `${series} 2018`)!;
    const one = caseOf(record, target);
    expect(rival.forecast(one, pastOf(record, one.origin))!.median).toBeCloseTo(target.observed, 9);
  });
  it("says nothing before the calendar has moved, unless the years after are known", () => {
    const target = record.find(({ id }) => id === "gdp.growth 2016")!;
    const one = caseOf(record, target);
    expect(rival.forecast(one, pastOf(record, one.origin))).toBeUndefined();
    const others = pastOf(record, one.origin, ({ id }) => id !== target.id);
    expect(rival.forecast(one, others)!.median).toBeCloseTo(target.observed, 9);
  });
  it("says nothing of other series", () => {
    const one = caseOf([], year("food.grain.tonnes", 2017, 1));
    expect(rival.forecast(one, pastOf(record, one.origin))).toBeUndefined();
  });
});

describe("the calendar of legal trade", () => {
  const { data } = { data: testData() };
  const real = legalTrade(data, []);
  it("is whole before the bans and nearly closed to exports after them", () => {
    expect(yearMean(real, "export", 2014)).toBeCloseTo(1, 2);
    expect(yearMean(real, "import", 2014)).toBeCloseTo(1, 2);
    expect(yearMean(real, "export", 2018)).toBeLessThan(0.3);
    expect(yearMean(real, "import", 2018)).toBeGreaterThan(0.5);
    expect(yearMean(real, "import", 2018)).toBeLessThan(0.9);
  });
  it("weighs what is printed of 2016", () => {
    const million = (musd: number) => log(musd * 1e6);
    const coalOnly = legalTrade(data, [
      year("trade.exports.usd", 2016, million(1000)),
      year("trade.exports.coal.usd", 2016, million(1000)),
    ]);
    expect(coalOnly("export", 70)).toBeCloseTo(0, 9);
  });
});

describe("the input–output multiplier", () => {
  /** One industry that buys 30 from itself and 20 abroad, pays 50 at home, and sells 70 abroad. */
  const cells: Readonly<Record<string, number>> = {
    "a.all>a.all": 30,
    "row.china>a.all": 20,
    "f.labour>a.all": 50,
    "a.all>row.china": 70,
  };
  const accounts: SocialAccounts = {
    value: (row, column) => cells[`${row}>${column}`] ?? 0,
    rows: () => ["a.all", "f.labour", "row.china"],
  };
  it("counts all rounds of inputs", () => {
    // 0.5 / (1 − 0.3) of a unit of exports stays at home.
    expect(exportMultiplier(accounts).multiplier).toBeCloseTo(0.5 / 0.7, 12);
  });
  it("makes growth of the change of legal exports", () => {
    const line = [2012, 2013, 2014, 2015, 2016].map((of) => year("gdp.growth", of, 1));
    const one = caseOf(line, year("gdp.growth", 2017, 0));
    const forecast = inputOutputMultiplier(accounts, calendar).forecast(one, pastOf(line, one.origin))!;
    expect(forecast.median).toBeCloseTo(((100 * (0.5 / 0.7) * 70) / 50) * (e(2017) - e(2016)), 9);
  });
  it("of the matrix of 2012 leaves abroad what inputs from abroad cost", () => {
    const { multiplier, exports } = exportMultiplier(testData().accounts);
    expect(multiplier).toBeGreaterThan(0.5);
    expect(multiplier).toBeLessThan(1);
    expect(exports).toBeGreaterThan(2500);
  });
});

describe("the five equations", () => {
  const years = [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018];
  /** A path that the equations describe without an error: a wave in the calendar, answers in proportion. */
  const wave: TradeCalendar = (_, month) => 1 + 0.4 * Math.sin(Math.floor(month / 12));
  const lnE = (of: number) => log(yearMean(wave, "export", of));
  const record = years.flatMap((of) => [
    year("trade.exports.usd", of, 20 + lnE(of)),
    year("trade.imports.usd", of, 20 + 0.5 * lnE(of)),
    year("gdp.growth", of, 1 + (lnE(of) - lnE(of - 1))),
    quote("fx.kpwPerUsd", (of - 2012) * 12 + 5, 9 - 0.2 * lnE(of)),
    quote("price.rice.kpw", (of - 2012) * 12 + 5, 8 - 0.2 * lnE(of)),
  ]);
  const rival = aggregate(wave);
  const at = (id: string, month?: number) =>
    record.find((target) => target.id === id && (month === undefined || target.to === month))!;
  it.each(["trade.exports.usd", "trade.imports.usd", "gdp.growth"])("foresees %s nearly", (series) => {
    const target = at(`${series} 2018`);
    const before = at(`${series} 2017`);
    const one = caseOf(record, target);
    const { median } = rival.forecast(one, pastOf(record, one.origin))!;
    expect(Math.abs(median - target.observed)).toBeLessThan(
      0.5 * Math.abs(before.observed - target.observed) + 0.1,
    );
  });
  it("moves prices by the part of the year that has gone by", () => {
    const target = quote("price.rice.kpw", 83, 0);
    const [near, far] = ([1, 12] as const).map((horizon) => {
      const one = caseOf(record, target, horizon);
      return rival.forecast(one, pastOf(record, one.origin))!;
    });
    expect(halfWidth(near.interval(0.5))).toBeLessThanOrEqual(halfWidth(far.interval(0.5)));
  });
  it("says nothing of other series, nor from hardly a figure", () => {
    const other = caseOf(record, year("power.twh", 2018, 1));
    expect(rival.forecast(other, pastOf(record, other.origin))).toBeUndefined();
    const one = caseOf(record, at("gdp.growth 2012"));
    expect(rival.forecast(one, pastOf(record, -13))).toBeUndefined();
  });
});
