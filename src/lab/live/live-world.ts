/**
 * One world that is kept warm: what a scenario starts from is run once, in small steps, and remembered, so that a change
 * of a lever costs no more than the months that come after it.
 */
import type { Snapshot } from "../../core/columns.ts";
import type { WorldData } from "../../model/data.ts";
import { createModel } from "../../model/engine.ts";
import type { Model } from "../../model/engine.ts";
import type { ScenarioOptions } from "../scenario/resolve.ts";
import { burnInOf, departure } from "../trial/departure.ts";
import { createReader } from "../trial/reader.ts";
import type { SeriesReader } from "../trial/reader.ts";
import { FIRST_READ } from "../trial/run-trial.ts";

/** Months of a step, which takes some fifty milliseconds. */
const STEP = 12;
/** Histories that changes start from, and burn-ins, that are remembered: the baseline's and one for each column. */
const MOST_KEPT = 5;

/** What a world is made of, apart from the scenario. */
export interface LiveSetting {
  /** Parameters that the draw gives. */
  readonly set: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly householdsPerAgent: number;
}
/** What is read of a history. */
export interface LiveView {
  /** First and last month that are wanted, counted from January 2012. */
  readonly from: number;
  readonly to: number;
  readonly series: readonly string[];
  /** Months whose beginnings are remembered, rising; changes start from the last one before them. */
  readonly marks: readonly number[];
}
export interface LiveRequest extends LiveView {
  readonly baseline: ScenarioOptions;
  /** What the scenario is before the changes that are tried. */
  readonly parent: ScenarioOptions;
  readonly scenario: ScenarioOptions;
}
/** Histories of the baseline and of the scenario, `series × month` from the request's first month. */
export interface LiveHistories {
  readonly baseline: readonly Float64Array[];
  readonly scenario: readonly Float64Array[];
}
/** The beginning of a month: a state, and what its readers have read so far. */
interface Mark {
  readonly month: number;
  readonly state: Snapshot;
  readonly reader: SeriesReader;
}
/** A burn-in that histories share. */
interface Root {
  readonly model: Model;
  /** The state at the beginning of the first month that is read; absent until the burn-in is that far. */
  start?: Snapshot;
}
/** A history that changes start from, as far as it has been run. */
interface Control {
  readonly root: Root;
  readonly options: ScenarioOptions;
  readonly to: number;
  readonly marks: Mark[];
  /** Where it goes on; past `to` when it is done. */
  head: Mark;
}

export class LiveWorld {
  readonly #data: WorldData;
  readonly #setting: LiveSetting;
  readonly #roots = new Map<string, Root>();
  readonly #controls = new Map<string, Control>();

  constructor(data: WorldData, setting: LiveSetting) {
    this.#data = data;
    this.#setting = setting;
  }

  /** Runs a step of what must be known before the scenario can be run, and says whether all of it is. */
  prepare({ baseline, parent, ...view }: Omit<LiveRequest, "scenario">): boolean {
    for (const options of [baseline, parent]) {
      const root = this.#rootOf(options);
      if (root.start === undefined) {
        const { model } = root;
        advance(model, undefined, Math.min(model.world.month + STEP, FIRST_READ) - 1);
        if (model.world.month === FIRST_READ) root.start = model.snapshot();
        return false;
      }
      const control = this.#controlOf(root, root.start, options, view);
      if (control.head.month <= control.to) {
        step(control, view.marks);
        return false;
      }
    }
    return true;
  }

  /** Runs the scenario from where it parts with its parent. Throws where a run fails. */
  run(request: LiveRequest): LiveHistories {
    const { baseline, parent, scenario, ...view } = request;
    while (!this.prepare(request));
    const known = (options: ScenarioOptions) => this.#controls.get(keyOf(options, view))!;
    const from = known(parent);
    const parts = departure(this.#data, parent, scenario);
    return {
      baseline: known(baseline).head.reader.values(),
      scenario: parts > view.to ? from.head.reader.values() : branch(from, scenario, parts),
    };
  }

  #rootOf(options: ScenarioOptions): Root {
    const key = burnInOf(options);
    let root = this.#roots.get(key);
    if (!root) {
      const { set, seed, householdsPerAgent } = this.#setting;
      const given = { ...options, set: { ...set, ...options.set }, seed, householdsPerAgent };
      root = { model: createModel(this.#data, given) };
    }
    remember(this.#roots, key, root);
    return root;
  }

  #controlOf(root: Root, start: Snapshot, options: ScenarioOptions, view: LiveView): Control {
    const key = keyOf(options, view);
    let control = this.#controls.get(key);
    if (!control) {
      const reader = createReader(view.series, view.from, view.to);
      const head = { month: FIRST_READ, state: start, reader };
      control = { root, options, to: view.to, marks: [head], head };
    }
    remember(this.#controls, key, control);
    return control;
  }
}

/** Puts the value last; of too many, those that were not used for longest go. */
function remember<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  for (const old of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(old);
}

const keyOf = (options: ScenarioOptions, { from, to, series, marks }: LiveView): string =>
  JSON.stringify([options, from, to, series, marks]);

/** Takes a history some months further, to its next mark at most. */
function step(control: Control, wanted: readonly number[]): void {
  const { head, marks, to } = control;
  const stop = wanted.find((month) => month > head.month) ?? Infinity;
  const end = Math.min(head.month + STEP, stop, to + 1);
  const reader = head.reader.copy();
  const model = resume(control.root, head, control.options);
  advance(model, reader, end - 1);
  control.head = { month: end, state: model.snapshot(), reader };
  if (end === stop) marks.push(control.head);
}

/** Runs a scenario from the last remembered state before it parts with its parent. */
function branch(
  { root, marks, options, to }: Control,
  scenario: ScenarioOptions,
  parts: number,
): readonly Float64Array[] {
  const mark = marks.findLast(({ month }) => month <= parts)!;
  const reader = mark.reader.copy();
  const before = resume(root, mark, options);
  advance(before, reader, parts - 1);
  advance(before.branch(scenario), reader, to);
  return reader.values();
}

/** A model that goes on from a mark, under other measures. */
function resume({ model }: Root, { state, month }: Mark, options: ScenarioOptions): Model {
  model.restore(state, month);
  return model.branch(options);
}

/** Runs a model to the end of the month `to`. */
function advance(model: Model, reader: SeriesReader | undefined, to: number): void {
  while (model.world.month <= to) {
    const { instrumentRow, sectorColumn, foreignExchange, goods } = model.step();
    if (instrumentRow !== 0 || sectorColumn !== 0 || foreignExchange !== 0 || goods !== 0)
      throw new Error("accounts do not close");
    reader?.read(model.world);
    model.turn();
  }
}
