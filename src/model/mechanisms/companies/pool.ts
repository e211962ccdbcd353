import type { FlowId } from "../../institutions.ts";
import { foreignCents, payForeign } from "../../world.ts";
import type { World } from "../../world.ts";

/** Smoothed exports a month of all companies of a product, US cents. */
export function smoothedExports(world: World, product: number): number {
  let sum = 0;
  for (const r of world.structure.companiesOf(product)) sum += world.companies.smoothedExportCents[r];
  return sum;
}

/** Foreign currency of all companies of a product, US cents. */
export function heldByCompanies(world: World, product: number): number {
  let sum = 0;
  for (const r of world.structure.companiesOf(product)) sum += foreignCents(world, world.account.trading + r);
  return sum;
}

/** Has the companies of a product pay `cents` together, each by what it holds. Returns the US cents paid. */
export function payByCompanies(
  world: World,
  flow: FlowId,
  product: number,
  to: number,
  cents: number,
): number {
  const held = heldByCompanies(world, product);
  if (!(held > 0)) return 0;
  const part = Math.min(1, cents / held);
  let paid = 0;
  for (const r of world.structure.companiesOf(product)) {
    const from = world.account.trading + r;
    paid += payForeign(world, flow, from, to, foreignCents(world, from) * part);
  }
  return paid;
}

/**
 * Has the companies of a product pay each of `count` accounts from `to` on what `due` gives for it, together and by
 * what they hold; everyone gets less alike when half of their holdings does not suffice. `chosen` lists the accounts.
 */
export function payFromPool(
  world: World,
  flow: FlowId,
  product: number,
  to: number,
  chosen: readonly number[],
  due: (row: number) => number,
): void {
  const payers = world.structure.companiesOf(product);
  let wanted = 0;
  for (const row of chosen) wanted += due(row);
  const able = heldByCompanies(world, product) / 2;
  if (!(wanted > 0 && able > 0)) return;
  const fill = Math.min(1, able / wanted);
  const part = (wanted * fill) / able / 2;
  let p = 0;
  let from = world.account.trading + payers[0];
  let left = foreignCents(world, from) * part;
  for (const row of chosen) {
    let owed = due(row) * fill;
    while (owed >= 1 && p < payers.length) {
      const pay = Math.min(owed, left);
      payForeign(world, flow, from, to + row, pay);
      owed -= pay;
      left -= pay;
      if (left >= 1) continue;
      p++;
      if (p === payers.length) return;
      from = world.account.trading + payers[p];
      left = foreignCents(world, from) * part;
    }
  }
}
