import { CLASS, MONEY, classCount, sectorOf } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { sumByCounty } from "../../world.ts";
import type { World } from "../../world.ts";

const SLOT = { lent: 0, repaid: 1, lost: 2, interest: 3 } as const;

/** Lets donju lend spare won to their county's merchants and localized firms, at a rate that rises with the risk. */
export const lending = mechanism({
  id: "donju.lending",
  title: "Donju lending, interest, repayment and expropriation",
  documents: ["000", "003"],
  equations: [
    "lost share = d·(1 + κ·control); interest = r₀ + lost share, within bounds",
    "lent = a·(won − m·smoothed income)⁺·(1 − debt/limit)⁺; limit = months of sales of the county",
    "repaid = ρ·debt and interest·debt, as far as the borrowers' cash goes; a part φ·(donju capital allowed) of new loans goes to localized firms",
  ],
  parameters: [
    "donju.defaultShare",
    "donju.controlRisk",
    "donju.interestRate",
    "donju.lowestRate",
    "donju.highestRate",
    "donju.lendShare",
    "donju.wonMonths",
    "donju.debtMonths",
    "donju.repayShare",
    "donju.firmShare",
    "donju.cashShare",
  ],
  levers: ["pyongyang.donjuCapital"],
  reads: [
    "households.class",
    "households.smoothedIncomeWon",
    "counties.control",
    "counties.smoothedSalesWon",
  ],
  writes: [
    "households.won",
    "households.loanWon",
    "households.incomeWon",
    "households.informalWon",
    "blocks.sums",
    "counties.lendShare",
    "counties.repayShare",
    "counties.defaultShare",
    "counties.interestRate",
  ],
  moves: { metric: "loans.donju.usd", ablated: "down" },
  before: setTerms,
  kernel(world) {
    const { class: kind, won, loanWon, incomeWon, informalWon, smoothedIncomeWon } = world.households;
    const { lendShare, repayShare, defaultShare, interestRate } = world.counties;
    const { sums } = world.blocks;
    const months = world.value("donju.wonMonths");
    const { donju } = CLASS;
    return (block) => {
      const k = block.county;
      const lend = lendShare[k];
      const repay = repayShare[k];
      const lose = defaultShare[k];
      const rate = interestRate[k];
      let i = block.from;
      while (i < block.to && kind[i] < donju) i++;
      // From −0, a double: a sum from 0 starts as a small whole number, and code is compiled anew once it passes 2^31.
      let lent = -0;
      let repaid = -0;
      let lost = -0;
      let interest = -0;
      for (; i < block.to && kind[i] === donju; i++) {
        const debt = loanWon[i];
        const back = Math.floor(debt * repay);
        const gone = Math.floor((debt - back) * lose);
        const paid = Math.floor(debt * rate);
        const given = Math.floor(Math.max(0, won[i] - months * smoothedIncomeWon[i]) * lend);
        loanWon[i] = debt - back - gone + given;
        won[i] = won[i] + back + paid - given;
        incomeWon[i] += paid;
        informalWon[i] += paid;
        lent += given;
        repaid += back;
        lost += gone;
        interest += paid;
      }
      const at = block.index * BLOCK_SUMS * classCount + donju;
      sums[at + SLOT.lent * classCount] = lent;
      sums[at + SLOT.repaid * classCount] = repaid;
      sums[at + SLOT.lost * classCount] = lost;
      sums[at + SLOT.interest * classCount] = interest;
    };
  },
  after: post,
});

const lists = new WeakMap<World["structure"], readonly (readonly number[])[]>();
/** Borrowers of each county: its merchants, then its localized firms. */
function borrowersOf({ account, structure }: World): readonly (readonly number[])[] {
  let found = lists.get(structure);
  if (!found) {
    const localized = structure.industryOf("localized");
    found = structure.firmsOf.map((list, k) => [
      account.merchants + k,
      ...list.filter((f) => structure.firms[f].industry === localized).map((f) => account.firms + f),
    ]);
    lists.set(structure, found);
  }
  return found;
}
const debtOf = ({ ledger }: World, borrower: number) => Math.max(0, -ledger.balance(borrower, MONEY.loan));

/** Sets the month's shares by county: what is lent, repaid and lost of a won, and what a loan earns. */
function setTerms(world: World): void {
  const { counties, structure, ledger } = world;
  const { control, smoothedSalesWon, lendShare, repayShare, defaultShare, interestRate } = counties;
  const borrowers = borrowersOf(world);
  const share = world.value("donju.lendShare");
  const months = world.value("donju.debtMonths");
  const repay = world.value("donju.repayShare");
  const ready = world.value("donju.cashShare");
  const risk = world.value("donju.defaultShare");
  const controlRisk = world.value("donju.controlRisk");
  const base = world.value("donju.interestRate");
  const lowest = world.value("donju.lowestRate");
  const highest = world.value("donju.highestRate");
  for (let k = 0; k < structure.counties; k++) {
    const lost = Math.min(1, risk * (1 + controlRisk * control[k]));
    const rate = Math.min(highest, Math.max(lowest, base + lost));
    let debt = 0;
    let back = 0;
    let interest = 0;
    for (const borrower of borrowers[k]) {
      const owed = debtOf(world, borrower);
      debt += owed;
      // Interest comes first; both stay within what the borrower can spare.
      const cash = Math.floor(ready * ledger.balance(borrower, MONEY.won));
      const paid = Math.min(owed * rate, cash);
      interest += paid;
      back += Math.min(owed * repay, cash - paid);
    }
    const limit = months * smoothedSalesWon[k];
    lendShare[k] = limit > 0 ? share * Math.max(0, 1 - debt / limit) : 0;
    repayShare[k] = debt > 0 ? back / debt : 0;
    interestRate[k] = debt > 0 ? interest / debt : 0;
    defaultShare[k] = lost;
  }
}

