/** Where a series' numbers come from: what it is, what it is held against, what stands behind it, and how it is run. */
import type { JSX, ReactNode } from "react";
import { wordOf } from "../charts/numbers.ts";
import type { SeriesEntry } from "../content/types.ts";
import { preset, useCatalogue, useContent } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { useFigures } from "./figures.ts";
import { GradeBadge } from "./GradeBadge.tsx";
import { MechanismLink, SourceLink } from "./links.tsx";
import { parametersBehind, sourcesOf } from "./provenance.ts";
import { grades } from "./words.ts";

export function ProvenanceFacts({ series }: { readonly series: string }): JSX.Element {
  const say = useText();
  const name = useName();
  const figures = useFigures();
  const catalogue = useCatalogue();
  const mechanisms = useContent("mechanisms");
  const draws = usePage((page) => page.draws);
  const from = usePage((page) => page.from);
  const to = usePage((page) => page.to);
  const entry = catalogue.series.find(({ id }) => id === series);
  if (entry === undefined)
    return <p className="understand-warning">{say("understand.unknownSeries", { id: series })}</p>;
  const { title, unit, group, yearly, annual, evidence } = entry;
  const columns = mechanisms?.columns[series] ?? [];
  const rows: [string, ReactNode][] = [
    [say("understand.unit"), unit === "" ? "–" : wordOf(say, "unit", unit)],
    [say("understand.group"), group],
    [say("understand.id"), <code key="id">{series}</code>],
    [
      say("understand.provenance.yearly"),
      say(annual ? "understand.provenance.annual" : `understand.provenance.${yearly}`),
    ],
    [say("understand.provenance.columns"), columns.length === 0 ? "–" : <code>{columns.join(", ")}</code>],
    [
      say("understand.provenance.model"),
      <>
        autarky {catalogue.version}, <code>{catalogue.modelHash}</code>
      </>,
    ],
    [
      say("understand.provenance.draws"),
      <>
        {say("understand.provenance.drawsSays", { draws })} <code>{catalogue.posteriorHash}</code>
      </>,
    ],
    [
      say("understand.provenance.preset"),
      say("understand.provenance.presetSays", {
        households: figures.number(preset.householdsPerAgent),
        seed: preset.seed,
        from: figures.period(from),
        to: figures.period(to),
      }),
    ],
  ];
  return (
    <div className="understand-provenance">
      <h2>{name("series", series, title)}</h2>
      {evidence.assumed && <p className="understand-warning">{say("understand.provenance.assumed")}</p>}
      <dl className="understand-facts">
        {rows.map(([term, says]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <h3>{say("understand.provenance.observed")}</h3>
      <Sources series={series} />
      <h3>{say("understand.provenance.parameters")}</h3>
      <ul className="understand-grades">
        {grades.map((grade) => (
          <li key={grade}>
            <b>{evidence.parameters[grade]}</b> <GradeBadge grade={grade} />
          </li>
        ))}
      </ul>
      <Behind entry={entry} />
    </div>
  );
}

function Sources({ series }: { readonly series: string }): JSX.Element {
  const say = useText();
  const figures = useFigures();
  const observed = useContent("observed");
  if (observed === undefined) return <p>{say("understand.loading")}</p>;
  const sources = sourcesOf(observed[series] ?? []);
  if (sources.length === 0) return <p>{say("understand.provenance.unobserved")}</p>;
  return (
    <ul>
      {sources.map(({ source, url, grade, preferred, figures: count, first, last }) => (
        <li key={`${source} ${grade} ${preferred}`}>
          <SourceLink url={url}>
            <span lang="en">{source}</span>
          </SourceLink>{" "}
          <GradeBadge grade={grade} />{" "}
          <span className="understand-note">
            {count === 1
              ? say("understand.provenance.oneFigure", { period: figures.period(first) })
              : say("understand.provenance.figures", {
                  count,
                  first: figures.period(first),
                  last: figures.period(last),
                })}
            {!preferred && ` · ${say("understand.rival")}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The mechanisms behind a series, and which of their parameters are only assumed. */
function Behind({ entry }: { readonly entry: SeriesEntry }): JSX.Element {
  const say = useText();
  const figures = useFigures();
  const content = useContent("mechanisms");
  if (content === undefined) return <p>{say("understand.loading")}</p>;
  const assumed = parametersBehind(entry, content).filter(({ grade }) => grade === "assumed");
  const behind = content.phases
    .flatMap(({ mechanisms }) => mechanisms)
    .filter(({ id }) => entry.evidence.mechanisms.includes(id));
  return (
    <>
      {assumed.length > 0 && (
        <details>
          <summary>{say("understand.provenance.whichAssumed", { count: assumed.length })}</summary>
          <ul>
            {assumed.map(({ id, value, unit }) => (
              <li key={id}>
                <code>{id}</code> {figures.number(value)} <span className="understand-note">{unit}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{say("understand.provenance.mechanisms", { count: behind.length })}</summary>
        <ul>
          {behind.map(({ id, title }) => (
            <li key={id}>
              <MechanismLink id={id} title={title} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
