/** The answer to why a series differs as files: its numbers with what they are made of. */
import type { JSX } from "react";
import { FigureMenu } from "../charts/FigureMenu.tsx";
import { wordOf } from "../charts/numbers.ts";
import { useFiles } from "../charts/use-files.ts";
import type { ExplainAnswer } from "../../lab/live/explain-live.ts";
import type { SeriesEntry } from "../content/types.ts";
import type { DataTable } from "../export/table.ts";
import { preset } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { useFigures } from "./figures.ts";
import type { WhyRow } from "./why.ts";

export function WhyFiles({
  series,
  answer: { shares, runs },
  rows,
}: {
  readonly series: SeriesEntry;
  readonly answer: ExplainAnswer;
  readonly rows: readonly WhyRow[];
}): JSX.Element {
  const say = useText();
  const name = useName();
  const figures = useFigures();
  const to = usePage((page) => page.to);
  const title = say("understand.why.title", { series: name("series", series.id, series.title) });
  const caption = say(shares === null ? "understand.why.aloneCaption" : "understand.why.sharesCaption");
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  const give = useFiles({
    stem: ["why", series.id],
    about: () => ({
      title: `${title} ${caption}`,
      unit: wordOf(say, "unit", series.unit),
      period: say("understand.why.period", { to: figures.period(to) }),
      source: say("understand.why.source", { runs, households: figures.number(preset.householdsPerAgent) }),
      legend: [],
    }),
    table: (): DataTable => ({
      caption,
      columns: [
        { id: "name", title: say("understand.why.player"), kind: "text" },
        {
          id: shares === null ? "carries_alone" : "share",
          title: say(shares === null ? "understand.why.carries" : "understand.why.share"),
          kind: "number",
        },
        { id: "standard_error", title: say("understand.why.error"), kind: "number" },
        ...(shares === null
          ? []
          : [{ id: "carries_alone", title: say("understand.why.carries"), kind: "number" as const }]),
        { id: "mechanisms", title: say("understand.sight.mechanism"), kind: "text" },
      ],
      rows: rows.map((row) => [
        row.name,
        known(row.value),
        known(row.error),
        ...(shares === null ? [] : [known(row.alone)]),
        row.mechanisms.join(" "),
      ]),
    }),
  });
  return (
    <p>
      <FigureMenu title={title} give={give} drawn={false} />
    </p>
  );
}