/** What was lent, repaid, lost and paid in interest, by county. */
interface Loans {
  readonly lent: Float64Array;
  readonly repaid: Float64Array;
  readonly lost: Float64Array;
  readonly interest: Float64Array;
}

/** Books loans, repayment, interest and losses, split over the county's borrowers. */
function post(world: World): void {
  const { structure, ledger, flow, account } = world;
  const sector = sectorOf(CLASS.donju);
  const borrowers = borrowersOf(world);
  const sum = (slot: number) => sumByCounty(world, slot, CLASS.donju, new Float64Array(structure.counties));
  const loans = {
    lent: sum(SLOT.lent),
    repaid: sum(SLOT.repaid),
    lost: sum(SLOT.lost),
    interest: sum(SLOT.interest),
  };
  const toFirms = world.value("donju.firmShare") * world.lever("pyongyang.donjuCapital");
  const ready = world.value("donju.cashShare");
  for (let k = 0; k < structure.counties; k++)
    if (borrowers[k].length > 1) postFirms(world, borrowers[k], k, loans, toFirms, ready);
  const { lent, repaid, lost, interest } = loans;
  const { merchants } = account;
  ledger.disburseEach(flow["donju-interest"], MONEY.won, merchants, sector, interest);
  ledger.disburseEach(flow["donju-loans"], MONEY.won, merchants, sector, repaid);
  ledger.collectEach(flow["donju-loans"], MONEY.loan, sector, merchants, repaid);
  ledger.collectEach(flow.expropriation, MONEY.loan, sector, merchants, lost);
  ledger.collectEach(flow["donju-loans"], MONEY.won, sector, merchants, lent);
  ledger.disburseEach(flow["donju-loans"], MONEY.loan, merchants, sector, lent);
}

/** Books the part of a county's firms in its loans, and leaves the merchants' part in `loans`. */
function postFirms(
  world: World,
  borrowers: readonly number[],
  k: number,
  { lent, repaid, lost, interest }: Loans,
  toFirms: number,
  ready: number,
): void {
  if (lent[k] + repaid[k] + lost[k] + interest[k] === 0) return;
  const { ledger, flow } = world;
  const sector = sectorOf(CLASS.donju);
  const count = borrowers.length;
  const debts = new Float64Array(count);
  const cash = new Float64Array(count);
  for (let b = 0; b < count; b++) {
    debts[b] = debtOf(world, borrowers[b]);
    cash[b] = Math.floor(ready * ledger.balance(borrowers[b], MONEY.won));
  }
  const interests = partsOf(interest[k], cash, debts);
  const spare = new Float64Array(count);
  for (let b = 0; b < count; b++) spare[b] = Math.min(debts[b], cash[b] - interests[b]);
  const repayments = partsOf(repaid[k], spare, debts);
  const left = new Float64Array(count);
  for (let b = 0; b < count; b++) left[b] = debts[b] - repayments[b];
  const losses = partsOf(lost[k], left, left);
  const loan = Math.floor((lent[k] * toFirms) / (borrowers.length - 1));
  for (let b = 1; b < borrowers.length; b++) {
    const firm = borrowers[b];
    ledger.disburse(flow["donju-interest"], MONEY.won, firm, sector, interests[b]);
    ledger.disburse(flow["donju-loans"], MONEY.won, firm, sector, repayments[b]);
    ledger.collect(flow["donju-loans"], MONEY.loan, sector, firm, repayments[b]);
    ledger.collect(flow.expropriation, MONEY.loan, sector, firm, losses[b]);
    ledger.collect(flow["donju-loans"], MONEY.won, sector, firm, loan);
    ledger.disburse(flow["donju-loans"], MONEY.loan, firm, sector, loan);
    lent[k] -= loan;
  }
  interest[k] = interests[0];
  repaid[k] = repayments[0];
  lost[k] = losses[0];
}

/** Splits a whole total by weight, each part up to its limit; what rounding leaves falls to the first with room. */
function partsOf(total: number, limits: Float64Array, weights: Float64Array): Float64Array {
  let sum = 0;
  for (const weight of weights) sum += weight;
  let left = total;
  const parts = new Float64Array(weights.length);
  for (let b = 0; b < parts.length; b++) {
    parts[b] = Math.min(limits[b], Math.floor(sum > 0 ? (total * weights[b]) / sum : 0));
    left -= parts[b];
  }
  for (let b = 0; b < parts.length && left > 0; b++) {
    const more = Math.min(left, limits[b] - parts[b]);
    parts[b] += more;
    left -= more;
  }
  if (left > 0) throw new Error(`borrowers cannot pay: ${left}`);
  return parts;
}
