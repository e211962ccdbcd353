/**
 * Decides what the workers do: the posterior's median draw of each column first, then draw after draw. The latest state
 * wins; what it does not need any more is not begun, and what it shares with the state before it is kept.
 */
import type { LiveHistories, LiveView } from "../../lab/live/live-world.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import type { Checked, LiveTask, Taken } from "../../platform/web/live-worker.ts";
import type { Engine } from "./boot.ts";
import { preset } from "./preset.ts";

/** Milliseconds without a change before more than the median draw is run, and those in which a first line is drawn. */
const SETTLED = 160;
const SHOWN = 60;
const MONTHS_A_YEAR = 12;

/** A column as the workers take it. */
export interface Wanted {
  /** Alike for columns that want the same histories. */
  readonly key: string;
  readonly parent: Scenario;
  readonly scenario: Scenario;
  readonly view: Omit<LiveView, "marks">;
  /** Month from which levers are moved: a state that is remembered. */
  readonly since: number;
}
/** What is known of a column. */
export interface Known {
  readonly key: string;
  readonly checked: Checked | undefined;
  /** By the place of the draw in the order. */
  readonly draws: ReadonlyMap<number, LiveHistories>;
  readonly failures: ReadonlyMap<number, string>;
}
interface Held {
  checked: Checked | undefined;
  readonly draws: Map<number, LiveHistories>;
  readonly failures: Map<number, string>;
}
/** Histories of columns that are remembered, those on the page among them. */
const MOST_HELD = 12;

export class Conductor {
  readonly #engine: Engine;
  readonly #tell: (key: string) => void;
  readonly #held = new Map<string, Held>();
  #wanted: readonly Wanted[] = [];
  #draws = 0;
  /** When more than the first line of the active column may be run. */
  #quiet = -Infinity;
  /** Workers that have something to do. */
  readonly #busy = new Set<number>();

  /** `tell` is told of each column of which more is known. */
  constructor(engine: Engine, tell: (key: string) => void) {
    this.#engine = engine;
    this.#tell = tell;
  }

  /** Says what the page wants now: columns, the one that is being changed first, and draws of each. */
  want(wanted: readonly Wanted[], draws: number): void {
    this.#wanted = wanted;
    this.#draws = draws;
    this.#quiet = performance.now() + SETTLED;
    for (const { key } of wanted) this.#hold(key);
    this.#beginAll();
  }
  known(key: string): Known | undefined {
    const held = this.#held.get(key);
    return held && { key, ...held };
  }

  #hold(key: string): void {
    const held = this.#held.get(key) ?? { checked: undefined, draws: new Map(), failures: new Map() };
    this.#held.delete(key);
    this.#held.set(key, held);
    for (const old of this.#held.keys()) if (this.#held.size > MOST_HELD) this.#held.delete(old);
  }

  #beginAll(): void {
    for (let lane = 0; lane < this.#engine.pool.size; lane++) this.#begin(lane);
  }
  /**
   * Gives a worker that is free the next thing that is wanted of it. The call that brings the wish posts the work, so
   * that it begins before the page is drawn anew; until the first line is drawn nothing else takes the processor.
   */
  #begin(lane: number): void {
    if (this.#busy.has(lane)) return;
    const next = this.#next(lane);
    if (next === undefined) return;
    const first = next.draw === 0 && next.wanted === this.#wanted[0];
    const rest = first ? 0 : this.#quiet - performance.now();
    if (rest > 0) {
      setTimeout(() => this.#begin(lane), rest);
      return;
    }
    if (!first && !this.#knows(this.#wanted[0], 0)) return;
    this.#busy.add(lane);
    void this.#run(lane, next.wanted, next.draw).then((known) => {
      this.#busy.delete(lane);
      if (known && first) this.#quiet = Math.max(this.#quiet, performance.now() + SHOWN);
      this.#beginAll();
      if (known) this.#tell(next.wanted.key);
    });
  }

  /** The first thing that a worker has not done: draws in their order, and of each the columns. */
  #next(lane: number): { readonly wanted: Wanted; readonly draw: number } | undefined {
    for (let draw = lane; draw < this.#draws; draw += this.#engine.pool.size) {
      for (const wanted of this.#wanted) {
        if (!this.#knows(wanted, draw)) return { wanted, draw };
      }
    }
    return undefined;
  }
  /** A draw of a column has ended, or will never be run. */
  #knows({ key }: Wanted, draw: number): boolean {
    const { checked, draws, failures } = this.#held.get(key)!;
    const hopeless = checked !== undefined && "problems" in checked;
    return hopeless || draws.has(draw) || failures.has(draw);
  }

  /** Runs a draw of a column, and says whether it ended rather than was given up. */
  async #run(lane: number, wanted: Wanted, draw: number): Promise<boolean> {
    const { pool, order } = this.#engine;
    const { key, parent, scenario, view, since } = wanted;
    const held = this.#held.get(key)!;
    const marks = marksOf(view, since, draw === 0);
    const task: LiveTask = { draw: order[draw], ...preset, parent, scenario, view: { ...view, marks } };
    const still = () => this.#wanted.some((one) => one.key === key);
    try {
      for (;;) {
        const check = draw === 0 && held.checked === undefined;
        const { checked, histories } = await pool.run<Taken>({
          key: lane,
          work: async (api) => await api.take(task, check),
        });
        held.checked ??= checked;
        if (histories !== undefined) held.draws.set(draw, histories);
        if (histories !== undefined || (checked !== undefined && "problems" in checked)) break;
        if (!still()) return false;
      }
    } catch (error) {
      held.failures.set(draw, error instanceof Error ? error.message : String(error));
    }
    return true;
  }
}

/** Beginnings of months that are remembered: that from which levers are moved, and every January for the median draw. */
function marksOf({ to }: Omit<LiveView, "marks">, since: number, yearly: boolean): number[] {
  const years = yearly
    ? Array.from({ length: Math.ceil((to + 1) / MONTHS_A_YEAR) }, (_, y) => y * MONTHS_A_YEAR)
    : [];
  return [...new Set([...years, since])].filter((month) => month <= to).toSorted((a, b) => a - b);
}
