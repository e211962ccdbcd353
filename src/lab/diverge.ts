/** Where two runs part: the first month, the mechanism at which their states first differ, and series in their order. */
import { formatMonth } from "../core/clock.ts";
import type { WorldData } from "../model/data.ts";
import { BURN_IN_MONTHS, createModel } from "../model/engine.ts";
import type { Model } from "../model/engine.ts";
import { seriesDefinitions } from "../model/observers/index.ts";
import type { Resolved } from "./scenario/resolve.ts";
import { burnInOf, departure } from "./trial/departure.ts";
import { FIRST_READ } from "./trial/run-trial.ts";
import { createReader } from "./trial/reader.ts";
import type { SeriesReader } from "./trial/reader.ts";

export interface DivergeOptions {
  readonly seed: number;
  readonly householdsPerAgent: number;
  /** Last month, counted from January 2012. */
  readonly to: number;
  readonly onMonth?: (done: number, total: number) => void;
}
/** A series that parts: the second run less the first, and in per cent of the first where that is never below zero. */
export interface PartedSeries {
  readonly series: string;
  readonly title: string;
  readonly unit: string;
  readonly month: string;
  readonly difference: number;
  readonly percent: number | null;
  /** The greatest difference in per cent up to the last month, and when it is reached. */
  readonly greatestPercent: number | null;
  readonly greatestMonth: string | null;
}
export interface Divergence {
  readonly scenarios: readonly [string, string];
  readonly stateHashes: readonly [string, string];
  /** Whether the runs are alike to the last bit: every series in every month, and the last state. */
  readonly identical: boolean;
  /** The first month in which levers or measures differ; undefined where they never do, or burn-ins differ. */
  readonly instructions?: string;
  /** False where parameters or mechanisms of the burn-in differ: then there is no common past. */
  readonly sharedBurnIn: boolean;
  /** The first month whose end finds the states apart, and the mechanism after which they are. */
  readonly month?: string;
  readonly mechanism?: string;
  /** In the order of their parting; within a month the greatest first. */
  readonly series: readonly PartedSeries[];
  /** Series that are alike throughout. */
  readonly alike: number;
  /** Values of the series that part, in both runs, by month from January 2012; null where there is none. */
  readonly lines: Readonly<Record<string, readonly [Values, Values]>>;
}
type Values = readonly (number | null)[];

interface Side {
  readonly model: Model;
  readonly reader: SeriesReader;
}
const all = seriesDefinitions.map(({ id }) => id);

export function diverge(
  data: WorldData,
  [a, b]: readonly [Resolved, Resolved],
  { seed, householdsPerAgent, to, onMonth }: DivergeOptions,
): Divergence {
  const sharedBurnIn = burnInOf(a.options) === burnInOf(b.options);
  const parting = sharedBurnIn ? Math.min(departure(data, a.options, b.options), to + 1) : 0;
  const total = BURN_IN_MONTHS + to + 1;
  const tell = (month: number) => onMonth?.(BURN_IN_MONTHS + month + 1, total);
  const make = ({ options }: Resolved) => createModel(data, { ...options, seed, householdsPerAgent });
  const first: Side = { model: make(a), reader: createReader(all, 0, to) };
  const common = sharedBurnIn ? parting : 0;
  while (first.model.world.month < common) tell(advance(first));
  const second: Side = {
    model: make(b),
    reader: sharedBurnIn ? first.reader.copy() : createReader(all, 0, to),
  };
  if (sharedBurnIn) second.model.restore(first.model.snapshot(), common);
  else while (second.model.world.month < common) advance(second);

  let apart: { month: number; mechanism: string } | undefined;
  for (let month = common; month <= to; month++) {
    if (sharedBurnIn && apart === undefined) {
      const mechanism = stepTogether(first, second);
      if (mechanism !== undefined) apart = { month, mechanism };
    } else for (const side of [first, second]) advance(side);
    tell(month);
  }
  const [values, others] = [first.reader.values(), second.reader.values()];
  const series = all
    .flatMap((id, s) => partedSeries(id, values[s], others[s]))
    .toSorted((x, y) => (x.month < y.month ? -1 : x.month > y.month ? 1 : size(y) - size(x)));
  const stateHashes = [first.model.stateHash(), second.model.stateHash()] as const;
  return {
    scenarios: [a.name, b.name],
    stateHashes,
    identical: series.length === 0 && stateHashes[0] === stateHashes[1],
    ...(sharedBurnIn && parting <= to ? { instructions: formatMonth(parting) } : {}),
    sharedBurnIn,
    ...(apart === undefined ? {} : { month: formatMonth(apart.month), mechanism: apart.mechanism }),
    series,
    alike: all.length - series.length,
    lines: Object.fromEntries(
      series.map(({ series: id }) => {
        const s = all.indexOf(id);
        return [id, [plain(values[s]), plain(others[s])]];
      }),
    ),
  };
}

const plain = (values: Float64Array): Values =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value));

/** Runs one month and returns which it was. */
function advance({ model, reader }: Side): number {
  const { month } = model.world;
  model.step();
  if (month >= FIRST_READ) reader.read(model.world);
  model.turn();
  return month;
}

/** Runs a month of both and returns the mechanism after which their states differ, if any. */
function stepTogether(first: Side, second: Side): string | undefined {
  const hashes = [first, second].map((side) => {
    const seen = new Map<string, string>();
    side.model.watch(({ id }) => seen.set(id, side.model.stateHash()));
    advance(side);
    side.model.watch(() => undefined);
    return seen;
  });
  const [mine, other] = hashes;
  for (const id of new Set([...mine.keys(), ...other.keys()])) if (mine.get(id) !== other.get(id)) return id;
  return undefined;
}

function partedSeries(id: string, a: Float64Array, b: Float64Array): PartedSeries[] {
  const at = a.findIndex((value, month) => !Object.is(value, b[month]));
  if (at < 0) return [];
  const { title, unit } = seriesDefinitions.find((definition) => definition.id === id)!;
  const isSigned = a.some((value) => value < 0);
  const percent = (month: number): number | null =>
    isSigned || a[month] === 0 || Number.isNaN(a[month] - b[month])
      ? null
      : (100 * (b[month] - a[month])) / a[month];
  let greatest = at;
  for (let month = at; month < a.length; month++)
    if (Math.abs(percent(month) ?? 0) > Math.abs(percent(greatest) ?? 0)) greatest = month;
  const greatestPercent = percent(greatest);
  return [
    {
      series: id,
      title,
      unit,
      month: formatMonth(at),
      difference: b[at] - a[at],
      percent: percent(at),
      greatestPercent,
      greatestMonth: greatestPercent === null ? null : formatMonth(greatest),
    },
  ];
}
const size = ({ percent }: PartedSeries): number => Math.abs(percent ?? 0);
