/** Stylised facts of 2012 to 2018 that a baseline history should show, each with its range and source. */
import { log } from "../core/math.ts";
import type { RunResult } from "./types.ts";

export interface Fact {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What the sources print, or what follows from it. */
  readonly observed: number;
  /** The range within which a model counts as showing the fact. */
  readonly low: number;
  readonly high: number;
  readonly source: string;
  /** Reads the fact off a run from January 2012 to December 2018. */
  readonly read: (run: RunResult) => number;
}
export interface FactResult extends Omit<Fact, "read"> {
  readonly value: number;
  readonly shown: boolean;
}

/** Values of a series in a year, without the months that have none. */
function months(run: RunResult, id: string, year: number): number[] {
  const series = run.series[id];
  if (!series) throw new Error(`no such series: ${id}`);
  return series.values.filter(
    (value, m): value is number => value !== null && run.months[m].startsWith(`${year}-`),
  );
}
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const annual = (run: RunResult, id: string, year: number) => sum(months(run, id, year));
const ratio = (run: RunResult, id: string, year: number, base: number) =>
  mean(months(run, id, year)) / mean(months(run, id, base));

/** Coal shipped abroad, million tonnes a year (customs and trade bodies, see data/observed). */
const coalPath: readonly (readonly [year: number, tonnes: number])[] = [
  [2012, 11.807e6],
  [2013, 16.494e6],
  [2014, 14.4e6],
  [2015, 19.6e6],
  [2016, 22.5e6],
  [2017, 4.79e6],
];

