/** The charts of the series on show, of all columns. */
import { useEffect, useState } from "react";
import type { JSX } from "react";
import { TimeChart } from "../charts/TimeChart.tsx";
import { useCatalogue, useContent, useResults } from "../engine/index.ts";
import { useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { useColumnName } from "./column-name.ts";

export function ChartGrid(): JSX.Element {
  const say = useText();
  const nameOf = useColumnName();
  const catalogue = useCatalogue();
  const observed = useContent("observed");
  const results = useResults();
  const { columns, series, mode, rivals, fog, since, from, to } = usePage();
  const late = useLate(results.some(({ status }) => status === "waiting"));
  const inputs = (id: string) =>
    columns.map((column, c) => ({
      name: columns.length > 1 ? `${c + 1} ${nameOf(column)}` : nameOf(column),
      fan: results[c]?.fans[id],
      stale: late && results[c]?.status === "waiting",
    }));
  const shown = series.flatMap((id) => catalogue.series.find((one) => one.id === id) ?? []);
  if (shown.length === 0) return <p className="explore-none">{say("explore.series.none")}</p>;
  return (
    <div className="explore-grid">
      {shown.map((one) => (
        <TimeChart
          key={one.id}
          series={one}
          columns={inputs(one.id)}
          mode={mode}
          observed={observed?.[one.id] ?? none}
          rivals={rivals}
          fogged={fog && one.evidence.assumed}
          since={since}
          from={from}
          to={to}
          onSource={toSource}
        />
      ))}
    </div>
  );
}

const none = [] as const;
const toSource = (series: string) =>
  usePage.getState().set({ view: "understand", focus: `provenance:${series}` });

/** Milliseconds that a new line may take before pictures turn pale; most come sooner, and nothing flickers. */
const LATE = 300;
/** Says whether something has been waited for longer than that. */
function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, [waiting]);
  return late;
}
