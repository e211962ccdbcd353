/** What foreign payments cost, and who is paid for them. */
import type { FlowId } from "./institutions.ts";
import { payForeign } from "./world.ts";
import type { World } from "./world.ts";

/** Pays US cents on a flow to an account as far as it holds them, and returns what it paid. */
export type Payer = (flow: FlowId, to: number, cents: number) => number;

/** Pays out of one account. */
export const outOf =
  (world: World, account: number): Payer =>
  (flow, to, cents) =>
    payForeign(world, flow, account, to, cents);

/**
 * Pays the fees on `cents` of foreign payments, as far as the payer holds them: the banks' part, and the middlemen's
 * and couriers' part. Returns the US cents paid.
 */
export function paySettlement(world: World, payer: Payer, cents: number): number {
  const { nation, account } = world;
  const bank = nation.bankFeeShare[0];
  const paid =
    payer("settlement-fees", account.overseasBanks, cents * bank) +
    payer("settlement-fees", account.middlemen, cents * Math.max(0, nation.settlementShare[0] - bank));
  nation.settlementFeeCents[0] += paid;
  return paid;
}

/** Pays the premium on smuggled goods worth `cents`, as far as the payer holds it. Returns the US cents paid. */
export function paySmugglers(world: World, payer: Payer, cents: number): number {
  const { nation, account } = world;
  const paid = payer("settlement-fees", account.middlemen, cents * nation.smugglingShare[0]);
  nation.settlementFeeCents[0] += paid;
  return paid;
}
