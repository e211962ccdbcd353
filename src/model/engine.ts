/** Builds a world, runs its months in order, and checks the books after each. */
import { allocate, restore, snapshot, stateHash, withFastProperties } from "../core/columns.ts";
import type { Snapshot } from "../core/columns.ts";
import { Goods } from "../core/goods.ts";
import { Ledger } from "../core/ledger.ts";
import { key } from "../core/rng.ts";
import type { WorldData } from "./data.ts";
import { MONEY, flows, instrumentCount, ledgerSpec } from "./institutions.ts";
import type { FlowId } from "./institutions.ts";
import { driverReader, weatherReader } from "./exogenous.ts";
import { isHouseholdMechanism } from "./mechanism.ts";
import type { HouseholdMechanism, Mechanism } from "./mechanism.ts";
import { P, products, stores } from "./products.ts";
import { populateWorld } from "./populate.ts";
import { mechanisms } from "./schedule.ts";
import { monthlyColumns, monthlyCounters, stateSchema } from "./state.ts";
import { buildStructure } from "./structure.ts";
import type { World } from "./world.ts";

export interface ModelOptions {
  readonly seed: number;
  readonly householdsPerAgent: number;
  /** Parameters that take another value than the register's. */
  readonly set?: Readonly<Record<string, number>>;
  /** Mechanisms switched off. */
  readonly without?: readonly string[];
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
  /** Hands household mechanisms to a team of threads. */
  useTeam(runner: BlockRunner): void;
}

/** Ten years: after them every ratio in docs/drift.md moves by less than 1 per cent a year. */
export const BURN_IN_MONTHS = 120;

/** Builds the world of the first month of the burn-in on a buffer of its own, shared between threads if asked. */
export function createModel(data: WorldData, options: ModelOptions, shared = false): Model {
  const world = attachWorld(data, options, undefined, shared);
  world.month = -BURN_IN_MONTHS;
  populateWorld(world);
  openBooks(world, stocksOfHouseholds(world), grainOfHouseholds(world));
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
  data: WorldData,
  options: ModelOptions,
  buffer: SharedArrayBuffer | undefined,
  shared: boolean,
): World {
  const register = new Map(data.parameters.map((parameter) => [parameter.id, parameter.value]));
  for (const [id, value] of Object.entries(options.set ?? {})) {
    if (!register.has(id)) throw new Error(`unknown parameter: ${id}`);
    register.set(id, value);
  }
  const value = (id: string): number => {
    const found = register.get(id);
    if (found === undefined) throw new Error(`unknown parameter: ${id}`);
    return found;
  };
  const structure = buildStructure(data, { householdsPerAgent: options.householdsPerAgent, value });
  const money = ledgerSpec({
    counties: structure.counties,
    firms: structure.firms.length,
    companies: structure.exporters.length,
  });
  const goodsSpec = { products, places: structure.counties, stores };
  const schema = stateSchema(
    {
      households: structure.agents,
      blocks: structure.blocks.length,
      counties: structure.counties,
      firms: structure.firms.length,
      companies: structure.exporters.length,
    },
    money,
    goodsSpec,
  );
  const state = allocate(schema, buffer, shared);
  const { tables } = state;
  const ledger = new Ledger(money, tables);
  const at = (sector: string) => ledger.account(ledger.sector(sector));
  const drivers = driverReader(data, options.holdDrivers === true);
  const weather = weatherReader(data, options);
  const keys = new Map<string, { month: number; key: ReturnType<typeof key> }>();
  const world: World = {
    state,
    structure,
    households: tables.households,
    blocks: tables.blocks,
    counties: tables.counties,
    firms: tables.firms,
    companies: tables.companies,
    nation: tables.nation,
    ledger,
    goods: new Goods(goodsSpec, tables),
    account: {
      merchants: at("merchants"),
      farms: at("farms"),
      firms: at("firms"),
      trading: at("trading"),
      changers: at("changers"),
      cabinet: at("cabinet"),
      kpa: at("kpa"),
      kwp: at("kwp"),
      fund: at("fund"),
      centralBank: at("central-bank"),
      chinaMerchants: at("china.merchants"),
      chinaEnterprises: at("china.enterprises"),
      chinaState: at("china.state"),
      russia: at("russia"),
      others: at("others"),
    },
    flow: withFastProperties(
      Object.fromEntries(flows.map((flow, f) => [flow.id, f])) as Record<FlowId, number>,
    ),
    seed: options.seed,
    month: 0,
    value,
    draws(purpose) {
      const held = keys.get(purpose);
      if (held?.month === world.month) return held.key;
      const made = key(options.seed, world.month, purpose);
      keys.set(purpose, { month: world.month, key: made });
      return made;
    },
    stockChanges: () => {
      const grain = grainOfHouseholds(world);
      const { closing, opening } = world.goods.stockTotals(grain);
      return closing.map((stock, j) => stock - opening[j]);
    },
    holding: () => world.month < 0 || options.holdDrivers === true,
    driver: (series) => drivers(series, world.month),
    weather: (province) => weather(province, world.month),
  };
  return world;
}

