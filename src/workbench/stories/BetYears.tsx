/** The bet in numbers: to be typed, one for each year's end, and after the reveal beside the model's. */
import { useState } from "react";
import type { JSX } from "react";
import { show } from "../charts/numbers.ts";
import { useText, useWords } from "../i18n/index.ts";
import { yearEndsOf } from "./bet-points.ts";
import type { Points, YearEnd } from "./bet-points.ts";

/** Fields in which a line can be typed. */
export function BetYears({
  points,
  unit,
  onYear,
}: {
  readonly points: Points;
  readonly unit: string;
  readonly onYear: (year: string, value: number) => void;
}): JSX.Element {
  const say = useText();
  return (
    <fieldset className="bet-years">
      <legend>{say("stories.bet.years", { unit })}</legend>
      {yearEndsOf(points).map((end) => (
        <YearField key={end.year} end={end} onValue={(value) => onYear(end.year, value)} />
      ))}
    </fieldset>
  );
}

/** Takes a number when the reader is done with it; what is no number is forgotten. */
function YearField({
  end,
  onValue,
}: {
  readonly end: YearEnd;
  readonly onValue: (value: number) => void;
}): JSX.Element {
  const [draft, setDraft] = useState<string>();
  const take = () => {
    const value = Number(draft);
    if (draft !== undefined && draft.trim() !== "" && Number.isFinite(value)) onValue(value);
    setDraft(undefined);
  };
  return (
    <label>
      <span>{end.year}</span>
      <input
        type="number"
        step="any"
        value={draft ?? String(Number(end.value.toPrecision(4)))}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
      />
    </label>
  );
}

/** Values at the years' ends, the reader's beside the model's. */
export function BetTable({
  points,
  rows,
}: {
  readonly points: Points;
  /** Median and ends of the 80 % band at the end of a year. */
  readonly rows: (month: string) => { readonly median: number; readonly low: number; readonly high: number };
}): JSX.Element {
  const say = useText();
  const language = useWords((words) => words.language);
  const lastMonths = points
    .map(({ month }) => month)
    .filter((month, i, all) => all[i + 1]?.slice(0, 4) !== month.slice(0, 4));
  return (
    <details className="bet-table">
      <summary>{say("stories.bet.table")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("stories.bet.month")}</th>
            <th scope="col">{say("stories.bet.yours")}</th>
            <th scope="col">{say("stories.bet.model")}</th>
            <th scope="col">{say("stories.bet.band")}</th>
          </tr>
        </thead>
        <tbody>
          {lastMonths.map((month) => {
            const { median, low, high } = rows(month);
            return (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td>{show(points.find((point) => point.month === month)?.value, language)}</td>
                <td>{show(median, language)}</td>
                <td>
                  {show(low, language)} – {show(high, language)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
