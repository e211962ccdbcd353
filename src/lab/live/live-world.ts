/**
 * One world that is kept warm: the control is run once and remembered year by year, so that a changed scenario costs no
 * more than the months in which it differs.
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

/** Months between the states of a control that are remembered. */
const STRIDE = 12;

/** What a world is made of, apart from the scenario. */
export interface LiveSetting {
  /** Parameters that the draw gives. */
  readonly set: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly householdsPerAgent: number;
}
export interface LiveRequest {
  readonly control: ScenarioOptions;
  readonly scenario: ScenarioOptions;
  /** First and last month that are wanted, counted from January 2012. */
  readonly from: number;
  readonly to: number;
  readonly series: readonly string[];
}
/** Histories of the control and of the scenario, `series × month` from the request's first month. */
export interface LiveHistories {
  readonly control: readonly Float64Array[];
  readonly scenario: readonly Float64Array[];
  /** First month in which they can differ; beyond the last where they cannot. */
  readonly departure: number;
}
/** The beginning of a month: a state, and what its readers have read so far. */
interface Mark {
  readonly month: number;
  readonly state: Snapshot;
  readonly reader: SeriesReader;
}
/** A control that is run as far as anyone asked. */
interface Control {
  readonly key: string;
  readonly options: ScenarioOptions;
  readonly model: Model;
  readonly marks: Mark[];
  /** Values to the last month that was asked for. */
  values: readonly Float64Array[];
  end: number;
}

export class LiveWorld {
  readonly #data: WorldData;
  readonly #setting: LiveSetting;
  #control: Control | undefined;

  constructor(data: WorldData, setting: LiveSetting) {
    this.#data = data;
    this.#setting = setting;
  }

  /** Runs what of the request is not known. Throws where a run fails. */
  run(request: LiveRequest): LiveHistories {
    const { from, to, series, scenario } = request;
    const control = this.#controlOf(request);
    const shared = burnInOf(control.options) === burnInOf(scenario);
    const parts = shared ? departure(this.#data, control.options, scenario) : 0;
    if (parts > to) return { control: control.values, scenario: control.values, departure: parts };
    const values = shared
      ? this.#branch(control, scenario, parts, to)
      : fresh(this.#data, this.#setting, scenario, createReader(series, from, to), to);
    return { control: control.values, scenario: values, departure: parts };
  }

  /** Returns the control, run to the last month that is wanted. */
  #controlOf({ control: options, from, to, series }: LiveRequest): Control {
    const key = JSON.stringify([options, from, to, series]);
    if (this.#control?.key === key) return this.#control;
    const model = createModel(this.#data, this.#options(options));
    const reader = createReader(series, from, to);
    const made: Control = { key, options, model, marks: [], values: reader.values(), end: to };
    advance(model, reader, to, (month) => {
      if (month >= 0 && month % STRIDE === 0)
        made.marks.push({ month, state: model.snapshot(), reader: reader.copy() });
    });
    made.values = reader.values();
    this.#control = made;
    return made;
  }

  /** Runs a scenario from the last remembered state of the control before they part. */
  #branch({ model, marks, options }: Control, scenario: ScenarioOptions, parts: number, to: number) {
    const mark = marks.findLast(({ month }) => month <= parts)!;
    const reader = mark.reader.copy();
    model.restore(mark.state, mark.month);
    const before = model.branch(options);
    advance(before, reader, parts - 1);
    advance(before.branch(scenario), reader, to);
    return reader.values();
  }

  #options(options: ScenarioOptions) {
    const { set, seed, householdsPerAgent } = this.#setting;
    return { ...options, set: { ...set, ...options.set }, seed, householdsPerAgent };
  }
}

function fresh(
  data: WorldData,
  { set, seed, householdsPerAgent }: LiveSetting,
  options: ScenarioOptions,
  reader: SeriesReader,
  to: number,
): readonly Float64Array[] {
  const given = { ...options, set: { ...set, ...options.set }, seed, householdsPerAgent };
  advance(createModel(data, given), reader, to);
  return reader.values();
}

/** Runs a model to the end of the month `to`; `before` is told of each month that begins. */
function advance(model: Model, reader: SeriesReader, to: number, before?: (month: number) => void): void {
  while (model.world.month <= to) {
    const { month } = model.world;
    before?.(month);
    const { instrumentRow, sectorColumn, foreignExchange, goods } = model.step();
    if (instrumentRow !== 0 || sectorColumn !== 0 || foreignExchange !== 0 || goods !== 0)
      throw new Error("accounts do not close");
    if (month >= FIRST_READ) reader.read(model.world);
    model.turn();
  }
}
