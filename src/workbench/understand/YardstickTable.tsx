/** The years of a series beside the figures of each source. */
import type { JSX } from "react";
import { wordOf } from "../charts/numbers.ts";
import type { SeriesEntry } from "../content/types.ts";
import { useText } from "../i18n/index.ts";
import { useFigures } from "./figures.ts";
import { GradeBadge } from "./GradeBadge.tsx";
import { SourceLink } from "./links.tsx";
import { inPoints } from "./yardsticks.ts";
import type { Yardstick } from "./yardsticks.ts";

export function YardstickTable({
  series,
  title,
  rows,
}: {
  readonly series: SeriesEntry;
  readonly title: string;
  readonly rows: readonly Yardstick[];
}): JSX.Element {
  const say = useText();
  const figures = useFigures();
  const points = inPoints(series);
  return (
    <div className="understand-scroll" role="group" tabIndex={0} aria-label={title}>
      <table className="understand-table">
        <caption>
          {title}, {wordOf(say, "unit", series.unit)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("understand.yardsticks.year")}</th>
            <th scope="col">{say("understand.yardsticks.model")}</th>
            <th scope="col">{say("understand.yardsticks.published")}</th>
            <th scope="col">
              {say(points ? "understand.yardsticks.points" : "understand.yardsticks.deviation")}
            </th>
            <th scope="col" className="understand-words">
              {say("understand.source")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.year} ${row.source} ${row.preferred} ${row.observed}`}>
              <th scope="row">{row.year}</th>
              <td>{figures.number(row.model)}</td>
              <td>{figures.number(row.observed)}</td>
              <td>{points ? figures.number(row.deviation, true) : figures.percent(row.deviation, true)}</td>
              <td className="understand-words">
                <SourceLink url={row.url}>
                  <span lang="en">{row.source}</span>
                </SourceLink>{" "}
                <GradeBadge grade={row.grade} />{" "}
                <span className="understand-note">
                  {row.figures > 1 && say("understand.yardsticks.mean", { count: row.figures })}
                  {row.places.length > 0 && ` (${row.places.join(", ")})`}
                  {!row.preferred && ` · ${say("understand.rival")}`}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
