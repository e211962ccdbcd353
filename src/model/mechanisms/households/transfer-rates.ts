import { CASH, DUE, dueAt, dueSources } from "../../columns/officials.ts";
import { MONEY, classCount } from "../../institutions.ts";
import type { World } from "../../world.ts";

/** Steps from a due to the same due of the next source, and of the next county. */
const SOURCE = CASH * classCount;
const COUNTY = dueSources.length * SOURCE;

/** Shortens dues to what their payers hold, and turns them into rates a household. */
export function setTransferRates(world: World): void {
  const { transferWon, transferUsd, transferCny } = world.counties;
  setRates(world, MONEY.won, transferWon);
  setRates(world, MONEY.usd, transferUsd);
  setRates(world, MONEY.cny, transferCny);
}

/** Sets the rates of one instrument. */
function setRates(world: World, m: number, rate: Float64Array): void {
  const { dues, households } = world.counties;
  const part = partReady(world, m);
  const pocket = dueAt(0, DUE.pocket, m);
  const remittances = dueAt(0, DUE.remittances, m);
  const brokers = dueAt(0, DUE.brokers, m);
  for (let cell = 0, from = 0; cell < rate.length; from += COUNTY)
    for (let at = from; at < from + classCount; at++, cell++) {
      let own = dues[pocket + at];
      let sent = dues[remittances + at];
      let fees = dues[brokers + at];
      rate[cell] = 0;
      if (own === 0 && sent === 0 && fees === 0) continue;
      const count = households[cell];
      if (part < 1) {
        sent = Math.floor(sent * part);
        fees = Math.floor(fees * part);
      }
      if (!(count > 0)) own = sent = fees = 0;
      dues[pocket + at] = own;
      dues[remittances + at] = sent;
      dues[brokers + at] = fees;
      const sum = own + sent + fees;
      if (sum > 0) rate[cell] = sum / count;
    }
}

/** Shortens what officials owe to what they hold in an instrument; returns the part of brokers' dues that these hold. */
function partReady({ counties, structure, ledger, account }: World, m: number): number {
  const { dues } = counties;
  let owed = 0;
  for (let k = 0, at = dueAt(0, DUE.pocket, m); k < structure.counties; k++, at += COUNTY) {
    shorten(dues, at, ledger.balance(account.officials + k, m));
    const sent = sumAt(dues, at + (DUE.remittances - DUE.pocket) * SOURCE);
    owed += sent + sumAt(dues, at + (DUE.brokers - DUE.pocket) * SOURCE);
  }
  const ready = ledger.balance(account.brokers, m);
  return owed > ready ? ready / owed : 1;
}
function sumAt(column: Float64Array, at: number): number {
  let sum = 0;
  for (let c = 0; c < classCount; c++) sum += column[at + c];
  return sum;
}
function shorten(dues: Float64Array, at: number, held: number): void {
  const owed = sumAt(dues, at);
  if (owed <= held) return;
  for (let c = 0; c < classCount; c++) dues[at + c] = Math.floor((dues[at + c] * held) / owed);
}
