/** Small situations for unit tests of single mechanisms: a world as populated, of which a test sets what matters. */
import { createModel, runBlocks, runMechanism } from "../../src/model/engine.ts";
import type { Model, ModelOptions } from "../../src/model/engine.ts";
import { isHouseholdMechanism } from "../../src/model/mechanism.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import type { World } from "../../src/model/world.ts";
import { stores } from "../../src/model/products.ts";
import { testData } from "./world.ts";

export interface Situation extends Partial<ModelOptions> {
  readonly month?: number;
}

/** The world as it is populated, without burn-in, at `month` (January 2012 by default); coarse, so that it is built fast. */
export function situation({ month = 0, ...options }: Situation = {}): World {
  return situationModel({ month, ...options }).world;
}
export function situationModel({ month = 0, ...options }: Situation = {}): Model {
  const model = createModel(testData(), { seed: 1, householdsPerAgent: 16000, ...options });
  model.world.month = month;
  return model;
}

/** Runs one mechanism once over the whole world. */
export function act(world: World, m: Mechanism): void {
  runMechanism(world, m, () => {
    if (isHouseholdMechanism(m)) runBlocks(world, m);
  });
}

/** Sets what an institution holds; the books need not balance in a unit test. */
export function setBalance({ ledger }: World, account: number, instrument: number, amount: number): void {
  ledger.endow(account, instrument, amount - ledger.balance(account, instrument));
}
export function setStock(
  { goods }: World,
  product: number,
  county: number,
  store: number,
  quantity: number,
): void {
  goods.endow(product, county, store, quantity - goods.stock(product, county, store));
}
/** Takes a product out of every store of the country. */
export function emptyStores(world: World, product: number): void {
  for (let k = 0; k < world.structure.counties; k++)
    stores.forEach((_, store) => setStock(world, product, k, store, 0));
}
/** Postings of the month on the lines of a flow, by instrument. */
export function posted(
  { ledger }: World,
  flow: string,
  instrument: string,
  from?: string,
  to?: string,
): number {
  return ledger.lines.reduce(
    (sum, line, l) =>
      line.flow === flow &&
      line.instrument === instrument &&
      (from ?? line.from) === line.from &&
      (to ?? line.to) === line.to
        ? sum + ledger.amounts()[l]
        : sum,
    0,
  );
}
export const total = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
/** First agent of a class, anywhere or in a county. */
export function agentOf({ households }: World, kind: number, county?: number): number {
  return households.class.findIndex(
    (c, i) => c === kind && (county === undefined || households.county[i] === county),
  );
}
/** First firm of an industry. */
export function firmOf({ structure }: World, industry: string): number {
  const i = structure.industryOf(industry);
  return structure.firms.findIndex((site) => site.industry === i);
}
