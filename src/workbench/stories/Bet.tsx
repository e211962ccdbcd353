/** Place your bets: the reader draws the path of a series, then the model's is laid over it. */
import { useMemo, useRef, useState } from "react";
import type { JSX } from "react";
import { bandsOf, baselineOf } from "../charts/bands.ts";
import { showPeriod, wordOf } from "../charts/numbers.ts";
import type { SeriesEntry } from "../content/types.ts";
import { useCatalogue, useResults } from "../engine/index.ts";
import type { ColumnResult, Fan } from "../engine/types.ts";
import { useScenarioName } from "../explore/column-name.ts";
import { useName, useText, useWords } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { BetPicture } from "./BetPicture.tsx";
import { BetTable, BetYears } from "./BetYears.tsx";
import { ScoreWords } from "./ScoreWords.tsx";
import { betOn, drawnBetween, knotsOf, valuesAt, withBet, withYearEnd, withoutBet } from "./bet-points.ts";
import type { Points } from "./bet-points.ts";
import { domainOf } from "./bet-scale.ts";
import { scoreBet } from "./bet-score.ts";
import "./bet.css";

/** A bet on a series that is on show, for the active column. Annual series cannot be drawn. */
export function Bet({ series: id }: { readonly series: string }): JSX.Element {
  const say = useText();
  const { series } = useCatalogue();
  const active = usePage((page) => page.active);
  const result: ColumnResult | undefined = useResults()[active];
  const entry = series.find((one) => one.id === id);
  const fan = result?.fans[id];
  if (entry === undefined || entry.annual) return <p className="bet">{say("stories.bet.none")}</p>;
  if (result?.status === "failed") return <p className="bet">{result.problem}</p>;
  if (result === undefined || fan === undefined || fan.scenario.length === 0)
    return <p className="bet">{say("stories.bet.waiting")}</p>;
  return <OpenBet entry={entry} fan={fan} result={result} number={active + 1} />;
}

function OpenBet({
  entry,
  fan,
  result,
  number,
}: {
  readonly entry: SeriesEntry;
  readonly fan: Fan;
  readonly result: ColumnResult;
  /** Place of the column, from 1 on. */
  readonly number: number;
}): JSX.Element {
  const say = useText();
  const name = useName();
  const language = useWords((words) => words.language);
  const nameOf = useScenarioName();
  const from = usePage((page) => page.from);
  const to = usePage((page) => page.to);
  const since = usePage((page) => (page.since > page.from ? page.since : page.from));
  const knots = knotsOf(since, to);
  const own = usePage((page) => betOn(page.bets, entry.id, knots));
  const [draft, setDraft] = useState<Points>();
  // The line as it is drawn: a pointer may be lifted before the page shows its last move.
  const drawing = useRef<Points>(undefined);
  const { months, baseline, bands } = useMemo(() => {
    const view = { from, to, annual: false, years: false, yearly: entry.yearly };
    const found = bandsOf(fan, view, "level");
    return { months: found.periods, baseline: baselineOf(fan, view, "level"), bands: found };
  }, [fan, from, to, entry.yearly]);

  const start = knots.map((month) => ({ month, value: baseline[months.indexOf(month)] }));
  if (knots.length < 2 || start.some(({ value }) => !Number.isFinite(value)))
    return <p className="bet">{say("stories.bet.waiting")}</p>;

  const points = draft ?? own?.points ?? start;
  const revealed = own?.revealed ?? false;
  const bets = () => usePage.getState().bets;
  const keep = (line: Points, show: boolean) =>
    usePage.getState().set({ bets: withBet(bets(), { series: entry.id, points: line, revealed: show }) });
  const again = () => own && usePage.getState().set({ bets: withoutBet(bets(), own) });
  const model = revealed ? { median: bands.q50, low: bands.q10, high: bands.q90 } : undefined;
  const shown = [baseline, (own?.points ?? start).map(({ value }) => value)];
  const domain = domainOf(model ? [...shown, model.low, model.high] : shown, entry.unit);
  const departs = result.departure !== null;
  const score = scoreBet({
    drawn: valuesAt(points, months),
    median: bands.q50,
    low: bands.q10,
    high: bands.q90,
    reference: departs ? baseline : baseline.map(() => start[0].value),
  });
  const title = name("series", entry.id, entry.title);
  const scenarioName = nameOf(result.column);
  const unit = wordOf(say, "unit", entry.unit);
  return (
    <section className="bet" aria-label={say("stories.bet.title", { series: title })}>
      <h3>{say("stories.bet.title", { series: title })}</h3>
      <p className="bet-how">
        {revealed
          ? say("stories.bet.caution")
          : say("stories.bet.how", { scenario: scenarioName, month: showPeriod(since, language) })}
      </p>
      <BetPicture
        label={say("stories.bet.picture", { series: title, unit })}
        months={months}
        domain={domain}
        baseline={baseline}
        points={points}
        {...(model ? { model } : {})}
        colour={`var(--column-${number})`}
        language={language}
        {...(revealed
          ? {}
          : {
              onDraw: (a, b) => {
                drawing.current = drawnBetween(drawing.current ?? points, a, b);
                setDraft(drawing.current);
              },
              onDone: () => {
                keep(drawing.current ?? points, false);
                drawing.current = undefined;
                setDraft(undefined);
              },
            })}
      />
      <ul className="bet-legend">
        <li className="bet-key-baseline">{say("stories.bet.baseline")}</li>
        <li className="bet-key-line">{say("stories.bet.yours")}</li>
        {model && (
          <li className="bet-key-model" style={{ color: `var(--column-${number})` }}>
            <span>{say("stories.bet.modelWithBand")}</span>
          </li>
        )}
      </ul>
      <div role="status">
        {revealed && score && (
          <ScoreWords score={score} departs={departs} draws={bands.draws} asked={result.asked} />
        )}
      </div>
      {revealed ? (
        <BetTable
          points={points}
          rows={(month) => {
            const at = months.indexOf(month);
            return { median: bands.q50[at], low: bands.q10[at], high: bands.q90[at] };
          }}
        />
      ) : (
        <BetYears
          points={points}
          unit={unit}
          onYear={(year, value) => keep(withYearEnd(points, year, value), false)}
        />
      )}
      <p className="bet-buttons">
        {revealed ? (
          <button type="button" onClick={again}>
            {say("stories.bet.again")}
          </button>
        ) : (
          <button type="button" className="bet-reveal" onClick={() => keep(points, true)}>
            {say("stories.bet.reveal")}
          </button>
        )}
      </p>
    </section>
  );
}