export const facts: readonly Fact[] = [
  {
    id: "exports-fall-most",
    title: "Exports fall far more than imports from 2016 to 2018 (difference of logs)",
    unit: "log points",
    observed: -2.09,
    low: -4,
    high: -1,
    source: "KOTRA: exports 2,820 and 243, imports 3,730 and 2,601 m USD",
    read: (run) =>
      log(ratio(run, "trade.exports.usd", 2018, 2016)) - log(ratio(run, "trade.imports.usd", 2018, 2016)),
  },
  {
    id: "exchange-rate-calm",
    title: "The market rate is calm: 2018 over 2016",
    unit: "ratio",
    observed: 0.99,
    low: 0.85,
    high: 1.15,
    source: "Daily NK: 8,173 and 8,061 won a dollar",
    read: (run) => ratio(run, "fx.kpwPerUsd", 2018, 2016),
  },
  {
    id: "rice-calm",
    title: "Rice is calm: 2018 over 2016",
    unit: "ratio",
    observed: 1.03,
    low: 0.85,
    high: 1.2,
    source: "Daily NK: 5,091 and 5,230 won a kilogram",
    read: (run) => ratio(run, "price.rice.kpw", 2018, 2016),
  },
  {
    id: "petrol-spike",
    title: "Petrol's spike: highest month of 2017 over the mean of 2016",
    unit: "ratio",
    observed: 2.2,
    low: 1.5,
    high: 4,
    source: "Daily NK and ASIAPRESS: about 9,000 won a kilogram in 2016, 20,800 in December 2017",
    read: (run) =>
      Math.max(...months(run, "price.petrol.kpw", 2017)) / mean(months(run, "price.petrol.kpw", 2016)),
  },
  {
    id: "mining-hit-worst",
    title: "Mining shrinks in 2018",
    unit: "per cent",
    observed: -17.8,
    low: -30,
    high: -8,
    source: "Bank of Korea",
    read: (run) => mean(months(run, "gdp.mining.growth", 2018)),
  },
  {
    id: "light-industry-spared",
    title: "Light industry shrinks less than manufacturing as a whole in 2018 (difference)",
    unit: "points",
    observed: 6.5,
    low: 1,
    high: 20,
    source: "Bank of Korea: −2.6 against −9.1 per cent",
    read: (run) => mean(months(run, "gdp.lightIndustry.growth", 2018)) - manufacturing(run, 2018),
  },
  {
    id: "coal-path",
    title: "Coal shipped 2012 to 2017, root mean square error of logs",
    unit: "log points",
    observed: 0,
    low: 0,
    high: 0.25,
    source: "China customs and KITA: 11.8, 16.5, 14.4, 19.6, 22.5, 4.8 Mt",
    read: (run) => {
      const errors = coalPath.map(([year, tonnes]) =>
        log(annual(run, "trade.exports.coal.tonnes", year) / tonnes),
      );
      return Math.sqrt(mean(errors.map((error) => error * error)));
    },
  },
  {
    id: "home-coal",
    title: "Home use of coal: 2018 over 2016",
    unit: "ratio",
    observed: 2,
    low: 1.5,
    high: 2.5,
    source: "specification of the model: home use roughly doubles",
    read: (run) => ratio(run, "coal.home.tonnes", 2018, 2016),
  },
  {
    id: "rice-swing",
    title: "Rice's swing within a year: highest month over lowest, mean of 2013 to 2018",
    unit: "ratio",
    observed: 1.29,
    low: 1.1,
    high: 1.5,
    source: "Daily NK and others, months with a quote",
    read: (run) =>
      mean(
        [2013, 2014, 2015, 2016, 2017, 2018].map((year) => {
          const quotes = months(run, "price.rice.kpw", year);
          return Math.max(...quotes) / Math.min(...quotes);
        }),
      ),
  },
  {
    id: "clothing-exports",
    title: "Clothing exports: 2015 over 2012",
    unit: "ratio",
    observed: 1.67,
    low: 1.3,
    high: 2.1,
    source: "KOTRA: 480 and 800 m USD",
    read: (run) => ratio(run, "trade.exports.textiles.usd", 2015, 2012),
  },
  {
    id: "clothing-ends",
    title: "Clothing exports end: 2018 over 2017",
    unit: "ratio",
    observed: 0.005,
    low: 0,
    high: 0.15,
    source: "KOTRA: 584 and 3 m USD",
    read: (run) => ratio(run, "trade.exports.textiles.usd", 2018, 2017),
  },
  {
    id: "machinery-imports-end",
    title: "Machinery imports end: 2018 over 2017",
    unit: "ratio",
    observed: 0.025,
    low: 0,
    high: 0.2,
    source: "KOTRA: machinery and electrical goods, 612 and 16 m USD",
    read: (run) => ratio(run, "trade.imports.machinery.usd", 2018, 2017),
  },
  {
    id: "china-share",
    title: "China's share of trade in 2018",
    unit: "share",
    observed: 0.958,
    low: 0.92,
    high: 0.99,
    source: "KOTRA",
    read: (run) =>
      (annual(run, "trade.exports.china.usd", 2018) + annual(run, "trade.imports.china.usd", 2018)) /
      (annual(run, "trade.exports.usd", 2018) + annual(run, "trade.imports.usd", 2018)),
  },
  {
    id: "kaesong-ends",
    title: "Kaesong's wages end in 2016: 2017 over 2015",
    unit: "ratio",
    observed: 0,
    low: 0,
    high: 0.01,
    source: "Ministry of Unification: closed on 10 February 2016",
    read: (run) => ratio(run, "external.kaesong.usd", 2017, 2015),
  },
  {
    id: "state-only-workers",
    title: "Ever fewer workers live on the state alone: 2018 over 2013",
    unit: "ratio",
    observed: 0.85,
    low: 0.7,
    high: 0.97,
    source: "Ministry of Unification: 28.2 and 24.0 per cent of respondents",
    read: (run) => ratio(run, "labour.stateOnly", 2018, 2013),
  },
  {
    id: "bribe-share",
    title: "Bribes in household spending, mean of 2012 to 2018",
    unit: "share",
    observed: 0.09,
    low: 0.05,
    high: 0.15,
    source: "Kim (2010): 8.95 per cent of spending",
    read: (run) => overall(run, "bribes.spendingShare"),
  },
  {
    id: "informal-share",
    title: "Informal part of household income, mean of 2012 to 2018",
    unit: "share",
    observed: 0.69,
    low: 0.55,
    high: 0.8,
    source: "Ministry of Unification: 0.69 (2016–20); Kim and Kim: 0.7 (2009)",
    read: (run) => overall(run, "households.informalIncomeShare"),
  },
];

function overall(run: RunResult, id: string): number {
  return mean(run.series[id].values.filter((value) => value !== null));
}

/** Growth of light and heavy industry together, by their weights in the year before. */
function manufacturing(run: RunResult, year: number): number {
  const both = (y: number) => annual(run, "gdp.lightIndustry", y) + annual(run, "gdp.heavyIndustry", y);
  return 100 * (both(year) / both(year - 1) - 1);
}

/** Judges every fact on a run of 2012 to 2018. */
export function judgeFacts(run: RunResult): FactResult[] {
  return facts.map(({ read, ...fact }) => {
    const value = read(run);
    return { ...fact, value, shown: value >= fact.low && value <= fact.high };
  });
}
