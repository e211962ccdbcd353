/** A rival of the model: a rule that forecasts from the record up to the origin, and from calendars. */
import type { Case } from "../cases.ts";
import type { Forecast } from "../forecast.ts";
import type { Past } from "../record.ts";
import { isAnnual } from "../record.ts";
import type { Target } from "../../scoring/targets.ts";

export interface Rival {
  readonly id: string;
  readonly title: string;
  /** Returns the forecast, or undefined where the rule does not apply or too little is known. */
  forecast(one: Case, past: Past): Forecast | undefined;
}

/** Returns the known figures of the case's own line. */
export const ownLine = ({ target }: Pick<Case, "target">, past: Past): readonly Target[] =>
  past.line(target.series, isAnnual(target) ? "year" : "month");

export const datesOf = (line: readonly Target[]): number[] => line.map(({ to }) => to);
export const valuesOf = (line: readonly Target[]): number[] => line.map(({ observed }) => observed);
export const changes = (line: readonly Target[]): boolean =>
  line.some(({ observed }) => observed !== line[0].observed);
/** The calendar year of a figure. */
export const yearOf = ({ to }: Pick<Target, "to">): number => 2012 + Math.floor(to / 12);

/** Returns the yearly figures of a line by year. */
export const byYears = (line: readonly Target[]): Map<number, number> =>
  new Map(line.map((target) => [yearOf(target), target.observed]));
