import { monthOfYear } from "../../../core/clock.ts";
import { patrons } from "../../flows/patrons.ts";
import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { foreignCents, payForeign } from "../../world.ts";
import type { World } from "../../world.ts";

/**
 * Passes foreign currency up the chain. A company owes its patron a levy on its currency quota, whatever it earns; what
 * it cannot pay is owed, and written off in January. What is left beyond its working balance goes up as profit, to the
 * patrons by the plan. Patrons pass a share on to the leader's fund.
 */
export const levies = mechanism({
  id: "state.levies",
  title: "Levies: trading company, patron, fund",
  documents: ["003"],
  equations: [
    "levy due = θ₂ · (1 − procurement) · currency quota, less cloth that buyers sent · compliance over its opening value, to the company's own patron; paid = min(due + arrears, half of what the company holds); arrears carry the rest",
    "profit = foreign currency beyond the working balance, split so that levies, fees and profit of the base year give each patron its share of the plan",
    "patron → fund: θ₃ of what it received this month: levies, profit, fees for papers, bases' share",
  ],
  parameters: [
    "levies.companyMonths",
    "levies.companyShare",
    "levies.kpaShare",
    "levies.kwpShare",
    "levies.smoothing",
    "trading.procurementShare",
    "waku.planShare",
    "waku.feeShare",
    "beliefs.openingCompliance",
  ],
  levers: ["pyongyang.leaderShare"],
  reads: [
    "companies.smoothedExportCents",
    "companies.currencyQuotaCents",
    "companies.closed",
    "nation.cnyPerUsd",
    "nation.compliance",
  ],
  writes: [
    "nation.stateRevenueCents",
    "nation.fundInflowCents",
    "nation.smoothedStateRevenueCents",
    "nation.levyCents",
  ],
  moves: { metric: "fund.inflow.usd", ablated: "down" },
  step(world) {
    const { structure, companies, account, nation, ledger } = world;
    const months = world.value("levies.companyMonths");
    const rate =
      (world.value("levies.companyShare") *
        (1 - world.value("trading.procurementShare")) *
        nation.compliance[0]) /
      world.value("beliefs.openingCompliance");
    const theta = world.lever("pyongyang.leaderShare");
    const profitShare = profitShares(world);
    const january = monthOfYear(world.month) === 1;
    const up = new Float64Array(patrons.length);
    const profit = new Float64Array(patrons.length);
    const spare = new Float64Array(structure.companies.length);
    const accounts = Int32Array.from(patrons, (id) => account[id]);
    const { closed, currencyQuotaCents, smoothedExportCents } = companies;
    const { patron, ownShare } = structure.companyColumns;
    for (let r = 0; r < spare.length; r++) {
      const from = account.trading + r;
      const to = accounts[patron[r]];
      const arrears = -Math.min(0, ledger.balance(from, MONEY.levyArrears));
      const due = closed[r] === 1 ? 0 : Math.floor(rate * currencyQuotaCents[r] * ownShare[r]);
      const owed = due + arrears;
      const paid =
        owed > 0 ? payForeign(world, "levies", from, to, Math.min(owed, foreignCents(world, from) / 2)) : 0;
      up[patron[r]] += paid;
      owe(world, from, to, arrears, january ? 0 : Math.max(0, Math.floor(arrears + due - paid)));
      spare[r] = Math.max(0, foreignCents(world, from) - months * smoothedExportCents[r]);
    }
    handUp(world, spare, profitShare, profit);
    patrons.forEach((id, p) => {
      nation.levyCents[p] += up[p] + profit[p];
      const received = nation.levyCents[p];
      nation.stateRevenueCents[0] += received;
      nation.fundInflowCents[0] += payForeign(
        world,
        "fund-levy",
        account[id],
        account.fund,
        received * theta,
      );
    });
    nation.smoothedStateRevenueCents[0] +=
      world.value("levies.smoothing") * (nation.stateRevenueCents[0] - nation.smoothedStateRevenueCents[0]);
  },
});

/** Hands profit up company by company, to one patron after the other until each has its share; adds to `got`. */
function handUp(world: World, spare: Float64Array, share: Float64Array, got: Float64Array): void {
  const { account } = world;
  let sum = 0;
  for (const cents of spare) sum += cents;
  const accounts = Int32Array.from(patrons, (id) => account[id]);
  let p = 0;
  let wanted = sum * share[0];
  for (let r = 0; r < spare.length; r++) {
    let left = spare[r];
    while (left >= 1) {
      const pay = p + 1 < patrons.length ? Math.min(left, wanted) : left;
      got[p] += payForeign(world, "levies", account.trading + r, accounts[p], pay);
      left -= pay;
      wanted -= pay;
      if (wanted < 1 && p + 1 < patrons.length) wanted = sum * share[++p];
    }
  }
}

/** Brings what a company owes its patron from `arrears` to `left`. */
function owe(world: World, company: number, patron: number, arrears: number, left: number): void {
  const line = world.flow["levy-quotas"];
  if (left > arrears) world.ledger.transfer(line, MONEY.levyArrears, company, patron, left - arrears);
  else if (left < arrears) world.ledger.transfer(line, MONEY.levyArrears, patron, company, arrears - left);
}

/** Shares of profit that bring each patron to its share of the plan, at base trade. */
function profitShares(world: World): Float64Array {
  const { patronShare } = world.structure;
  const kpa = world.value("levies.kpaShare");
  const kwp = world.value("levies.kwpShare");
  const plan = [kpa, kwp, 1 - kpa - kwp];
  const net = 1 - world.value("trading.procurementShare");
  const papers = world.value("waku.planShare");
  const shares = new Float64Array(patrons.length);
  let sum = 0;
  patrons.forEach((id, p) => {
    const levied = world.value("levies.companyShare") * net * patronShare[p];
    const fees = id === "kwp" ? world.value("waku.feeShare") * papers : 0;
    shares[p] = Math.max(0, plan[p] * net - levied - fees);
    sum += shares[p];
  });
  return sum > 0 ? shares.map((share) => share / sum) : shares.fill(1 / patrons.length);
}
