/** Hook: what the active column comes to, in a sentence and five numbers. */
import { show } from "../charts/numbers.ts";
import { useResults } from "../engine/index.ts";
import { useText, useWords } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { headlineOf } from "./headline.ts";
import type { HeadlineNumber } from "./headline.ts";

/** The five numbers; the first ones make the sentence. */
const five = ["gdp.real", "trade.imports.usd", "fx.kpwPerUsd", "pressure.elite", "security.index"] as const;
export type HeadlineId = (typeof five)[number];
const spoken = 3;
/** Digits of numbers that are read in passing. */
const DIGITS = 3;
/** Shares of draws from which on a direction is called one. */
const MOST = 0.9;

export interface HeadlineWords {
  readonly sentence: string;
  readonly numbers: readonly HeadlineNumber<HeadlineId>[];
  /** The column is the baseline itself. */
  readonly same: boolean;
  readonly titleOf: (id: HeadlineId) => string;
  readonly brief: (value: number) => string;
  readonly change: (number: HeadlineNumber) => string;
  /** Ends of a number's interval, no finer than the larger of them is written. */
  readonly ends: (number: HeadlineNumber) => { readonly low: string; readonly high: string };
}

export function useHeadline(): HeadlineWords {
  const say = useText();
  const language = useWords((words) => words.language);
  const { active, to, columns } = usePage();
  const result = useResults()[active];
  const numbers = result === undefined ? [] : headlineOf(result, five);
  const titleOf = (id: HeadlineId) => say(`explore.short.${id}`);
  const brief = (value: number) => show(Number(value.toPrecision(DIGITS)), language);
  const signed = (value: number) => `${value > 0 ? "+" : ""}${brief(value)}`;
  const change = ({ difference, relative }: HeadlineNumber) =>
    relative ? `${signed(difference)} %` : signed(difference);
  const ends = ({ low, high }: HeadlineNumber) => {
    const grain = 10 ** (Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high)))) + 1 - DIGITS);
    const [from, to] = [low, high].map((end) => signed(grain > 0 ? Math.round(end / grain) * grain + 0 : 0));
    return { low: from, high: to };
  };
  const same = columns[active].scenario === "baseline" && Object.keys(columns[active].levers).length === 0;
  const clause = (one: HeadlineNumber<HeadlineId>) =>
    say(one.above >= MOST || one.above <= 1 - MOST ? "explore.headline.clause" : "explore.headline.either", {
      series: titleOf(one.id),
      change: change(one),
    });
  const sentence =
    numbers.length === 0
      ? say("explore.headline.waiting")
      : same
        ? say("explore.headline.baseline")
        : say("explore.headline.sentence", {
            year: to.slice(0, 4),
            clauses: numbers.slice(0, spoken).map(clause).join("; "),
            draws: result?.arrived ?? 0,
          });
  return { sentence, numbers, same, titleOf, brief, change, ends };
}