function modelOf(world: World, options: ModelOptions): Model {
  const off = new Set(options.without ?? []);
  const active = mechanisms.map((m, index) => ({ m, index })).filter(({ m }) => !off.has(m.id));
  let counted: Count | undefined;
  let runner: BlockRunner = (index) => {
    const m = mechanisms[index];
    if (isHouseholdMechanism(m)) runBlocks(world, m);
  };
  return {
    world,
    step() {
      for (const counter of monthlyCounters) world.nation[counter].fill(0);
      if (off.size > 0) clearMonthlyColumns(world);
      for (const { m, index } of active) runMechanism(world, m, () => runner(index, world.month));
      counted = count(world);
      return { ...world.ledger.residuals(counted.money), goods: world.goods.residual(counted.grain) };
    },
    turn() {
      turnMonth(world, counted);
      counted = undefined;
    },
    snapshot: () => snapshot(world.state),
    restore(copy, month) {
      restore(world.state, copy);
      counted = undefined;
      world.month = month;
    },
    stateHash: () => stateHash(world.state),
    useTeam(next) {
      runner = next;
    },
  };
}

/** Clears what holds for one month alone, for mechanisms that are switched off: a full schedule writes each of these columns anew. */
function clearMonthlyColumns(world: World): void {
  for (const column of monthlyColumns.households) world.households[column].fill(0);
  for (const column of monthlyColumns.counties) world.counties[column].fill(0);
  for (const column of monthlyColumns.firms) world.firms[column].fill(0);
}

/** Runs one mechanism once, its blocks through `blocks`. */
export function runMechanism(world: World, m: Mechanism, blocks: () => void): void {
  if (!isHouseholdMechanism(m)) return m.step(world);
  world.blocks.sums.fill(0);
  m.before?.(world);
  blocks();
  m.after?.(world);
}

/** Runs a household mechanism over all blocks on this thread. */
export function runBlocks(world: World, m: HouseholdMechanism): void {
  const work = m.kernel(world);
  for (const block of world.structure.blocks) work(block);
}

/** What households keep in their own columns: money by sector and instrument, goods by product and county. */
interface Count {
  readonly money: Float64Array;
  readonly grain: Float64Array;
}
function count(world: World): Count {
  return { money: stocksOfHouseholds(world), grain: grainOfHouseholds(world) };
}

/** Closes the month's books and opens the next month's. */
export function turnMonth(world: World, { money, grain }: Count = count(world)): void {
  openBooks(world, money, grain);
  world.month += 1;
}

function openBooks(world: World, money: Float64Array, grain: Float64Array): void {
  world.ledger.open(money);
  world.goods.open(grain);
}

/** Money in households' own columns, by sector and instrument, for the ledger. */
export function stocksOfHouseholds(world: World): Float64Array {
  const { class: kind, won, usd, cny } = world.households;
  const stocks = new Float64Array(world.ledger.spec.sectors.length * instrumentCount);
  for (let i = 0; i < kind.length;) {
    const c = kind[i];
    let wonSum = 0;
    let usdSum = 0;
    let cnySum = 0;
    for (; i < kind.length && kind[i] === c; i++) {
      wonSum += won[i];
      usdSum += usd[i];
      cnySum += cny[i];
    }
    const at = c * instrumentCount;
    stocks[at + MONEY.won] += wonSum;
    stocks[at + MONEY.usd] += usdSum;
    stocks[at + MONEY.cny] += cnySum;
  }
  return stocks;
}

/** Grain in households' own stores, by product and county, for the goods ledger. */
export function grainOfHouseholds(world: World): Float64Array {
  const { county, grainKg } = world.households;
  const stocks = new Float64Array(products.length * world.structure.counties);
  const at = P.grain * world.structure.counties;
  for (let i = 0; i < county.length;) {
    const k = county[i];
    let kg = 0;
    for (; i < county.length && county[i] === k; i++) kg += grainKg[i];
    stocks[at + k] += kg;
  }
  return stocks;
}
