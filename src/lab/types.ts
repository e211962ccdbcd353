/** What a run takes and gives. The command line, the report and the page use these and nothing else. */
import type { Instrument, Line, Sector } from "../core/ledger.ts";
import type { Scenario } from "./scenario/types.ts";

/** The part of an `AbortSignal` that a run looks at. */
export interface StopSignal {
  readonly aborted: boolean;
}

export interface RunOptions {
  /** A scenario, or its name; `baseline` is the empty one. Under Node also the path of a scenario's file. */
  readonly scenario?: string | Scenario;
  /** Under Node: scenarios stacked on it; two that set one key to different values are an error. */
  readonly with?: readonly string[];
  /** First and last month, `2012-01` by default and `2018-12`; months outside January 2012 to December 2035 are errors. */
  readonly from?: string;
  readonly to?: string;
  readonly seed?: number;
  readonly householdsPerAgent?: number;
  readonly threads?: number;
  /** Parameters set to other values than the register's, and levels of levers, by id; they go before the scenario's. */
  readonly set?: Readonly<Record<string, number>>;
  /** Mechanisms switched off, by id, besides the scenario's. */
  readonly without?: readonly string[];
  /** Stops after the current month; the result then holds what was done and says `interrupted`. */
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly phase: "burn-in" | "history";
  readonly done: number;
  readonly total: number;
  readonly month: string;
}

export interface Series {
  readonly title: string;
  readonly unit: string;
  /** One value a month; null where the series has none (annual series carry theirs in December). */
  readonly values: readonly (number | null)[];
}

/** Largest absolute residuals over all months and cells; whole numbers, so they are zero or something leaked. */
export interface AccountResiduals {
  readonly instrumentRowResidual: number;
  readonly sectorColumnResidual: number;
  readonly foreignExchangeResidual: number;
  readonly goodsResidual: number;
}

/** The books: every month's postings by line, stocks by sector and instrument, and goods by flow and product. */
export interface Books {
  readonly instruments: readonly Instrument[];
  readonly sectors: readonly Sector[];
  readonly lines: readonly Line[];
  /** `month × line`, whole minor units. */
  readonly amounts: readonly Float64Array[];
  /** Closing stocks, `month × (sector × instrument)`. */
  readonly stocks: readonly Float64Array[];
  readonly products: readonly { readonly id: string; readonly unit: string }[];
  readonly goodsFlows: readonly string[];
  /** `month × (flow × product)`, whole units over the country. */
  readonly goods: readonly Float64Array[];
  /** Closing goods stocks, `month × product`. */
  readonly goodsStocks: readonly Float64Array[];
  /** Mean market price in won a unit at the end of the month, `month × product`. */
  readonly prices: readonly Float64Array[];
  /** Won a US cent and a fen at the end of the month. */
  readonly rates: readonly { readonly wonPerCent: number; readonly wonPerFen: number }[];
}

/** Yearly means by county for the map. */
export interface CountySeries {
  readonly title: string;
  readonly unit: string;
  /** `month × county`. */
  readonly values: readonly Float32Array[];
}

export interface RunResult {
  readonly model: { readonly version: string; readonly hash: string };
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: number;
  readonly householdsPerAgent: number;
  readonly threads: number;
  readonly months: readonly string[];
  readonly series: Readonly<Record<string, Series>>;
  readonly accounts: AccountResiduals;
  /** Postings that a payer could not meet; a healthy run has none. */
  readonly clippedPostings: number;
  readonly stateHash: string;
  readonly seconds: number;
  readonly agents: number;
  readonly interrupted: boolean;
  /** Continuation rules that applied past the end of the calendars, in words. */
  readonly continuation: readonly string[];
  readonly counties: {
    readonly ids: readonly string[];
    readonly series: Readonly<Record<string, CountySeries>>;
  };
  readonly books: Books;
}
