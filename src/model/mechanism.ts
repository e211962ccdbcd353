/** The form of a mechanism: one file, one thing that happens in a month, documented where it is written. */
import type { Block, World } from "./world.ts";

/** The outcome that a mechanism exists for, and which way it moves when the mechanism is switched off. */
export interface Moves {
  readonly metric: string;
  readonly ablated: "up" | "down";
  /** Levers at which the outcome shows where the calendar of 2012 and 2013 would not show it. */
  readonly under?: Readonly<Record<string, number>>;
}

interface Description {
  readonly id: string;
  readonly title: string;
  /** Seed documents it comes from, 000 to 004. */
  readonly documents: readonly string[];
  readonly equations: readonly string[];
  readonly parameters: readonly string[];
  /** Levers of a scenario that `step` reads. */
  readonly levers?: readonly string[];
  /** Columns that the mechanism may read and write, `table.column`. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly moves: Moves;
}
/** A mechanism that works once a month on counties, firms and institutions. */
export interface MonthlyMechanism extends Description {
  step(world: World): void;
}
/**
 * A mechanism that works on households block by block, on any thread, and leaves its sums in the block's slot.
 * `kernel` looks up columns and parameters once for a world; what it returns works through one block in any month.
 * `before` and `after` run once, on one thread, in front of and behind all blocks; `after` takes the slots in order.
 */
export interface HouseholdMechanism extends Description {
  before?(world: World): void;
  kernel(world: World): (block: Block) => void;
  after?(world: World): void;
}
export type Mechanism = MonthlyMechanism | HouseholdMechanism;

export function mechanism<M extends Mechanism>(definition: M): M {
  return isHouseholdMechanism(definition) ? { ...definition, kernel: oncePerWorld(definition) } : definition;
}
/**
 * Keeps the kernel of each world. Engines take the columns that a function closes over as constants while the function
 * is the only one of its making; measured, blocks then take two thirds of the time that a kernel made each month takes.
 */
function oncePerWorld(definition: HouseholdMechanism): HouseholdMechanism["kernel"] {
  const made = new WeakMap<World, (block: Block) => void>();
  return (world) => {
    const kernel = made.get(world) ?? definition.kernel(world);
    made.set(world, kernel);
    return kernel;
  };
}
export function isHouseholdMechanism(m: Mechanism): m is HouseholdMechanism {
  return "kernel" in m;
}
