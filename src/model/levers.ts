/** The levers of a scenario: what each is, how far it goes, and its path from month to month. */
import type { DriverReader } from "./exogenous.ts";
import type { Register } from "./register.ts";
import { china } from "./levers/china.ts";
import { others } from "./levers/others.ts";
import { pyongyang } from "./levers/pyongyang.ts";
import { russia } from "./levers/russia.ts";
import { sanctions } from "./levers/sanctions.ts";
import { variants } from "./levers/variants.ts";

/** What a lever is worth where no scenario sets it: a constant, a calendar's series, or a parameter's value. */
export type LeverDefault = number | { readonly series: string } | { readonly parameter: string };

/** What a lever moves first, for the check of dose and response. */
export interface Outcome {
  /** The series that it moves first, and which way that goes as the lever rises. */
  readonly metric: string;
  readonly direction: "up" | "down";
  /** Levels of other levers, held in all runs, where the outcome shows only with them. */
  readonly under?: Readonly<Record<string, number>>;
  /**
   * Months of a run from January 2012 on, 48 unless told; the mean is over the last half, at most 24 of them. 84 end
   * in 2017 and 2018, under the bans and caps of the sanctions table.
   */
  readonly months?: number;
  /** First and last month of the mean, counted from January 2012 as 0, where it is not the end of the run. */
  readonly within?: readonly [number, number];
  /** A sentence for the page where the response is not monotone, or is nil over part of the range. */
  readonly why?: string;
}

export interface Lever {
  /** Key of a scenario, such as `sanctions.enforcement.china`. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly default: LeverDefault;
  /** Whole numbers only: switches (0 or 1), counts and variants. */
  readonly whole?: boolean;
  /** What each whole number stands for, from `low` on. */
  readonly choices?: readonly string[];
  /** Seed documents it comes from, 000 to 004. */
  readonly documents: readonly string[];
  readonly outcome: Outcome;
}

/** One stretch of a dated path: months `from` to `to`, both in it; open at the end without `to`. */
export interface Stretch {
  readonly from: number;
  readonly to?: number;
  readonly value: number;
}
/** A level from January 2012 on, or a dated path; months outside its stretches keep the default. */
export type LeverPath = number | readonly Stretch[];
export type LeverPaths = Readonly<Record<string, LeverPath>>;

export const levers: readonly Lever[] = [
  ...sanctions,
  ...pyongyang,
  ...china,
  ...russia,
  ...others,
  ...variants,
];
const byId = new Map(levers.map((lever) => [lever.id, lever]));

export function leverOf(id: string): Lever {
  const lever = byId.get(id);
  if (!lever) throw new Error(`unknown lever: ${id}`);
  return lever;
}

/**
 * Reads levers month by month, each worked out once a month. Paths act from January 2012 on: the burn-in knows no
 * scenario, so that every scenario starts from the same world.
 */
export class LeverReader {
  readonly #paths: ReadonlyMap<string, LeverPath>;
  readonly #drivers: DriverReader;
  readonly #register: Register;
  /** This month's levels, as far as they were asked for. */
  readonly #levels = new Map<string, number>();
  #month = NaN;

  constructor(paths: LeverPaths, drivers: DriverReader, register: Register) {
    this.#paths = new Map(Object.entries(paths));
    this.#drivers = drivers;
    this.#register = register;
    for (const id of this.#paths.keys()) leverOf(id);
  }
  at(id: string, month: number): number {
    const levels = this.#levels;
    if (month !== this.#month) levels.clear();
    this.#month = month;
    let level = levels.get(id);
    if (level === undefined) levels.set(id, (level = this.#levelOf(id, month)));
    return level;
  }
  #levelOf(id: string, month: number): number {
    const lever = leverOf(id);
    const level = levelOn(this.#paths.get(id), month);
    if (level !== undefined) return level;
    if (typeof lever.default === "number") return lever.default;
    return "series" in lever.default
      ? this.#drivers.at(lever.default.series, month)
      : this.#register.value(lever.default.parameter);
  }
}

/** Returns what a path sets in a month, if it does. */
function levelOn(path: LeverPath | undefined, month: number): number | undefined {
  if (path === undefined || month < 0) return undefined;
  if (typeof path === "number") return path;
  return path.find(({ from, to = Infinity }) => month >= from && month <= to)?.value;
}
