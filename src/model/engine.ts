/** Builds a world, runs its months in order, and checks the books after each. */
import { allocate, restore, snapshot, stateHash } from "../core/columns.ts";
import type { Snapshot } from "../core/columns.ts";
import { Goods } from "../core/goods.ts";
import { Ledger } from "../core/ledger.ts";
import type { CohortSite, CompanyRecord, SanctionClause, WorldData } from "./data.ts";
import { ledgerSpec } from "./institutions.ts";
import { countHeld } from "./held.ts";
import type { Held } from "./held.ts";
import type { LeverPaths } from "./levers.ts";
import { isHouseholdMechanism } from "./mechanism.ts";
import type { HouseholdMechanism, Mechanism } from "./mechanism.ts";
import { products, stores } from "./products.ts";
import { populateWorld } from "./populate.ts";
import { registerOf } from "./register.ts";
import { withCompanies } from "./scenario-data.ts";
import { mechanisms } from "./schedule.ts";
import { monthlyColumns, monthlyCounters, stateSchema } from "./state.ts";
import { buildStructure } from "./structure.ts";
import { viewOf } from "./view.ts";
import type { View } from "./view.ts";
import type { World } from "./world.ts";

export { grainOfHouseholds, stocksOfHouseholds } from "./held.ts";

/** What acts from January 2012 on; the burn-in knows nothing of it. */
export interface Measures {
  /** Levels and dated paths of levers, from January 2012 on. */
  readonly levers?: LeverPaths;
  /** Clauses that come on top of the sanctions table, and 20x10 sites on top of the announced ones. */
  readonly clauses?: readonly SanctionClause[];
  readonly cohorts?: readonly CohortSite[];
  readonly stopped?: Stopped;
}
/** Mechanisms that act until a month, counted from January 2012, and not from it on. */
export interface Stopped {
  readonly from: number;
  readonly mechanisms: readonly string[];
}
export interface ModelOptions extends Measures {
  readonly seed: number;
  readonly householdsPerAgent: number;
  /** Parameters that take another value than the register's. */
  readonly set?: Readonly<Record<string, number>>;
  /** Mechanisms switched off. */
  readonly without?: readonly string[];
  /** Companies beside those of the data, and new names by old ones. */
  readonly companies?: readonly CompanyRecord[];
  readonly rename?: Readonly<Record<string, string>>;
  /** Holds the drivers at their 2011 means in every month, as in the burn-in. */
  readonly holdDrivers?: boolean;
}
/** Runs the household mechanism at `index` over all blocks; a team of threads may take the place of the default. */
export type BlockRunner = (index: number, month: number) => void;

/** Residuals of the month's books, in whole minor units. */
export interface Residuals {
  readonly instrumentRow: number;
  readonly sectorColumn: number;
  readonly foreignExchange: number;
  readonly goods: number;
}
export interface Model {
  readonly world: World;
  /** Runs one month and returns its residuals. */
  step(): Residuals;
  /** Closes the month's books and opens the next month's. */
  turn(): void;
  snapshot(): Snapshot;
  restore(copy: Snapshot, month: number): void;
  stateHash(): string;
  /**
   * Returns a model on the same state under other measures, in this model's month. Both write to
   * one state: take a snapshot first, run one of them at a time, and restore.
   */
  branch(measures: Measures): Model;
  /** Hands household mechanisms to a team of threads. */
  useTeam(runner: BlockRunner): void;
  /** Calls `watcher` after each mechanism of a month, for traces. */
  watch(watcher: (m: Mechanism) => void): void;
}

/** Ten years: after them every ratio in docs/drift.md moves by less than 1 per cent a year. */
export const BURN_IN_MONTHS = 120;

/** Builds the world of the first month of the burn-in on a buffer of its own, shared between threads if asked. */
export function createModel(data: WorldData, options: ModelOptions, shared = false): Model {
  const world = attachWorld(data, options, undefined, shared);
  world.month = -BURN_IN_MONTHS;
  populateWorld(world);
  openBooks(world, countHeld(world));
  return modelOf(world, options);
}

/** Joins a world that lies on another thread's buffer, to run household blocks on it. */
export function attachModel(
  data: WorldData,
  options: ModelOptions,
  buffer: SharedArrayBuffer,
): { runBlocks(index: number, month: number, next: () => number): void } {
  const world = attachWorld(data, options, buffer, true);
  return {
    runBlocks(index, month, next) {
      world.month = month;
      const m = mechanisms[index];
      if (!isHouseholdMechanism(m)) throw new Error(`not a household mechanism: ${m.id}`);
      const { blocks } = world.structure;
      const work = m.kernel(world);
      for (let b = next(); b < blocks.length; b = next()) work(blocks[b]);
    },
  };
}

