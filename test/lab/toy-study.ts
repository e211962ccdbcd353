/** A study whose model is a known map: six series of seven years, each led by two of forty parameters, and some luck. */
import { draw, key, normal } from "../../src/core/rng.ts";
import type { Study, StudyOptions } from "../../src/lab/calibrate/study.ts";
import { seriesOf } from "../../src/lab/calibrate/study.ts";
import type { Entry, Journal } from "../../src/lab/calibrate/runs.ts";
import type { Dispatcher } from "../../src/lab/ensemble/types.ts";
import type { Outcome, Trial } from "../../src/lab/trial/types.ts";

const SERIES = 6;
const YEARS = 7;
const PARAMETERS = 40;
const idOf = (j: number) => `p${String(j).padStart(2, "0")}`;
const seriesId = (s: number) => `series.${s}`;

/** Where the data come from; only the first twelve parameters matter. */
export const truth = Array.from({ length: PARAMETERS }, (_, j) => 0.2 + 0.6 * draw(j, 17, 4));

/** Series s in year y: 4 p(2s) + (y − 3) p(2s + 1), and some of its neighbours' product. */
function value(p: (j: number) => number, s: number, y: number): number {
  return 4 * p(2 * s) + (y - 3) * p(2 * s + 1) + p(2 * s) * p((2 * s + 2) % (2 * SERIES));
}

export function toyStudy(options: Partial<StudyOptions> = {}): Study {
  const targets = Array.from({ length: SERIES * YEARS }, (_, t) => {
    const [s, y] = [t % SERIES, Math.floor(t / SERIES)];
    const observed = value((j) => truth[j], s, y);
    const to = 12 * y + 11;
    const series = seriesId(s);
    const rule = {
      series,
      transform: "none",
      observationSd: 0.12,
      discrepancySd: 0.16,
      calibrated: true,
    } as const;
    const part = {
      id: `${series} ${2012 + y}`,
      series,
      rule,
      from: to,
      to,
      reading: "last",
      observed,
    } as const;
    return { id: part.id, series, rule, to, parts: [part], observed };
  });
  return {
    parameters: Array.from({ length: PARAMETERS }, (_, j) => ({
      id: idOf(j),
      unit: "share",
      low: 0,
      high: 1,
    })),
    targets,
    arm: {},
    to: 83,
    modelHash: "toy",
    options: {
      seed: 1,
      waves: 3,
      runs: 96,
      candidates: 2000,
      active: 14,
      particles: 96,
      retained: 60,
      generations: 4,
      proposals: 96,
      leastGain: 0.02,
      householdsPerAgent: 1000,
      ...options,
    },
  };
}

/** Runs trials of the toy; every 29th seed of a high last parameter fails. `after` jobs it is interrupted, if at all. */
export function toyDispatcher(study: Study, onRun: () => void = () => undefined): Dispatcher {
  return {
    workers: 1,
    async *dispatch(jobs, signal) {
      for (const { index, trial } of jobs) {
        if (signal?.aborted === true) return;
        onRun();
        yield await Promise.resolve({ index, outcomes: [run(study, trial)] });
      }
    },
  };
}

function run(study: Study, { set, seed }: Trial): Outcome {
  if (set[idOf(PARAMETERS - 1)] > 0.9) return { error: `2013-07: too high: ${set[idOf(PARAMETERS - 1)]}` };
  const { k0, k1 } = key(seed, 0, "toy");
  return {
    stateHash: "",
    values: seriesOf(study).map((_, s) => {
      const months = new Float64Array(84).fill(Number.NaN);
      for (let y = 0; y < YEARS; y++)
        months[12 * y + 11] = value((j) => set[idOf(j)], s, y) + 0.05 * normal(s * YEARS + y, k0, k1);
      return months;
    }),
  };
}

/** A journal in memory; its entries can be carried over to another. */
export function memoryJournal(entries: readonly Entry[] = []): Journal & { readonly entries: Entry[] } {
  const all = [...entries];
  return {
    entries: all,
    find: (stage, run) => all.find((entry) => entry.stage === stage && entry.run === run),
    append(entry) {
      all.push(entry);
      return Promise.resolve();
    },
  };
}
