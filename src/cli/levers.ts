/** Describes the levers: what each is without a scenario, and who reads it. */
import type { Lever, Mechanism, WorldData } from "../platform/node/index.ts";

/** What a lever is where no scenario sets it. */
export type DefaultPath =
  | { readonly kind: "constant"; readonly value: number }
  | {
      readonly kind: "parameter";
      readonly parameter: string;
      readonly value: number;
      readonly grade: string;
      readonly source: string;
    }
  | {
      readonly kind: "series";
      readonly series: string;
      /** Least and greatest value from January 2012 to the end of the calendar. */
      readonly least: number;
      readonly greatest: number;
    };

export interface LeverRecord extends Omit<Lever, "default"> {
  readonly default: DefaultPath;
  readonly mechanisms: readonly string[];
}

export function describeLevers(
  levers: readonly Lever[],
  mechanisms: readonly Mechanism[],
  data: WorldData,
): LeverRecord[] {
  return levers.map((lever) => ({
    ...lever,
    default: defaultPath(lever, data),
    mechanisms: mechanisms.filter((one) => one.levers?.includes(lever.id)).map(({ id }) => id),
  }));
}

function defaultPath({ default: path }: Lever, { parameters, drivers }: WorldData): DefaultPath {
  if (typeof path === "number") return { kind: "constant", value: path };
  if ("parameter" in path) {
    const { parameter } = path;
    const { value, grade, source } = parameters.find(({ id }) => id === parameter)!;
    return { kind: "parameter", parameter, value, grade, source };
  }
  const { series } = path;
  const values = drivers.series[series].subarray(-drivers.from);
  return { kind: "series", series, least: Math.min(...values), greatest: Math.max(...values) };
}
