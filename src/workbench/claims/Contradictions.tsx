/** Contradictions between claims, head to head: what each side expects along what it is thought to turn on. */
import type { JSX } from "react";
import type { ContradictionRecord, LineRecord } from "../../lab/claims/contradiction-record.ts";
import type { ContradictionResult } from "../../lab/claims/contradictions.ts";
import { isClaim } from "../../lab/claims/types.ts";
import type { Argument } from "../../lab/claims/types.ts";
import { mainRecord } from "../../lab/report/claims-words.ts";
import type { Finder } from "../../lab/report/claims-words.ts";
import type { DataTable } from "../export/table.ts";
import { useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { FramedFigure } from "../understand/FramedFigure.tsx";
import { useFigures } from "../understand/figures.ts";
import { LinesPicture, colourOf } from "./LinesPicture.tsx";
import type { PictureLine } from "./LinesPicture.tsx";
import { ScopeBadge, VerdictBadge } from "./VerdictBadge.tsx";
import { useSayings } from "./use-sayings.ts";

interface Beside {
  readonly all: readonly Argument[];
  readonly records: Finder;
}

export function Contradictions({
  found: { contradictions, head },
  all,
  records,
}: Beside & { readonly found: ContradictionResult }): JSX.Element {
  const t = useText();
  return (
    <section className="claims-document" aria-labelledby="claims-contradictions">
      <h3 id="claims-contradictions">{t("claims.contradictions")}</h3>
      <p className="claims-argument">{t("claims.contradictions.lead", { draws: head.draws })}</p>
      {contradictions.map((one) => (
        <Contradiction key={one.id} one={one} draws={head.draws} all={all} records={records} />
      ))}
    </section>
  );
}

function Contradiction({
  one,
  draws,
  all,
  records,
}: Beside & { readonly one: ContradictionRecord; readonly draws: number }): JSX.Element {
  const t = useText();
  const figures = useFigures();
  const { id, title, from, to, turnsOn, answer, reading, sides, claims } = one;
  const entries = all.flatMap((argument) => argument.entries).filter((entry) => claims.includes(entry.id));
  return (
    <article className="claims-card" aria-labelledby={`claims-${id}`}>
      <p className="claims-note">
        <b>{id}</b> · {figures.period(from)} – {figures.period(to)} · {t("claims.turnsOn")}{" "}
        <span lang="en">{turnsOn}</span>
      </p>
      <h4 id={`claims-${id}`} lang="en">
        {title}
      </h4>
      <p lang="en">
        <b>{answer}</b>
      </p>
      <LadderFigure one={one} draws={draws} />
      <ul className="claims-flips">
        {sides.map(({ side, drawn }) => (
          <li key={side}>
            <b lang="en">{side}</b>: {t("claims.sideHolds", { share: figures.percent(drawn) })}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("claims.contradictions.parts", { count: entries.length })}</summary>
        <ul className="claims-flips">
          {entries.map((entry) => (
            <li key={entry.id}>
              {isClaim(entry) ? <VerdictBadge record={mainRecord(records(entry))} /> : <ScopeBadge />}{" "}
              <button
                type="button"
                className="claims-link"
                onClick={() => usePage.getState().set({ focus: `claim:${entry.id}` })}
              >
                {entry.id}
              </button>{" "}
              <span lang="en">{entry.statement}</span>
            </li>
          ))}
        </ul>
        <p className="claims-note" lang="en">
          {reading}
        </p>
      </details>
    </article>
  );
}

/** Medians of what the sides expect, with 90 % of the draws, over the ladder. */
function LadderFigure({
  one: { id, title, across, ladder, lines, from, to },
  draws,
}: {
  readonly one: ContradictionRecord;
  readonly draws: number;
}): JSX.Element | null {
  const t = useText();
  const say = useSayings();
  const figures = useFigures();
  const name = ({ side, label }: LineRecord) => `${side}: ${label}`;
  const drawn = lines
    .map((line): PictureLine => ({
      name: name(line),
      points: line.rungs.flatMap(({ median, interval: [low, high] }, rung) =>
        median === null || low === null || high === null
          ? []
          : [{ x: ladder.values[rung], value: median, low, high }],
      ),
    }))
    .filter(({ points }) => points.length > 0);
  if (drawn.length === 0) return null;
  const units = [...new Set(lines.map(({ unit }) => say.unit(unit)))].join("; ");
  const smallest = new Set(lines.map((line) => line.smallest));
  const table = (): DataTable => ({
    caption: title,
    columns: [
      { id: "value", title: across, kind: "text" },
      ...lines.flatMap((line, l) =>
        (["median", "q05", "q95", "holds"] as const).map((part) => ({
          id: `line${l + 1}.${part}`,
          title: `${name(line)}, ${t(`claims.ladder.${part}`)}`,
          kind: "number" as const,
        })),
      ),
    ],
    rows: [...ladder.values.keys(), -1].map((rung) => [
      rung < 0 ? t("claims.ladder.drawn") : figures.number(ladder.values[rung]),
      ...lines.flatMap((line) => {
        const { median, interval, holds } = rung < 0 ? line.drawn : line.rungs[rung];
        return [median, ...interval, holds];
      }),
    ]),
  });
  return (
    <FramedFigure
      title={t("claims.ladder.title", { id })}
      unit={units}
      stem={["contradiction", id]}
      period={`${figures.period(from)} – ${figures.period(to)}`}
      source={t("claims.path.source", { draws })}
      legend={drawn.map((line, l) => ({ name: line.name, colour: colourOf(l), mark: "line" }))}
      spoken={t("claims.path.spoken")}
      table={table}
    >
      {(picture) => (
        <LinesPicture
          lines={drawn}
          ticks={ladder.values.map((x) => ({ x, text: figures.number(x) }))}
          across={across}
          {...(smallest.size === 1 ? { small: lines[0].smallest } : {})}
          fromZero
          dots
          picture={picture}
        />
      )}
    </FramedFigure>
  );
}
