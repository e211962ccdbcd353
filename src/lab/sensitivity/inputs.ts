/** What a study of sensitivity moves: parameters one by one, or whole groups of them at a time. */
import { mean } from "../../core/stats.ts";
import type { Parameter } from "../../model/data.ts";
import { prior, quantileToValue, valueToQuantile } from "../methods/priors.ts";
import type { Draws } from "../ensemble/types.ts";

/** Parameters that move together; one parameter alone goes by its own id. */
export interface Input {
  readonly name: string;
  /** Positions among the study's parameters. */
  readonly members: readonly number[];
}
/** Where the parameters stand that a study does not move. */
export type Centre = "register" | "posterior";

/** Returns the uncertain parameters whose id is one of `wanted` or begins with one and a dot; all if none is named. */
export function movable(
  parameters: readonly Parameter[],
  wanted: readonly string[],
  fixed: ReadonlySet<string>,
): Parameter[] {
  const isWanted = (id: string) =>
    wanted.length === 0 || wanted.some((name) => id === name || id.startsWith(`${name}.`));
  return parameters.filter(
    (parameter) => prior(parameter) !== undefined && isWanted(parameter.id) && !fixed.has(parameter.id),
  );
}

/** Returns each parameter as an input, or with `grouped` the parameters by the word before the dot. */
export function inputsOf(parameters: readonly Parameter[], grouped: boolean): Input[] {
  const groups = new Map<string, number[]>();
  parameters.forEach(({ id }, i) => {
    const name = grouped ? id.split(".")[0] : id;
    groups.set(name, [...(groups.get(name) ?? []), i]);
  });
  return [...groups].map(([name, members]) => ({ name, members }));
}

/** Draws of a posterior that its middle is taken from, at most. */
const CENTRE_DRAWS = 512;

/** Returns the middle of draws: the mean place in each prior, as a value. */
export function middleOf(parameters: readonly Parameter[], draws: Draws): Record<string, number> {
  const all = Array.from({ length: Math.min(draws.most, CENTRE_DRAWS) }, (_, d) => draws.at(d));
  return Object.fromEntries(
    parameters
      .filter(({ id }) => id in all[0])
      .map((parameter) => [
        parameter.id,
        quantileToValue(parameter, mean(all.map((draw) => valueToQuantile(parameter, draw[parameter.id])))),
      ]),
  );
}

/** Returns the parameters' values at places in [0, 1] of their priors. */
export function valuesAt(
  parameters: readonly Parameter[],
  places: ArrayLike<number>,
): Record<string, number> {
  return Object.fromEntries(
    parameters.map((parameter, i) => [parameter.id, quantileToValue(parameter, places[i])]),
  );
}
