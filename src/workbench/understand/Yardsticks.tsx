/** The model beside what others published, source by source; what rivals and the fog are, and what the fog hides. */
import { useMemo } from "react";
import type { JSX } from "react";
import type { Observed, SeriesEntry } from "../content/types.ts";
import { useCatalogue, useContent, useHistory, useResults } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { SeriesPicker } from "./SeriesPicker.tsx";
import { YardstickTable } from "./YardstickTable.tsx";
import { useFigures } from "./figures.ts";
import { focusOf } from "./look.ts";
import { inPoints, medianOf, yardsticksOf } from "./yardsticks.ts";
import type { MonthlyValues, Yardstick } from "./yardsticks.ts";

export interface YardsticksProps {
  /** The series asked for; the first that has figures where it has none. */
  readonly wanted: string;
  readonly onChoose: (series: string) => void;
}

export function Yardsticks({ wanted, onChoose }: YardsticksProps): JSX.Element {
  const say = useText();
  const { series } = useCatalogue();
  const observed = useContent("observed");
  const history = useHistory(-1);
  const known = useMemo(
    () => series.filter(({ id }) => (observed?.[id] ?? []).length > 0),
    [series, observed],
  );
  const chosen = known.find(({ id }) => id === wanted) ?? known[0];
  return (
    <section className="understand-part" aria-labelledby="understand-yardsticks">
      <h2 id="understand-yardsticks">{say("understand.yardsticks.title")}</h2>
      <p>{say("understand.yardsticks.lead")}</p>
      <p role="status" className="understand-note">
        {history.state === "waiting" && say("understand.yardsticks.waiting")}
        {history.state === "failed" && say("understand.failed", { problem: history.problem ?? "" })}
        {observed === undefined && say("understand.loading")}
      </p>
      {observed !== undefined && chosen !== undefined && (
        <>
          <SeriesPicker series={known} value={chosen.id} onChange={onChoose} />
          <One series={chosen} observed={observed} result={history.result} />
          <h3>{say("understand.yardsticks.all")}</h3>
          <Overview known={known} observed={observed} result={history.result} onChoose={onChoose} />
        </>
      )}
      <Switches />
      <Fog />
    </section>
  );
}

type Result = ReturnType<typeof useHistory>["result"];
function historyOf(result: Result, id: string): MonthlyValues | undefined {
  const series = result?.series[id];
  return result === undefined || series === undefined
    ? undefined
    : { months: result.months, values: series.values };
}

/** One series, its years beside every source; the median of the draws where it is on show. */
function One({
  series,
  observed,
  result,
}: {
  readonly series: SeriesEntry;
  readonly observed: Observed;
  readonly result: Result;
}): JSX.Element {
  const say = useText();
  const name = useName();
  const [column] = useResults();
  const fan = column?.fans[series.id];
  const median = fan !== undefined && fan.baseline.length > 0 ? medianOf(fan) : undefined;
  const rows = yardsticksOf(series, observed[series.id] ?? [], median ?? historyOf(result, series.id));
  return (
    <>
      <p className="understand-note">
        {median === undefined
          ? say("understand.yardsticks.byRegister")
          : say("understand.yardsticks.byDraws", { draws: fan?.baseline.length ?? 0 })}
      </p>
      <YardstickTable series={series} rows={rows} title={name("series", series.id, series.title)} />
    </>
  );
}

/** Every series that has figures, by the last year in which the model can be held against them. */
function Overview({
  known,
  observed,
  result,
  onChoose,
}: {
  readonly known: readonly SeriesEntry[];
  readonly observed: Observed;
  readonly result: Result;
  readonly onChoose: (series: string) => void;
}): JSX.Element {
  const say = useText();
  const name = useName();
  const figures = useFigures();
  const rows = useMemo(
    () =>
      known.map((series) => ({
        series,
        last: yardsticksOf(series, observed[series.id] ?? [], historyOf(result, series.id)).findLast(
          ({ preferred, model }) => preferred && model !== null,
        ),
      })),
    [known, observed, result],
  );
  const deviation = (series: SeriesEntry, last: Yardstick | undefined) =>
    inPoints(series) ? figures.number(last?.deviation, true) : figures.percent(last?.deviation, true);
  return (
    <div
      className="understand-scroll"
      role="group"
      tabIndex={0}
      aria-label={say("understand.yardsticks.all")}
    >
      <table className="understand-table">
        <caption>{say("understand.yardsticks.allCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("understand.series")}</th>
            <th scope="col">{say("understand.yardsticks.figures")}</th>
            <th scope="col">{say("understand.yardsticks.year")}</th>
            <th scope="col">{say("understand.yardsticks.model")}</th>
            <th scope="col">{say("understand.yardsticks.published")}</th>
            <th scope="col">{say("understand.yardsticks.deviation")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ series, last }) => (
            <tr key={series.id}>
              <th scope="row">
                <button type="button" className="understand-link" onClick={() => onChoose(series.id)}>
                  {name("series", series.id, series.title)}
                </button>
              </th>
              <td>{(observed[series.id] ?? []).length}</td>
              <td>{last?.year ?? "–"}</td>
              <td>{figures.number(last?.model)}</td>
              <td>{figures.number(last?.observed)}</td>
              <td>{deviation(series, last)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the two switches of the charts do, and how they stand. */
function Switches(): JSX.Element {
  const say = useText();
  const fog = usePage((page) => page.fog);
  const rivals = usePage((page) => page.rivals);
  const toggle = (key: "fog" | "rivals", on: boolean) => (
    <button
      type="button"
      aria-pressed={on}
      onClick={() => usePage.getState().set(key === "fog" ? { fog: !on } : { rivals: !on })}
    >
      {say(`understand.${key}.switch`)} {say(on ? "understand.on" : "understand.off")}
    </button>
  );
  return (
    <>
      <h3>{say("understand.rivals.title")}</h3>
      <p>{say("understand.rivals.says")}</p>
      <p className="understand-actions">{toggle("rivals", rivals)}</p>
      <h3>{say("understand.fog.title")}</h3>
      <p>{say("understand.fog.says")}</p>
      <p className="understand-actions">{toggle("fog", fog)}</p>
    </>
  );
}

function Fog(): JSX.Element {
  const say = useText();
  const name = useName();
  const { series } = useCatalogue();
  const hidden = series.filter(({ evidence }) => evidence.assumed);
  return (
    <details className="understand-hidden">
      <summary>{say("understand.fog.hides", { count: hidden.length, all: series.length })}</summary>
      <ul>
        {hidden.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="understand-link"
              onClick={() => usePage.getState().set({ focus: focusOf("provenance", id) })}
            >
              {name("series", id, title)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
