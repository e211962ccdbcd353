/** What causes a series: a picture of the nearest mechanisms, and a list of all that opens step by step. */
import { useMemo, useState } from "react";
import type { JSX, ReactNode } from "react";
import type { SeriesEntry } from "../content/types.ts";
import { useContent } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import { CausesPicture } from "./CausesPicture.tsx";
import { causeFinder, pictureOf } from "./causes.ts";
import type { Cause, CauseFinder } from "./causes.ts";
import { MechanismLink } from "./links.tsx";

const stepCounts = [1, 2, 3] as const;

export function CausesView({
  series,
  picker,
}: {
  readonly series: SeriesEntry;
  readonly picker: ReactNode;
}): JSX.Element {
  const say = useText();
  const name = useName();
  const content = useContent("mechanisms");
  const [steps, setSteps] = useState<number>(2);
  const finder = useMemo(() => content && causeFinder(content), [content]);
  const picture = useMemo(() => finder && pictureOf(finder, series.id, steps), [finder, series.id, steps]);
  const title = name("series", series.id, series.title);
  return (
    <section className="understand-part" aria-labelledby="understand-causes">
      <h2 id="understand-causes">{say("understand.causes.title", { series: title })}</h2>
      {picker}
      <p>{say("understand.causes.lead")}</p>
      <fieldset className="understand-choice">
        <legend>{say("understand.causes.steps")}</legend>
        {stepCounts.map((count) => (
          <label key={count}>
            <input
              type="radio"
              name="understand-steps"
              checked={steps === count}
              onChange={() => setSteps(count)}
            />{" "}
            {count}
          </label>
        ))}
      </fieldset>
      {content === undefined && <p role="status">{say("understand.loading")}</p>}
      {finder !== undefined && picture !== undefined && (
        <>
          {picture.layers.length === 0 ? (
            <p>{say("understand.causes.none")}</p>
          ) : (
            <CausesPicture picture={picture} series={series.id} title={title} />
          )}
          <h3>{say("understand.causes.list", { series: title })}</h3>
          <p className="understand-note">
            {say("understand.causes.columns", { columns: (content?.columns[series.id] ?? []).join(", ") })}
          </p>
          <CauseList causes={finder.ofSeries(series.id)} finder={finder} deeper={steps - 1} />
        </>
      )}
    </section>
  );
}

function CauseList({
  causes,
  finder,
  deeper,
}: {
  readonly causes: readonly Cause[];
  readonly finder: CauseFinder;
  /** Steps that may still be opened below. */
  readonly deeper: number;
}): JSX.Element {
  return (
    <ul className="understand-causes">
      {causes.map((cause) => (
        <CauseItem key={cause.mechanism.id} cause={cause} finder={finder} deeper={deeper} />
      ))}
    </ul>
  );
}

function CauseItem({
  cause: { mechanism, columns },
  finder,
  deeper,
}: {
  readonly cause: Cause;
  readonly finder: CauseFinder;
  readonly deeper: number;
}): JSX.Element {
  const say = useText();
  const name = useName();
  const [open, setOpen] = useState(false);
  const further = deeper > 0 ? finder.ofMechanism(mechanism.id) : [];
  return (
    <li>
      <MechanismLink id={mechanism.id} title={mechanism.title} />{" "}
      <span className="understand-note">
        {say("understand.causes.writes")} <code>{columns.join(", ")}</code>
      </span>{" "}
      {further.length > 0 && (
        <button
          type="button"
          className="understand-open"
          aria-expanded={open}
          aria-label={say("understand.causes.openOf", {
            count: further.length,
            mechanism: name("mechanisms", mechanism.id, mechanism.title),
          })}
          onClick={() => setOpen(!open)}
        >
          {say(open ? "understand.causes.close" : "understand.causes.open", { count: further.length })}
        </button>
      )}
      {open && <CauseList causes={further} finder={finder} deeper={deeper - 1} />}
    </li>
  );
}
