/** The answer to why a series differs: bars with their errors, in a table that says the same. */
import type { JSX } from "react";
import type { ExplainAnswer } from "../../lab/live/explain-live.ts";
import { wordOf } from "../charts/numbers.ts";
import type { MechanismEntry, SeriesEntry } from "../content/types.ts";
import { useText } from "../i18n/index.ts";
import type { Translate } from "../i18n/index.ts";
import { useFigures } from "./figures.ts";
import { MechanismLink } from "./links.tsx";
import { WhyFiles } from "./WhyFiles.tsx";
import { isAstray, placeIn, reachOf, rowsOf } from "./why.ts";
import type { Reach, WhyRow } from "./why.ts";
import { themeKey } from "./words.ts";
import "./pictures.css";

interface Props {
  readonly series: SeriesEntry;
  readonly found: Pick<ExplainAnswer, "first" | "shares">;
  /** The whole answer, once it is there. */
  readonly answer?: ExplainAnswer;
  readonly all: readonly MechanismEntry[];
  /** Tells a theme's mechanisms apart. */
  readonly onWithin: ((theme: string) => void) | undefined;
}

export function WhyAnswer({ series, found, answer, all, onWithin }: Props): JSX.Element {
  const say = useText();
  const figures = useFigures();
  if (answer !== undefined && answer.from === null) return <p>{say("understand.why.same")}</p>;
  const { first, shares } = found;
  const difference = shares?.difference ?? first?.difference ?? Number.NaN;
  const rows = rowsOf(found);
  const reach = reachOf(rows, difference);
  const few = rows.some(({ error }) => !Number.isNaN(error));
  return (
    <div className="understand-answer">
      <p className="understand-sentence">
        {say("understand.why.sentence", {
          difference: figures.number(difference, true),
          unit: wordOf(say, "unit", series.unit),
        })}
      </p>
      <div
        className="understand-scroll"
        role="group"
        tabIndex={0}
        aria-label={say(shares === null ? "understand.why.aloneCaption" : "understand.why.sharesCaption")}
      >
        <table className="understand-table">
          <caption>
            {say(shares === null ? "understand.why.aloneCaption" : "understand.why.sharesCaption")},{" "}
            {wordOf(say, "unit", series.unit)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say("understand.why.player")}</th>
              <td className="understand-bars" />
              <th scope="col">{say(shares === null ? "understand.why.carries" : "understand.why.share")}</th>
              {few && <th scope="col">{say("understand.why.error")}</th>}
              <th scope="col">{say("understand.why.part")}</th>
              {shares !== null && <th scope="col">{say("understand.why.carries")}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">
                  <Player row={row} all={all} onWithin={onWithin} />
                </th>
                <td className="understand-bars">
                  <Bar row={row} reach={reach} />
                </td>
                <td>{figures.number(row.value, true)}</td>
                {few && <td>{figures.number(row.error)}</td>}
                <td>{difference === 0 ? "–" : figures.percent(row.value / difference)}</td>
                {shares !== null && <td>{figures.number(row.alone, true)}</td>}
              </tr>
            ))}
          </tbody>
          {shares !== null && (
            <tfoot>
              <tr>
                <th scope="row">{say("understand.why.sum")}</th>
                <td />
                <td>{figures.number(shares.sum, true)}</td>
                {few && <td>{figures.number(shares.differenceError)}</td>}
                <td>{difference === 0 ? "–" : figures.percent(shares.sum / difference)}</td>
                <td />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p className="understand-note">
        {say(shares === null ? "understand.why.aloneMeans" : "understand.why.sharesMean")}
      </p>
      {rows.some((row) => isAstray(row, difference)) && (
        <p className="understand-note">{say("understand.why.astray")}</p>
      )}
      {answer !== undefined && (
        <>
          <Made answer={answer} />
          <WhyFiles series={series} answer={answer} rows={rows} />
        </>
      )}
    </div>
  );
}

function Player({
  row: { name, kind, mechanisms },
  all,
  onWithin,
}: { readonly row: WhyRow } & Pick<Props, "all" | "onWithin">): JSX.Element {
  const say = useText();
  const link = (id: string) => (
    <MechanismLink id={id} title={all.find((one) => one.id === id)?.title ?? id} />
  );
  if (kind === "remainder") return <>{say("understand.why.remainder")}</>;
  if (kind === "mechanism") return link(name);
  return (
    <details>
      <summary>{kind === "rest" ? say("understand.why.rest") : say(themeKey(name))}</summary>
      <ul>
        {mechanisms.map((id) => (
          <li key={id}>{link(id)}</li>
        ))}
      </ul>
      {kind === "theme" && mechanisms.length > 1 && onWithin !== undefined && (
        <button type="button" onClick={() => onWithin(name)}>
          {say("understand.why.apart")}
        </button>
      )}
    </details>
  );
}

function Bar({
  row: { value, error },
  reach,
}: {
  readonly row: WhyRow;
  readonly reach: Reach;
}): JSX.Element | null {
  if (!Number.isFinite(value)) return null;
  const place = (at: number) => `${placeIn(reach, at)}%`;
  const width = `${Math.abs(placeIn(reach, value) - placeIn(reach, 0))}%`;
  return (
    <svg className="understand-bar" height="20" aria-hidden="true">
      <line className="understand-zero" x1={place(0)} x2={place(0)} y1="0" y2="20" />
      <rect
        className={value < 0 ? "understand-down" : "understand-up"}
        x={place(Math.min(0, value))}
        width={width}
        y="4"
        height="12"
      />
      {(value < reach.low || value > reach.high) && (
        <text
          className="understand-cut"
          x={value < 0 ? "0%" : "100%"}
          y="15"
          textAnchor={value < 0 ? "start" : "end"}
        >
          {value < 0 ? "◀" : "▶"}
        </text>
      )}
      {!Number.isNaN(error) && (
        <line
          className="understand-error"
          x1={place(value - error)}
          x2={place(value + error)}
          y1="10"
          y2="10"
        />
      )}
    </svg>
  );
}

/** A theme's name; a mechanism goes by its id. */
const playerName = (name: string, say: Translate): string =>
  name.includes(".") ? name : say(themeKey(name));

/** What the answer was made of. */
function Made({
  answer: { shares, from, runs, failed, problem, unstoppable },
}: {
  readonly answer: ExplainAnswer;
}): JSX.Element {
  const say = useText();
  const figures = useFigures();
  return (
    <>
      <p className="understand-note">
        {say("understand.why.made", { runs: figures.number(runs), from: figures.period(from ?? "") })}
        {shares !== null &&
          ` ${say(shares.method === "all sets" ? "understand.why.allSets" : "understand.why.orders", {
            pairs: shares.pairs,
            sets: shares.sets,
            worlds: shares.worlds,
            sum: figures.number(shares.sum, true),
          })}`}
      </p>
      {problem !== "" && <p className="understand-warning">{say("understand.why.noShares", { problem })}</p>}
      {shares !== null && unstoppable.length > 0 && (
        <p className="understand-warning">
          {say("understand.why.unstoppable", {
            players: unstoppable.map((name) => playerName(name, say)).join(", "),
          })}
        </p>
      )}
      {failed.length > 0 && (
        <p className="understand-warning">
          {say("understand.why.failedRuns", { runs: failed.length, reason: failed[0].error })}
        </p>
      )}
    </>
  );
}
