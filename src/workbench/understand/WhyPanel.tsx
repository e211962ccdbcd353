/** Asks which mechanisms make the difference between the active column and the baseline, and shows the answer. */
import { useState } from "react";
import type { JSX, ReactNode } from "react";
import { explainSizes, mostRuns } from "../../lab/live/explain-size.ts";
import type { ExplainSizeName } from "../../lab/live/explain-size.ts";
import { BASELINE } from "../../lab/scenario/types.ts";
import type { SeriesEntry } from "../content/types.ts";
import { preset, useCatalogue, useContent } from "../engine/index.ts";
import { scenarioOf } from "../engine/scenario.ts";
import { useStudy } from "../engine/use-study.ts";
import { useScenarioName } from "../explore/column-name.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { ColumnPicker } from "./ColumnPicker.tsx";
import { WhyAnswer } from "./WhyAnswer.tsx";
import { useFigures } from "./figures.ts";
import { themeKey, themeOf } from "./words.ts";

/** What was asked for: an answer belongs to it and to nothing else. */
interface Asked {
  /** The column, the last month: what moves on the page. */
  readonly of: string;
  readonly within: string | undefined;
}
const sizeNames = Object.keys(explainSizes) as ExplainSizeName[];

export function WhyPanel({
  series,
  picker,
}: {
  readonly series: SeriesEntry;
  readonly picker: ReactNode;
}): JSX.Element {
  const say = useText();
  const name = useName();
  const nameOf = useScenarioName();
  const figures = useFigures();
  const catalogue = useCatalogue();
  const mechanisms = useContent("mechanisms");
  const column = usePage((page) => page.columns[page.active]);
  const to = usePage((page) => page.to);
  const { study, start, stop } = useStudy("explain");
  const [size, setSize] = useState<ExplainSizeName>("first");
  const [asked, setAsked] = useState<Asked>();
  const of = JSON.stringify([column, to]);
  const all = mechanisms?.phases.flatMap((phase) => phase.mechanisms) ?? [];
  const players = (within: string | undefined) =>
    within === undefined
      ? new Set(all.map(({ id }) => themeOf(id))).size
      : all.filter(({ id }) => themeOf(id) === within).length;
  const ask = (within: string | undefined, how: ExplainSizeName) => {
    const scenario = scenarioOf(column, catalogue);
    if (scenario === undefined) return;
    setSize(how);
    setAsked({ of, within });
    start({
      control: { name: BASELINE },
      scenario,
      series: series.id,
      to,
      ...(within === undefined ? {} : { within }),
      size: explainSizes[how],
      householdsPerAgent: preset.householdsPerAgent,
    });
  };
  const title = name("series", series.id, series.title);
  const whose = nameOf(column);
  const isBaseline = column.scenario === BASELINE && Object.keys(column.levers).length === 0;
  return (
    <section className="understand-part" aria-labelledby="understand-why">
      <h2 id="understand-why">{say("understand.why.title", { series: title })}</h2>
      {picker}
      <ColumnPicker />
      <p>{say("understand.why.lead", { scenario: whose, to: figures.period(to) })}</p>
      <fieldset className="understand-sizes">
        <legend>{say("understand.why.how")}</legend>
        {sizeNames.map((one) => (
          <label key={one}>
            <input type="radio" name="understand-size" checked={size === one} onChange={() => setSize(one)} />
            <span>
              <b>{say(`understand.size.${one}`)}</b> {say(`understand.size.${one}.says`)}{" "}
              {all.length > 0 && (
                <span className="understand-note">
                  {say("understand.why.most", {
                    runs: mostRuns(players(asked?.within), explainSizes[one]),
                    households: figures.number(preset.householdsPerAgent),
                  })}
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <p className="understand-actions">
        <button
          type="button"
          className="primary"
          onClick={() => ask(asked?.within, size)}
          disabled={isBaseline || study.state === "running"}
        >
          {say("understand.why.start")}
        </button>
        {asked?.within !== undefined && (
          <button type="button" onClick={() => ask(undefined, size)} disabled={study.state === "running"}>
            {say("understand.why.themes")}
          </button>
        )}
        {study.state === "running" && (
          <button type="button" onClick={stop}>
            {say("understand.stop")}
          </button>
        )}
      </p>
      {isBaseline && <p>{say("understand.why.baseline")}</p>}
      {asked?.within !== undefined && (
        <p>{say("understand.why.within", { theme: say(themeKey(asked.within)) })}</p>
      )}
      {study.state === "running" && <Progress share={study.progress?.share} />}
      <div role="status">
        {study.state === "failed" && (
          <p className="understand-warning">{say("understand.failed", { problem: study.problem })}</p>
        )}
        {study.state === "done" && asked?.of !== of && (
          <p className="understand-warning">{say("understand.why.stale")}</p>
        )}
      </div>
      {study.state === "running" && study.progress?.first !== undefined && (
        <WhyAnswer
          series={series}
          found={{ first: study.progress.first, shares: null }}
          all={all}
          onWithin={undefined}
        />
      )}
      {study.state === "done" && (
        <WhyAnswer
          series={series}
          found={study.answer}
          answer={study.answer}
          all={all}
          onWithin={asked?.within === undefined ? (theme) => ask(theme, size) : undefined}
        />
      )}
    </section>
  );
}

/** How far a study has come; without a share it is about to begin. */
function Progress({ share }: { readonly share: number | undefined }): JSX.Element {
  const say = useText();
  const figures = useFigures();
  return (
    <p className="understand-progress">
      <progress aria-label={say("understand.progress")} {...(share === undefined ? {} : { value: share })} />{" "}
      {share === undefined
        ? say("understand.opening")
        : say("understand.soFar", { share: figures.percent(Math.floor(100 * share) / 100) })}
    </p>
  );
}
