/** Stylised facts of 2012 to 2018 that a baseline history should show, each with its range and source. */
import { log } from "../core/math.ts";
import { annual, manufacturing, mean, months, overall, ratio } from "./fact-readers.ts";
import type { FactHistory } from "./fact-readers.ts";

export type { FactHistory } from "./fact-readers.ts";

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
  /** Why the base run probably misses it, where it does: a reading of the run, not tested by an experiment. */
  readonly reason?: string;
  /** Series that it is read from. */
  readonly series: readonly string[];
  /** Reads the fact off a history from January 2012 to December 2018. */
  readonly read: (run: FactHistory) => number;
}
export interface FactResult extends Omit<Fact, "read"> {
  readonly value: number;
  readonly shown: boolean;
}

/** Coal shipped abroad, million tonnes a year (customs and trade bodies, see data/observed). */
const coalPath: readonly (readonly [year: number, tonnes: number])[] = [
  [2012, 11.807e6],
  [2013, 16.494e6],
  [2014, 14.4e6],
  [2015, 19.6e6],
  [2016, 22.5e6],
  [2017, 4.79e6],
];

/** Sectors whose growth the Bank of Korea prints, mining first. */
const sectors = ["mining", "agriculture", "manufacturing", "utilities", "construction", "services"];

export const facts: readonly Fact[] = [
  {
    id: "exports-fall-most",
    title: "Exports fall far more than imports from 2016 to 2018 (difference of logs)",
    unit: "log points",
    observed: -2.09,
    low: -4,
    high: -1,
    source: "KOTRA: exports 2,820 and 243, imports 3,730 and 2,601 m USD",
    series: ["trade.exports.usd", "trade.imports.usd"],
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
    reason:
      "exporters' offers of currency end with their exports; merchants and holders of won bid on, and the store of value meets only a part of the gap",
    series: ["fx.kpwPerUsd"],
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
    reason: "rice follows the market rate",
    series: ["price.rice.kpw"],
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
    reason: "the plan stretches its fuel over months, so that markets feel the caps late and in part",
    series: ["price.petrol.kpw"],
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
    reason:
      "pits fill with what exporters no longer take, and dig less until it is used; home users take coal up slowly",
    series: ["gdp.mining.growth"],
    read: (run) => mean(months(run, "gdp.mining.growth", 2018)),
  },
  {
    id: "mining-worst",
    title: "Mining shrinks more than any other sector in 2018 (difference to the next)",
    unit: "points",
    observed: -8.7,
    low: -30,
    high: -1,
    source: "Bank of Korea: mining −17.8, manufacturing −9.1 per cent",
    reason: "mining falls twice as far as the Bank has it",
    series: sectors.map((sector) => `gdp.${sector}.growth`),
    read: (run) => {
      const [mining, ...others] = sectors.map((sector) => mean(months(run, `gdp.${sector}.growth`, 2018)));
      return mining - Math.min(...others);
    },
  },
  {
    id: "light-industry-spared",
    title: "Light industry shrinks less than manufacturing as a whole in 2018 (difference)",
    unit: "points",
    observed: 6.5,
    low: 1,
    high: 20,
    source: "Bank of Korea: −2.6 against −9.1 per cent",
    reason:
      "imported inputs run short, as the ban on metals falls on their whole pool, and buyers turn away as the rate rises",
    series: ["gdp.lightIndustry.growth", "gdp.lightIndustry", "gdp.heavyIndustry"],
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
    series: ["trade.exports.coal.tonnes"],
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
    reason: "plants and boilers use more as coal gets cheap, but their own needs bound it",
    series: ["coal.home.tonnes"],
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
    series: ["price.rice.kpw"],
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
    series: ["trade.exports.textiles.usd"],
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
    series: ["trade.exports.textiles.usd"],
    read: (run) => ratio(run, "trade.exports.textiles.usd", 2018, 2017),
  },
  {
    id: "machinery-imports-end",
    title: "Imports of machinery and vehicles end: 2018 over 2017",
    unit: "ratio",
    observed: 0.025,
    low: 0,
    high: 0.2,
    source: "KOTRA: machinery and electrical goods, 612 and 16 m USD; Bank of Korea: vehicles −99 per cent",
    series: ["trade.imports.machinery.usd"],
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
    reason: "trade with other countries falls less than trade with China",
    series: ["trade.exports.china.usd", "trade.imports.china.usd", "trade.exports.usd", "trade.imports.usd"],
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
    series: ["external.kaesong.usd"],
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
    series: ["labour.stateOnly"],
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
    series: ["bribes.spendingShare"],
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
    series: ["households.informalIncomeShare"],
    read: (run) => overall(run, "households.informalIncomeShare"),
  },
];

/** Judges every fact on a history of 2012 to 2018. A value that is not a number shows nothing. */
export function judgeFacts(run: FactHistory): FactResult[] {
  return facts.map(({ read, ...fact }) => {
    const value = read(run);
    return { ...fact, value, shown: value >= fact.low && value <= fact.high };
  });
}