function attachWorld(
  given: WorldData,
  options: ModelOptions,
  buffer: SharedArrayBuffer | undefined,
  shared: boolean,
): View {
  const data = withCompanies(given, options);
  const register = registerOf(data, options.set);
  const value = (id: string): number => register.value(id);
  const structure = buildStructure(data, { householdsPerAgent: options.householdsPerAgent, value });
  const rows = {
    counties: structure.counties,
    firms: structure.firms.length,
    companies: structure.companies.length,
    bases: structure.bases.length,
    banks: data.banks.length,
  };
  const money = ledgerSpec(rows);
  const goodsSpec = { products, places: structure.counties, stores };
  const schema = stateSchema(
    { ...rows, households: structure.agents, blocks: structure.blocks.length },
    money,
    goodsSpec,
  );
  const state = allocate(schema, buffer, shared);
  const { tables } = state;
  const ledger = new Ledger(money, tables);
  const goods = new Goods(goodsSpec, tables);
  return viewOf({ structure, state, ledger, goods, register }, options);
}

function modelOf(world: View, options: ModelOptions): Model {
  const off = new Set(options.without ?? []);
  const cleared = columnsToClear(world);
  const stopped = new Set(options.stopped?.mechanisms);
  const stopsIn = options.stopped?.from ?? Infinity;
  let watcher: ((m: Mechanism) => void) | undefined;
  let runner: BlockRunner = (index) => {
    const m = mechanisms[index];
    if (isHouseholdMechanism(m)) runBlocks(world, m);
  };
  const active = mechanisms
    .map((m, index) => ({ m, run: onWorld(world, m, () => runner(index, world.month)) }))
    .filter(({ m }) => !off.has(m.id));
  const remaining = active.filter(({ m }) => !stopped.has(m.id));
  return {
    world,
    step() {
      world.held = undefined;
      for (const column of cleared) column.fill(0);
      for (const { m, run } of world.month < stopsIn ? active : remaining) {
        run();
        watcher?.(m);
      }
      const { money, grain } = (world.held = countHeld(world));
      return { ...world.ledger.residuals(money), goods: world.goods.residual(grain) };
    },
    turn() {
      turnMonth(world, world.held);
    },
    snapshot: () => snapshot(world.state),
    restore(copy, month) {
      restore(world.state, copy);
      world.held = undefined;
      world.month = month;
    },
    stateHash: () => stateHash(world.state),
    branch(measures) {
      const given = { ...options, ...measures };
      const view = viewOf(world, given);
      view.month = world.month;
      return modelOf(view, given);
    },
    useTeam(next) {
      runner = next;
    },
    watch(next) {
      watcher = next;
    },
  };
}

/** Lists what holds for one month alone: mechanisms add to some of it, and one that is switched off leaves zeros. */
function columnsToClear(world: World) {
  const of = <K extends string>(table: Readonly<Record<K, { fill(value: 0): unknown }>>, ids: readonly K[]) =>
    ids.map((id) => table[id]);
  return [
    ...of(world.nation, monthlyCounters),
    ...of(world.households, monthlyColumns.households),
    ...of(world.counties, monthlyColumns.counties),
    ...of(world.firms, monthlyColumns.firms),
    ...of(world.companies, monthlyColumns.companies),
    ...of(world.bases, monthlyColumns.bases),
  ];
}

/** Returns what runs one mechanism once, its blocks through `blocks`. */
function onWorld(world: World, m: Mechanism, blocks: () => void): () => void {
  if (!isHouseholdMechanism(m)) return () => m.step(world);
  const { sums } = world.blocks;
  return () => {
    sums.fill(0);
    m.before?.(world);
    blocks();
    m.after?.(world);
  };
}

/** Runs one mechanism once, its blocks through `blocks`. */
export function runMechanism(world: World, m: Mechanism, blocks: () => void): void {
  onWorld(world, m, blocks)();
}

/** Runs a household mechanism over all blocks on this thread. */
export function runBlocks(world: World, m: HouseholdMechanism): void {
  const work = m.kernel(world);
  for (const block of world.structure.blocks) work(block);
}

/** Closes the month's books and opens the next month's. */
export function turnMonth(world: World, held: Held = countHeld(world)): void {
  openBooks(world, held);
  world.held = undefined;
  world.month += 1;
}

function openBooks(world: World, { money, grain }: Held): void {
  world.ledger.open(money);
  world.goods.open(grain);
}
