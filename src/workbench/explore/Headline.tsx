/** What the active column comes to, in a sentence and five numbers. */
import type { JSX } from "react";
import { show } from "../charts/numbers.ts";
import { useCatalogue, useResults } from "../engine/index.ts";
import { useText, useWords } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { headlineOf } from "./headline.ts";
import type { HeadlineNumber } from "./headline.ts";

/** The five numbers; the first ones make the sentence. */
const five = ["gdp.real", "trade.imports.usd", "fx.kpwPerUsd", "pressure.elite", "security.index"] as const;
const spoken = 3;
/** Digits of numbers that are read in passing. */
const DIGITS = 3;
/** Shares of draws from which on a direction is called one. */
const MOST = 0.9;

export function Headline(): JSX.Element {
  const say = useText();
  const language = useWords((words) => words.language);
  const { series } = useCatalogue();
  const { active, to, columns } = usePage();
  const result = useResults()[active];
  const numbers = result === undefined ? [] : headlineOf(result, five);
  const titleOf = (id: (typeof five)[number]) => say(`explore.short.${id}`);
  const unitOf = (id: string) => series.find((one) => one.id === id)?.unit ?? "";
  const brief = (value: number) => show(Number(value.toPrecision(DIGITS)), language);
  const signed = (value: number) => `${value > 0 ? "+" : ""}${brief(value)}`;
  const change = ({ difference, relative }: HeadlineNumber) =>
    relative ? `${signed(difference)} %` : signed(difference);
  const same = columns[active].scenario === "baseline" && Object.keys(columns[active].levers).length === 0;
  const clause = (one: HeadlineNumber<(typeof five)[number]>) =>
    say(one.above >= MOST || one.above <= 1 - MOST ? "explore.headline.clause" : "explore.headline.either", {
      series: titleOf(one.id),
      change: change(one),
    });
  return (
    <section className="explore-headline" aria-label={say("explore.headline")} aria-live="polite">
      <p className="explore-sentence">
        {numbers.length === 0
          ? say("explore.headline.waiting")
          : same
            ? say("explore.headline.baseline")
            : say("explore.headline.sentence", {
                year: to.slice(0, 4),
                clauses: numbers.slice(0, spoken).map(clause).join("; "),
                draws: result?.arrived ?? 0,
              })}
      </p>
      <dl className="explore-tiles">
        {numbers.map((one) => (
          <div key={one.id}>
            <dt>{titleOf(one.id)}</dt>
            <dd>
              <b>{brief(one.value)}</b> <span className="explore-unit">{unitOf(one.id)}</span>
            </dd>
            <dd className="explore-beside">
              {same
                ? say("explore.headline.lastYear")
                : say("explore.headline.interval", {
                    change: change(one),
                    low: signed(one.low),
                    high: signed(one.high),
                  })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
