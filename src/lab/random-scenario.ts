/** Draws scenarios over all levers, to try the model where nobody would think of trying it. */
import { draw, key } from "../core/rng.ts";
import { levers } from "../model/levers.ts";
import type { Lever, LeverPath, LeverPaths, Stretch } from "../model/levers.ts";
import type { Mechanism } from "../model/mechanism.ts";

export interface RandomScenario {
  readonly levers: LeverPaths;
  readonly without: readonly string[];
}

/** Part of the levers that a scenario sets, and of these the part that follows a dated path. */
const SET_SHARE = 0.4;
const PATH_SHARE = 0.5;
/** One scenario in so many also lacks a mechanism. */
const WITHOUT_EVERY = 2;

/**
 * Draws scenario `index` of `seed` for a run of `months`: levels anywhere in their range, often at its ends, and
 * paths of up to three stretches.
 */
export function randomScenario(
  seed: number,
  index: number,
  months: number,
  mechanisms: readonly Mechanism[],
): RandomScenario {
  const { k0, k1 } = key(seed, index, "random scenario");
  let drawn = 0;
  const next = (): number => draw(drawn++, k0, k1);
  const chosen = levers.filter(() => next() < SET_SHARE);
  const paths = Object.fromEntries(
    chosen.map((lever): [string, LeverPath] => [
      lever.id,
      next() < PATH_SHARE ? path(lever, months, next) : level(lever, next),
    ]),
  );
  const off = mechanisms[Math.floor(next() * mechanisms.length)].id;
  return { levers: paths, without: index % WITHOUT_EVERY === 0 ? [] : [off] };
}

function level(lever: Lever, next: () => number): number {
  const u = next();
  const at = u < 0.2 ? 0 : u > 0.8 ? 1 : next();
  const value = lever.low + at * (lever.high - lever.low);
  return lever.whole === true ? Math.round(value) : value;
}

function path(lever: Lever, months: number, next: () => number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = Math.floor(next() * months);
  for (let s = 0; s < 3 && from < months; s++) {
    const to = from + Math.floor(next() * (months - from));
    stretches.push({ from, to, value: level(lever, next) });
    from = to + 1 + Math.floor(next() * 3);
  }
  return stretches;
}
