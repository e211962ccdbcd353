/** All that the page remembers: what a link carries, what undo takes back, what a reload brings back. */
import type { Scenario, ScenarioStretch } from "../../lab/scenario/types.ts";

export const views = ["explore", "understand", "claims", "stories"] as const;
export type View = (typeof views)[number];
export const modes = ["level", "difference", "ratio"] as const;
/** How charts show a scenario: by itself, less the baseline, or in per cent of it. */
export type Mode = (typeof modes)[number];
export const drawCounts = [1, 8, 32, 128] as const;
export type DrawCount = (typeof drawCounts)[number];

/** A level from January 2012 on, or a dated path. */
export type LeverSetting = number | readonly ScenarioStretch[];

/** A scenario, and what was changed in it. */
export interface Column {
  /** Its name in the library, or that of the reader's own. */
  readonly scenario: string;
  /** A scenario of the reader's own, from a file, composed. */
  readonly own?: Scenario;
  readonly levers: Readonly<Record<string, LeverSetting>>;
}
/** A path that the reader drew before the model's was shown, by month. */
export interface Bet {
  readonly series: string;
  readonly points: readonly { readonly month: string; readonly value: number }[];
  readonly revealed: boolean;
}
export interface PageState {
  readonly view: View;
  /** One to four scenarios side by side. */
  readonly columns: readonly Column[];
  /** The column that levers move. */
  readonly active: number;
  readonly from: string;
  readonly to: string;
  /** Month from which levers act that are moved on the page. */
  readonly since: string;
  readonly mode: Mode;
  /** Draws that bands are made of; with one there is a line alone. */
  readonly draws: DrawCount;
  /** Ids of the series on show. */
  readonly series: readonly string[];
  readonly map: { readonly observer: string; readonly year: number };
  readonly flowYear: number;
  /** Hides what is only assumed. */
  readonly fog: boolean;
  /** Shows the rival yardsticks. */
  readonly rivals: boolean;
  /** What a view looks at: a mechanism, a claim, a story. */
  readonly focus: string;
  /** Step of the story. */
  readonly step: number;
  readonly bets: readonly Bet[];
}

export const MOST_COLUMNS = 4;
export const initialState: PageState = {
  view: "explore",
  columns: [{ scenario: "baseline", levers: {} }],
  active: 0,
  from: "2012-01",
  to: "2018-12",
  since: "2018-01",
  mode: "level",
  draws: 32,
  series: [
    "gdp.real",
    "trade.exports.usd",
    "fx.kpwPerUsd",
    "price.rice.kpw",
    "households.consumption.real",
    "security.index",
  ],
  map: { observer: "consumption", year: 2018 },
  flowYear: 2018,
  fog: false,
  rivals: false,
  focus: "",
  step: 0,
  bets: [],
};

/** What the reader's own machine keeps, and no link carries. */
export interface Preferences {
  readonly language: "en" | "ko";
  readonly theme: "auto" | "light" | "dark";
}
