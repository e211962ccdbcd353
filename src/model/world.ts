/** The world that mechanisms act on: columns, ledgers, the map, this month's drivers, parameters and draws. */
import type { State } from "../core/columns.ts";
import type { Goods } from "../core/goods.ts";
import type { Ledger } from "../core/ledger.ts";
import type { Key } from "../core/rng.ts";
import type { Held } from "./held.ts";
import type { CohortSite, SanctionClause } from "./data.ts";
import type { FlowId } from "./institutions.ts";
import { MONEY, classCount } from "./institutions.ts";
import { BLOCK_SUMS } from "./state.ts";
import type { Banks, Bases, Companies, Counties, Firms, Households, ModelSchema, Nation } from "./state.ts";
import type { Structure } from "./structure.ts";

export type { Block } from "./structure.ts";

/** First account of each sector; add the row for the others. */
export interface Accounts {
  readonly merchants: number;
  readonly farms: number;
  readonly firms: number;
  readonly trading: number;
  readonly bases: number;
  readonly officials: number;
  readonly offices: number;
  readonly brokers: number;
  readonly changers: number;
  readonly cabinet: number;
  readonly kpa: number;
  readonly kwp: number;
  readonly fund: number;
  readonly centralBank: number;
  readonly chinaMerchants: number;
  readonly chinaEnterprises: number;
  readonly chinaState: number;
  readonly russia: number;
  readonly others: number;
  readonly overseasBanks: number;
  readonly middlemen: number;
}

export interface World {
  readonly state: State<ModelSchema>;
  readonly structure: Structure;
  readonly households: Households;
  readonly blocks: { readonly sums: Float64Array };
  readonly counties: Counties;
  readonly firms: Firms;
  readonly companies: Companies;
  readonly bases: Bases;
  readonly banks: Banks;
  readonly nation: Nation;
  readonly ledger: Ledger;
  readonly goods: Goods;
  readonly account: Accounts;
  readonly flow: Readonly<Record<FlowId, number>>;
  readonly seed: number;
  /** Month counted from January 2012; negative while burning in. */
  month: number;
  /** What households hold, as counted after the month's last mechanism; undefined while mechanisms run. */
  held: Held | undefined;
  /** Value of a parameter this month. */
  value(id: string): number;
  /** Value of a scenario's lever this month, see levers.ts. */
  lever(id: string): number;
  /** Clauses that the scenario adds to the sanctions table, and sites that it adds to the 20x10 cohorts. */
  readonly clauses: readonly SanctionClause[];
  readonly cohorts: readonly CohortSite[];
  /** Keys of this month's draws for a purpose; the counter is the agent's permanent id. */
  draws(purpose: string): Key;
  /** Value of an exogenous series this month; while burning in, its mean over 2011. */
  driver(series: string): number;
  /** True while drivers are held at their 2011 means: in the burn-in, and in runs that ask for it. */
  holding(): boolean;
  /** Growing-season weather and rain of a province this year, mean 1 over 2010–2025. */
  weather(province: number): { readonly season: number; readonly rain: number };
}

/** Foreign currency of an account in US cents, yuan at the cross rate. */
export function foreignCents(world: World, account: number): number {
  return (
    world.ledger.balance(account, MONEY.usd) +
    world.ledger.balance(account, MONEY.cny) / world.nation.cnyPerUsd[0]
  );
}

/**
 * Pays `cents` in foreign currency, in dollars and yuan as the payer holds them; pays less only when it holds less.
 * Returns the US cents paid.
 */
export function payForeign(world: World, flow: FlowId, from: number, to: number, cents: number): number {
  if (!(cents >= 1)) return 0;
  const { ledger } = world;
  const usd = ledger.balance(from, MONEY.usd);
  const cny = ledger.balance(from, MONEY.cny);
  const cross = world.nation.cnyPerUsd[0];
  const held = usd + cny / cross;
  const pay = Math.min(cents, held);
  if (!(pay >= 1)) return 0;
  const inUsd = Math.min(usd, Math.floor((pay * usd) / held));
  const inCny = Math.min(cny, Math.floor((pay - inUsd) * cross));
  const line = world.flow[flow];
  if (inUsd > 0) ledger.transfer(line, MONEY.usd, from, to, inUsd);
  if (inCny > 0) ledger.transfer(line, MONEY.cny, from, to, inCny);
  return inUsd + inCny / cross;
}

/** Pays `cents` from abroad, a share of it in yuan. Returns the US cents paid. */
export function receiveForeign(
  world: World,
  flow: FlowId,
  from: number,
  to: number,
  cents: number,
  yuanShare: number,
): number {
  const cross = world.nation.cnyPerUsd[0];
  const inUsd = Math.floor(cents * (1 - yuanShare));
  const inCny = Math.floor(cents * yuanShare * cross);
  const line = world.flow[flow];
  if (inUsd > 0) world.ledger.transfer(line, MONEY.usd, from, to, inUsd);
  if (inCny > 0) world.ledger.transfer(line, MONEY.cny, from, to, inCny);
  return inUsd + inCny / cross;
}

/**
 * Pays won out of the budget; what the treasury lacks the central bank issues against state credit.
 */
export function payFromBudget(world: World, flow: FlowId, to: number, won: number): void {
  provideBudget(world, won);
  world.ledger.transfer(world.flow[flow], MONEY.won, world.account.cabinet, to, won);
}

/** Makes sure that the treasury holds `won`, by issue if need be. */
export function provideBudget(world: World, won: number): void {
  const { ledger, account, flow, nation } = world;
  const short = won - ledger.balance(account.cabinet, MONEY.won);
  if (short <= 0) return;
  ledger.transfer(flow["money-issue"], MONEY.won, account.centralBank, account.cabinet, short);
  ledger.transfer(flow["money-issue"], MONEY.stateCredit, account.cabinet, account.centralBank, short);
  nation.issuedWon[0] += short;
}

/** Pays at most what the payer holds and returns it; for payments that are planned to fit and may fall short. */
export function payUpTo(world: World, flow: FlowId, from: number, to: number, won: number): number {
  const pay = Math.min(Math.floor(won), world.ledger.balance(from, MONEY.won));
  return pay > 0 ? world.ledger.transfer(world.flow[flow], MONEY.won, from, to, pay) : 0;
}

/** Sums slot `slot` of class `c` over the blocks of each county, in block order, into `out[county]`. */
export function sumByCounty(world: World, slot: number, c: number, out: Float64Array): Float64Array {
  const { blocks } = world.structure;
  const { sums } = world.blocks;
  out.fill(0);
  for (let b = 0, at = slot * classCount + c; b < blocks.length; b++, at += BLOCK_SUMS * classCount)
    out[blocks[b].county] += sums[at];
  return out;
}

/** Sums slot `slot` over the classes and blocks of each county, in block order, into `out[county]`. */
export function sumClassesByCounty(world: World, slot: number, out: Float64Array): Float64Array {
  const { blocks } = world.structure;
  const { sums } = world.blocks;
  out.fill(0);
  for (let b = 0, at = slot * classCount; b < blocks.length; b++, at += BLOCK_SUMS * classCount) {
    let sum = out[blocks[b].county];
    for (let c = 0; c < classCount; c++) sum += sums[at + c];
    out[blocks[b].county] = sum;
  }
  return out;
}

/** Sums slot `slot` of class `c` over all blocks, in block order. */
export function sumOverBlocks(world: World, slot: number, c: number): number {
  const { sums } = world.blocks;
  let sum = 0;
  for (let at = slot * classCount + c; at < sums.length; at += BLOCK_SUMS * classCount) sum += sums[at];
  return sum;
}
