/** The table of a chart over time: the same months or years, baseline, columns and observed figures. */
import type { DataTable, TableCell, TableColumn } from "../export/table.ts";
import type { Language, Translate } from "../i18n/index.ts";
import { show } from "./numbers.ts";
import { publisherOf } from "./observed.ts";
import type { SeenMark } from "./observed.ts";
import { valueAt } from "./picture.ts";
import type { PictureColumn, TimePicture } from "./picture.ts";

export interface TableWords {
  readonly caption: string;
  readonly t: Translate;
  readonly language: Language;
}

const shown = ["q50", "q05", "q95"] as const;

/** Returns the table: a row a month or a year. */
export function timeTable(picture: TimePicture, { caption, t, language }: TableWords): DataTable {
  const years = picture.view.annual || picture.view.years;
  const level = picture.mode === "level";
  const columns: TableColumn[] = [
    years
      ? { id: "year", title: t("charts.table.year"), kind: "text" }
      : { id: "month", title: t("charts.table.month"), kind: "text" },
    ...(level ? [{ id: "baseline", title: t("charts.table.baseline"), kind: "number" } as const] : []),
    ...picture.columns.flatMap((column) => headsOf(column, t)),
    ...(level
      ? [
          { id: "observed", title: t("charts.table.observed"), kind: "number" } as const,
          { id: "observed_source", title: t("charts.table.source"), kind: "text" } as const,
        ]
      : []),
  ];
  const rows = picture.periods.map((period, i): TableCell[] => [
    period,
    ...(level ? [picture.baseline[i]] : []),
    ...picture.columns.flatMap((column) =>
      (column.bands.draws > 1 ? shown : shown.slice(0, 1)).map((name) => valueAt(column, name, period)),
    ),
    ...(level ? seenIn(picture, period, t, language) : []),
  ]);
  return { caption, columns, rows };
}

function headsOf({ name, number, bands }: PictureColumn, t: Translate): TableColumn[] {
  const heads: TableColumn[] = [
    { id: `column_${number}_median`, title: t("charts.table.median", { name }), kind: "number" },
    { id: `column_${number}_q05`, title: t("charts.table.low", { name }), kind: "number" },
    { id: `column_${number}_q95`, title: t("charts.table.high", { name }), kind: "number" },
  ];
  return bands.draws > 1 ? heads : heads.slice(0, 1);
}

/** The preferred figure, and its source with every other figure of the period. A year's figure stands in December. */
function seenIn(
  { marks }: TimePicture,
  period: string,
  t: Translate,
  language: Language,
): [number | null, string | null] {
  const here = marks.filter(
    (mark) => mark.period === period || (period.endsWith("-12") && mark.period === period.slice(0, 4)),
  );
  if (here.length === 0) return [null, null];
  const rank = (mark: SeenMark) => (mark.preferred ? 0 : 2) + (mark.place === "" ? 0 : 1);
  const [main, ...others] = here.toSorted((a, b) => rank(a) - rank(b));
  const sources = [
    sourceOf(main, t),
    ...others.map((mark) => `${show(mark.value, language)}: ${sourceOf(mark, t)}`),
  ];
  return [main.value, sources.join("; ")];
}

/** Says who published a figure, for where, and what was made of it. */
export function sourceOf({ source, place, made, figures }: SeenMark, t: Translate): string {
  const words = [
    publisherOf(source),
    ...(place === "" ? [] : [place]),
    ...(made === "as published" ? [] : [t(`charts.made.${made}`, { figures })]),
  ];
  return words.join(", ");
}
