/** What a mechanism moves: said, and on demand run with it and without it. */
import { useEffect, useRef, useState } from "react";
import type { JSX } from "react";
import { TimeChart } from "../charts/TimeChart.tsx";
import { loadContent, loadNumbers } from "../content/load.ts";
import type { MechanismEntry } from "../content/types.ts";
import { dispatcher, preset, useCatalogue, useContent } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { ABLATION_DRAWS, runAblation } from "./ablation.ts";
import type { AblationFan } from "./ablation.ts";
import { useFigures } from "./figures.ts";

type State =
  | { readonly state: "idle" }
  | { readonly state: "running" | "done"; readonly found?: AblationFan }
  | { readonly state: "failed"; readonly problem: string };

export function Ablation({ mechanism }: { readonly mechanism: MechanismEntry }): JSX.Element {
  const say = useText();
  const name = useName();
  const figures = useFigures();
  const { series, levers } = useCatalogue();
  const to = usePage((page) => page.to);
  const [run, setRun] = useState<State>({ state: "idle" });
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  const { metric, ablated, under = {} } = mechanism.moves;
  const entry = series.find(({ id }) => id === metric);
  const title = entry === undefined ? metric : name("series", metric, entry.title);
  const settings = Object.entries(under).map(([id, level]) => {
    const lever = levers.find((one) => one.id === id);
    return `${lever === undefined ? id : name("levers", id, lever.title)}: ${figures.number(level)}`;
  });
  const start = async () => {
    const stop = new AbortController();
    stopping.current = stop;
    setRun({ state: "running" });
    try {
      const table = await loadContent("draws");
      const numbers = await loadNumbers(table.file);
      let found: AblationFan | undefined;
      const tell = (next: AblationFan) => setRun({ state: "running", found: (found = next) });
      await runAblation({ mechanism, to, table, numbers, ...preset }, dispatcher(), tell, stop.signal);
      if (!stop.signal.aborted) setRun({ state: "done", ...(found === undefined ? {} : { found }) });
    } catch (error) {
      if (!stop.signal.aborted)
        setRun({ state: "failed", problem: error instanceof Error ? error.message : String(error) });
    }
  };
  const stop = () => {
    stopping.current?.abort();
    setRun({ state: "idle" });
  };
  return (
    <div className="understand-ablation">
      <p>
        {say(`understand.ablation.${ablated}`, { series: title })}
        {settings.length > 0 && ` ${say("understand.ablation.under", { levers: settings.join(", ") })}`}
      </p>
      <p className="understand-actions">
        <button type="button" disabled={run.state === "running"} onClick={() => void start()}>
          {say("understand.ablation.start")}
        </button>
        {run.state === "running" && (
          <button type="button" onClick={stop}>
            {say("understand.stop")}
          </button>
        )}
        <span className="understand-note">
          {say("understand.ablation.size", {
            runs: 2 * ABLATION_DRAWS,
            draws: ABLATION_DRAWS,
            households: figures.number(preset.householdsPerAgent),
            to: figures.period(to),
          })}
        </span>
      </p>
      <p role="status">
        {run.state === "failed" && say("understand.failed", { problem: run.problem })}
        {(run.state === "running" || run.state === "done") &&
          say("understand.ablation.soFar", {
            done: (run.found?.fan.scenario.length ?? 0) + (run.found?.failures.length ?? 0),
            draws: ABLATION_DRAWS,
            failed: run.found?.failures.length ?? 0,
          })}
      </p>
      {(run.state === "running" || run.state === "done") && run.found !== undefined && (
        <Picture mechanism={mechanism} found={run.found} />
      )}
    </div>
  );
}

function Picture({
  mechanism,
  found: { fan },
}: {
  readonly mechanism: MechanismEntry;
  readonly found: AblationFan;
}): JSX.Element | null {
  const say = useText();
  const name = useName();
  const { series } = useCatalogue();
  const observed = useContent("observed");
  const fog = usePage((page) => page.fog);
  const rivals = usePage((page) => page.rivals);
  const entry = series.find(({ id }) => id === mechanism.moves.metric);
  if (entry === undefined || fan.scenario.length === 0) return null;
  const without = say("understand.ablation.without", {
    mechanism: name("mechanisms", mechanism.id, mechanism.title),
  });
  return (
    <TimeChart
      series={entry}
      columns={[{ name: without, fan, stale: false }]}
      mode="level"
      observed={observed?.[entry.id] ?? []}
      rivals={rivals}
      fogged={fog && entry.evidence.assumed}
      since={fan.months[0]}
      from={fan.months[0]}
      to={fan.months[fan.months.length - 1]}
      height={220}
    />
  );
}
