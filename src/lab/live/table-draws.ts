/** Draws of parameters that come as a table of numbers, as a page has them. */
import { hashText } from "../../core/hash.ts";
import type { Draws } from "../ensemble/types.ts";

/** The frozen posterior as numbers. */
export interface ParameterTable {
  readonly hash: string;
  readonly parameters: readonly string[];
  /** `draw × parameter`. */
  readonly values: Float64Array;
}

/** Returns the draws of a table, in another order where one is given: the numbers of its rows. */
export function tableDraws({ hash, parameters, values }: ParameterTable, order?: readonly number[]): Draws {
  const width = parameters.length;
  return {
    kind: "posterior",
    hash: order === undefined ? hash : hashText(`${hash} ${order.join(" ")}`),
    most: order?.length ?? values.length / width,
    at(draw) {
      const row = (order?.[draw] ?? draw) * width;
      return Object.fromEntries(parameters.map((id, p) => [id, values[row + p]]));
    },
  };
}
