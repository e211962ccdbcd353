/** What is left of the priors: the points that no wave's emulators call implausible. */
import { LATIN_BLOCK, latinBlock, latinPlace } from "../methods/latin.ts";
import { CUTOFF } from "../methods/implausibility.ts";
import { emulate } from "./emulator.ts";
import type { Emulator } from "./emulator.ts";
import type { Study } from "./study.ts";

export interface Space {
  /** By wave, by target. */
  readonly emulators: readonly (readonly Emulator[])[];
  /** Targets that may lie beyond the cutoff in each wave. */
  readonly forgiven: number;
  readonly cutoff: number;
}
/** How a wave's draws were found. */
export interface SearchLog {
  /** Points of the priors that were judged, and those not ruled out. */
  readonly candidates: number;
  readonly kept: number;
  readonly keptShare: number;
  readonly forgiven: number;
  readonly cutoff: number;
  /** Kept with one target forgiven and a cutoff of 3, before anything was relaxed. */
  readonly keptStrictly: number;
  /** By target: part of the points that the newest emulator alone rules out. */
  readonly ruledOut: readonly number[];
}

/** The usual allowance, and the part of all targets that may be forgiven where too few points are left. */
const FORGIVEN = 1;
const MOST_FORGIVEN = 0.1;
/** Times that the wanted number of candidates is drawn at most before the rule is relaxed. */
const ROUNDS = 10;

/** Returns draw d of the first wave, which is the ensembles' prior draw d where the seeds are alike. */
export function firstDraw({ parameters, options }: Study, d: number): number[] {
  return parameters.map(({ id }) => latinPlace(options.seed, id, d));
}

/** How far a point is ruled out: |emulated distance| in standard deviations, the emulator's own error counted. */
const implausibilityOf = (emulator: Emulator, places: ArrayLike<number>): number =>
  Math.abs(emulate(emulator, places)) / Math.sqrt(1 + emulator.variance);

/** Returns the largest implausibilities of a point, the worst first, each the worst of all waves. */
function worst(
  emulators: Space["emulators"],
  places: ArrayLike<number>,
  count: number,
  onNewest?: (implausibilities: Float64Array) => void,
): Float64Array {
  const most = new Float64Array(count);
  emulators.forEach((wave, w) => {
    const all = Float64Array.from(wave, (emulator) => implausibilityOf(emulator, places));
    if (w === emulators.length - 1) onNewest?.(all);
    all.sort();
    for (let i = 0; i < count; i++) most[i] = Math.max(most[i], all[all.length - 1 - i]);
  });
  return most;
}

export function isPlausible({ emulators, forgiven, cutoff }: Space, places: ArrayLike<number>): boolean {
  return worst(emulators, places, forgiven + 1)[forgiven] <= cutoff;
}

/**
 * Chooses `wanted` points for a wave among candidates from the priors. Where fewer are left, more candidates are drawn;
 * then more targets are forgiven, up to a tenth of them (those that hardly a point meets tell nothing about
 * parameters); then the least implausible are taken.
 */
export function search(
  study: Study,
  wave: number,
  emulators: Space["emulators"],
  wanted: number,
): { readonly space: Space; readonly log: SearchLog; readonly chosen: readonly number[][] } {
  const targets = study.targets.length;
  const least = Math.min(FORGIVEN, targets - 1);
  const most = Math.max(least, Math.min(targets - 1, Math.floor(MOST_FORGIVEN * targets)));
  const scores: Float64Array[] = [];
  const out = new Float64Array(targets);
  const count = (forgiven: number) => scores.filter((score) => score[forgiven] <= CUTOFF).length;
  for (let round = 0; round < ROUNDS && (round === 0 || count(least) < wanted); round++) {
    const blocks = Math.ceil(study.options.candidates / LATIN_BLOCK);
    for (let block = round * blocks; block < (round + 1) * blocks; block++)
      for (const places of candidates(study, wave, block))
        scores.push(
          worst(emulators, places, most + 1, (newest) =>
            newest.forEach((implausibility, t) => {
              if (implausibility > CUTOFF) out[t] += 1;
            }),
          ),
        );
  }
  let forgiven = least;
  while (forgiven < most && count(forgiven) < wanted) forgiven++;
  let cutoff = CUTOFF;
  if (count(forgiven) < wanted)
    cutoff = scores.map((score) => score[forgiven]).toSorted((a, b) => a - b)[
      Math.min(wanted, scores.length) - 1
    ];
  const kept = scores.flatMap((score, c) => (score[forgiven] <= cutoff ? [c] : []));
  const chosen = kept.slice(0, wanted).map((c) => candidateAt(study, wave, c));
  const log = {
    candidates: scores.length,
    kept: kept.length,
    keptShare: kept.length / scores.length,
    forgiven,
    cutoff,
    keptStrictly: count(least),
    ruledOut: Array.from(out, (value) => value / scores.length),
  };
  return { space: { emulators, forgiven, cutoff }, log, chosen };
}

function candidates({ parameters, options }: Study, wave: number, block: number): number[][] {
  const columns = parameters.map(({ id }) => latinBlock(options.seed, `wave ${wave} ${id}`, block));
  return Array.from({ length: LATIN_BLOCK }, (_, i) => columns.map((column) => column[i]));
}

const candidateAt = (study: Study, wave: number, c: number): number[] =>
  candidates(study, wave, Math.floor(c / LATIN_BLOCK))[c % LATIN_BLOCK];
