/** Says a chart in words, for who does not see it and for who wants it short. */
import type { Language, Translate } from "../i18n/index.ts";
import { show, showPeriod } from "./numbers.ts";
import { publisherOf } from "./observed.ts";
import { valueAt } from "./picture.ts";
import type { PictureColumn, TimePicture } from "./picture.ts";

export interface Spoken {
  readonly title: string;
  readonly unit: string;
  readonly t: Translate;
  readonly language: Language;
}

/** Returns the summary of a chart: where the baseline goes, where each column ends and how sure that is, what was seen. */
export function spokenOf(picture: TimePicture, { title, unit, t, language }: Spoken): string {
  const sentences = [
    t("charts.spoken.title", { title, unit }),
    ...(picture.mode === "level" ? baselineOf(picture, t, language) : []),
    ...picture.columns.map((column) => columnOf(picture, column, t, language)),
    ...seenOf(picture, t, language),
  ];
  return sentences.join(" ");
}

function baselineOf(picture: TimePicture, t: Translate, language: Language): string[] {
  const known = picture.periods.flatMap((period, i) =>
    Number.isNaN(picture.baseline[i]) ? [] : [{ period, value: picture.baseline[i] }],
  );
  if (known.length === 0) return [];
  const [first, last] = [known[0], known.at(-1)!];
  return [
    t("charts.spoken.baseline", {
      first: show(first.value, language),
      start: showPeriod(first.period, language),
      last: show(last.value, language),
      end: showPeriod(last.period, language),
    }),
  ];
}

/** One column in a period: its median, and with several draws where 90 % of them lie. */
export function columnAt(column: PictureColumn, period: string, t: Translate, language: Language): string {
  const values = {
    name: column.name,
    value: show(valueAt(column, "q50", period), language),
    low: show(valueAt(column, "q05", period), language),
    high: show(valueAt(column, "q95", period), language),
    draws: column.bands.draws,
    period: showPeriod(period, language),
  };
  return t(column.bands.draws > 1 ? "charts.spoken.column" : "charts.spoken.oneDraw", values);
}

function columnOf(picture: TimePicture, column: PictureColumn, t: Translate, language: Language): string {
  const last = picture.periods.findLast((period) => !Number.isNaN(valueAt(column, "q50", period)));
  if (last === undefined) return t("charts.spoken.nothing", { name: column.name });
  const said = columnAt(column, last, t, language);
  return column.stale ? `${said} ${t("charts.spoken.stale", { name: column.name })}` : said;
}

function seenOf({ marks }: TimePicture, t: Translate, language: Language): string[] {
  const preferred = marks.filter((mark) => mark.preferred);
  if (preferred.length === 0) return [];
  const last = preferred.reduce((a, b) => (b.period > a.period ? b : a));
  return [
    t("charts.spoken.seen", {
      count: preferred.length,
      value: show(last.value, language),
      period: showPeriod(last.period, language),
      source: publisherOf(last.source),
    }),
  ];
}
