/** Writes numbers, months and units for readers, in their language. */
import type { SeriesEntry } from "../content/types.ts";
import type { Key, Language, Translate } from "../i18n/index.ts";
import type { Mode } from "../state/page-state.ts";

/** From this size on numbers are written with a word of size: 1.4 billion, 14억. */
const LARGE = 1e6;
const SIGNIFICANT = 4;
const NOTHING = "–";

const formats = new Map<string, Intl.NumberFormat>();
function formatOf(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(language, options)));
  return format;
}
const written = (text: string) => text.replace("-", "−");

/** Writes a number with about four significant digits; a dash where there is none. */
export function show(value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING;
  const size = Math.abs(value);
  if (size >= LARGE)
    return written(
      formatOf(language, {
        notation: "compact",
        compactDisplay: "long",
        maximumSignificantDigits: SIGNIFICANT,
      }).format(value),
    );
  return written(formatOf(language, { maximumFractionDigits: digitsOf(size) }).format(value));
}

function digitsOf(size: number): number {
  if (size >= 1000 || size === 0) return 0;
  return Math.min(8, Math.max(0, SIGNIFICANT - 1 - Math.floor(Math.log10(size))));
}

/** Writes a whole number with all its digits. */
export function showWhole(value: number, language: Language): string {
  return written(formatOf(language, { maximumFractionDigits: 0 }).format(value));
}

/** Returns how the ticks of an axis are written that reaches as far as `reach` from zero. */
export function axisFormat(reach: number, language: Language): (value: number) => string {
  const format = formatOf(
    language,
    reach >= LARGE
      ? { notation: "compact", maximumSignificantDigits: SIGNIFICANT }
      : { maximumSignificantDigits: SIGNIFICANT },
  );
  return (value) => written(format.format(value));
}

const dates = new Map<Language, Intl.DateTimeFormat>();

/** Writes a month or a year, such as 2018-12, for readers: December 2018, 2018년 12월. */
export function showPeriod(period: string, language: Language): string {
  if (period.length === 4) return language === "ko" ? `${period}년` : period;
  let format = dates.get(language);
  if (!format)
    dates.set(
      language,
      (format = new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" })),
    );
  return format.format(new Date(`${period}-01T00:00:00Z`));
}

/** Writes the first and last of what is shown. */
export function showSpan(periods: readonly string[], language: Language): string {
  if (periods.length === 0) return NOTHING;
  const [first, last] = [periods[0], periods.at(-1)!].map((period) => showPeriod(period, language));
  return first === last ? first : `${first} – ${last}`;
}

/** Returns a word of a kind of names; the id itself where the dictionary has none. */
export function wordOf(t: Translate, kind: string, id: string): string {
  const key = `charts.${kind}.${id}`;
  const word = t(key as Key);
  return word === key ? id : word;
}

/** Returns the unit of a chart's values. */
export function unitOf(
  series: Pick<SeriesEntry, "unit" | "yearly">,
  mode: Mode,
  years: boolean,
  t: Translate,
): string {
  if (mode === "ratio") return t("charts.unit.ratio");
  const unit = years && series.yearly === "sum" ? aYear(series.unit, t) : wordOf(t, "unit", series.unit);
  return mode === "difference" ? t("charts.unit.difference", { unit }) : unit;
}

/** The unit of twelve months' sum. */
function aYear(unit: string, t: Translate): string {
  const month = / and month$| a month$/;
  if (!month.test(unit)) return t("charts.unit.aYear", { unit: wordOf(t, "unit", unit) });
  const bare = unit.replace(month, "");
  return t(unit.endsWith(" and month") ? "charts.unit.andYear" : "charts.unit.aYear", {
    unit: wordOf(t, "unit", bare),
  });
}
