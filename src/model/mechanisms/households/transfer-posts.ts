import { DUE, OCCASION, dueAt } from "../../columns/officials.ts";
import { MONEY, classCount, sectorOf } from "../../institutions.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { sumByCounty, sumOverBlocks } from "../../world.ts";
import type { World } from "../../world.ts";

/** Sums that a block leaves: money in, money out and levies (three instruments each), earnings, holdings. */
export const SLOT = { in: 0, out: 3, levy: 6, earned: 9, held: 10 } as const;
const cash = [MONEY.won, MONEY.usd, MONEY.cny] as const;

/** Books what the blocks paid and took, by the flows that it belongs to. */
export function postTransfers(world: World): void {
  keepHoldings(world);
  postReceived(world);
  postPaid(world);
  postLevies(world);
}

function keepHoldings({ counties, structure, blocks }: World): void {
  const { earnedWon, heldWon } = counties;
  const { sums } = blocks;
  earnedWon.fill(0);
  heldWon.fill(0);
  for (const { index, county } of structure.blocks) {
    const from = index * BLOCK_SUMS * classCount;
    for (let c = 0; c < classCount; c++) {
      earnedWon[county * classCount + c] += sums[from + SLOT.earned * classCount + c];
      heldWon[county * classCount + c] += sums[from + SLOT.held * classCount + c];
    }
  }
}

/** Books what officials and brokers paid, by source. */
function postReceived(world: World): void {
  const { ledger, account, flow, structure, counties } = world;
  const { dues } = counties;
  const received = new Float64Array(structure.counties);
  const pocket = new Float64Array(structure.counties);
  for (const m of cash)
    for (let c = 0; c < classCount; c++) {
      if (sumOverBlocks(world, SLOT.in + m, c) === 0) continue;
      sumByCounty(world, SLOT.in + m, c, received);
      let remittances = 0;
      let brokers = 0;
      for (let k = 0; k < pocket.length; k++) {
        const paid = received[k];
        pocket[k] = paid;
        if (paid === 0) continue;
        const sent = dues[dueAt(k, DUE.remittances, m) + c];
        const fees = dues[dueAt(k, DUE.brokers, m) + c];
        if (sent === 0 && fees === 0) continue;
        const own = dues[dueAt(k, DUE.pocket, m) + c];
        const sum = own + sent + fees;
        pocket[k] = upTo(own, sum, paid);
        const upToSent = upTo(own + sent, sum, paid);
        remittances += upToSent - pocket[k];
        brokers += paid - upToSent;
      }
      ledger.disburseEach(flow["officials-pocket"], m, account.officials, sectorOf(c), pocket);
      ledger.disburse(flow["remittances-received"], m, account.brokers, sectorOf(c), remittances);
      ledger.disburse(flow["broker-fees"], m, account.brokers, sectorOf(c), brokers);
    }
}

/** Books bribes to officials, seizures to the treasury and buy-outs to local offices. */
function postPaid(world: World): void {
  const { ledger, account, flow, structure, counties, nation } = world;
  const { licenceShare, detentionShare, seizureShare, buyOutWon, households, officeWon, earnedWon } =
    counties;
  const worth = [1, nation.rateUsd[0] / 100, nation.rateCny[0] / 100];
  const given = new Float64Array(structure.counties);
  const licence = new Float64Array(structure.counties);
  const detention = new Float64Array(structure.counties);
  const buyOut = new Float64Array(structure.counties);
  let forLicence = nation.bribesWon[OCCASION.licence];
  let forDetention = nation.bribesWon[OCCASION.detention];
  for (const m of cash)
    for (let c = 0; c < classCount; c++) {
      if (sumOverBlocks(world, SLOT.out + m, c) === 0) continue;
      sumByCounty(world, SLOT.out + m, c, given);
      const won = worth[m];
      let seized = 0;
      for (let k = 0; k < licence.length; k++) {
        const paid = given[k];
        licence[k] = detention[k] = buyOut[k] = 0;
        if (paid === 0) continue;
        const cell = k * classCount + c;
        const earned = earnedWon[cell];
        const licences = earned * licenceShare[cell];
        const releases = licences + earned * detentionShare[cell];
        const seizures = releases + earned * seizureShare[cell];
        const sum = seizures + households[cell] * buyOutWon[cell];
        const first = upTo(licences, sum, paid);
        const second = upTo(releases, sum, paid);
        const third = upTo(seizures, sum, paid);
        licence[k] = first;
        detention[k] = second - first;
        buyOut[k] = paid - third;
        seized += third - second;
        forLicence += first * won;
        forDetention += (second - first) * won;
        officeWon[k] += (paid - third) * won;
      }
      const sector = sectorOf(c);
      ledger.collectEach(flow["bribes-licence"], m, sector, account.officials, licence);
      ledger.collectEach(flow["bribes-detention"], m, sector, account.officials, detention);
      ledger.collectEach(flow["mobilisation-buy-out"], m, sector, account.offices, buyOut);
      ledger.collect(flow["seizures-home"], m, sector, account.cabinet, seized);
    }
  nation.bribesWon[OCCASION.licence] = forLicence;
  nation.bribesWon[OCCASION.detention] = forDetention;
}

function postLevies(world: World): void {
  const { ledger, account, flow } = world;
  for (const m of cash)
    for (let c = 0; c < classCount; c++) {
      const levied = sumOverBlocks(world, SLOT.levy + m, c);
      ledger.collect(flow["special-levies"], m, sectorOf(c), account.cabinet, levied);
    }
}

/**
 * Returns the whole part of a whole total that falls to the first of its claims, whose weights sum to `running` out of
 * `sum`: parts between two such steps are whole and sum to the total. Without weights all of it falls to the first.
 */
function upTo(running: number, sum: number, total: number): number {
  return sum > 0 ? Math.round((total * running) / sum) : total;
}
