/** Chooses the ticks of an axis of time. */
import { middleOf, startOf } from "../../report-client/format.ts";
import type { Language } from "../i18n/index.ts";

export interface TimeTicks {
  readonly at: readonly Date[];
  readonly format: (date: Date) => string;
}

/** Room that the name of a year needs, and of a month, in pixels. */
const YEAR_WIDTH = 48;
const MONTH_WIDTH = 72;
/** From so many months on years alone are named. */
const MANY_MONTHS = 30;

/** Returns the first moment of a month, or the middle of a year: where it stands on the axis. */
export function timeOf(period: string): Date {
  return period.length === 4 ? middleOf(period) : startOf(period);
}

/** Returns ticks for `periods`, months or years, along `width` pixels. */
export function timeTicks(periods: readonly string[], width: number, language: Language): TimeTicks {
  const months = periods.length > 0 && periods[0].length > 4;
  if (months && periods.length < MANY_MONTHS) {
    const format = new Intl.DateTimeFormat(language, { month: "short", year: "2-digit", timeZone: "UTC" });
    return { at: thin(periods, width / MONTH_WIDTH, 0).map(timeOf), format: (date) => format.format(date) };
  }
  const named = months ? periods.filter((period) => period.endsWith("-01")) : periods;
  return {
    at: thin(named, width / YEAR_WIDTH, Number(named[0]?.slice(0, 4) ?? 0)).map(timeOf),
    format: (date) => String(date.getUTCFullYear()),
  };
}

/** Keeps at most `most`, every second, third or so; `start` is what the first counts as, so that years stay round. */
function thin(periods: readonly string[], most: number, start: number): string[] {
  const step = [1, 2, 3, 5, 6, 10, 12, 20].find((each) => periods.length / each <= Math.max(2, most)) ?? 24;
  return periods.filter((_, i) => (i + start) % step === 0);
}
