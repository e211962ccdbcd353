import { CLASS, MONEY, classCount } from "../institutions.ts";
import { OCCASION, occasions } from "../columns/officials.ts";
import type { World } from "../world.ts";
import { postedCents } from "./companies.ts";
import { ofWorld, series } from "./series.ts";
import type { Memory, SeriesDefinition } from "./series.ts";
import { columnSum, peopleByCounty, seen, total, totals } from "./totals.ts";

/** Sum of a county and class rate over households. */
function overHouseholds(world: World, rate: Float64Array): number {
  const { households } = world.counties;
  let sum = 0;
  for (let at = 0; at < rate.length; at++) sum += rate[at] * households[at];
  return sum;
}
/** Mean of a county column, weighted by people; of one province where it is given. */
export function overPeople(world: World, memory: Memory, column: Float64Array, only?: number): number {
  const here = peopleByCounty(world, memory);
  const { province } = world.structure;
  let sum = 0;
  let people = 0;
  for (let k = 0; k < column.length; k++) {
    if (only !== undefined && province[k] !== only) continue;
    sum += column[k] * here[k];
    people += here[k];
  }
  return people > 0 ? sum / people : 0;
}
const usd = (world: World, won: number) => won / world.nation.rateUsd[0];
/** Part of state workers who attend and whose other earner has no work on the market. */
const stateOnly = ofWorld(({ households, structure: { agents } }) => {
  const { class: kind, assigned, attending, free, freeMarket } = households;
  return () => {
    let only = 0;
    let all = 0;
    for (let i = 0; i < agents; i++) {
      if (kind[i] !== CLASS.worker) continue;
      all += assigned[i];
      if (free[i] > 0) only += attending[i] * (1 - freeMarket[i] / free[i]);
      else only += attending[i];
    }
    return all > 0 ? only / all : 0;
  };
});
/** Won that flow `id` moved this month. */
function posted({ ledger }: World, id: string): number {
  const amounts = ledger.amounts();
  let won = 0;
  for (const l of ledger.linesOf(id)) if (ledger.lines[l].instrument === "won") won += amounts[l];
  return won;
}
const inHouseholds = ["counties.households"];

/** Bribes, offices, policing, lending, remittances, mobilisation. */
export const officials: readonly SeriesDefinition[] = [
  series({
    id: "bribes.spendingShare",
    title: "Bribes over household spending, forgery apart",
    unit: "share",
    reads: ["nation.bribesWon", ...seen],
    read: (w, m) =>
      (columnSum(w.nation.bribesWon) - w.nation.bribesWon[OCCASION.forgery]) / Math.max(1, total(w, m, 2)),
  }),
  ...occasions.map((id, o) =>
    series({
      id: `bribes.${id}.won`,
      title: `Bribes, ${id}`,
      unit: "KPW a month",
      reads: ["nation.bribesWon"],
      read: (w) => w.nation.bribesWon[o],
    }),
  ),
  series({
    id: "offices.budget.usd",
    title: "What bribes and buy-outs bring local offices",
    unit: "USD a month",
    reads: ["counties.officeWon", "nation.rateUsd"],
    read: (w) => usd(w, columnSum(w.counties.officeWon)),
  }),
  series({
    id: "offices.spending.usd",
    title: "Purchases of local offices on markets, won",
    unit: "USD a month",
    reads: ["nation.rateUsd"],
    read: (w) => usd(w, posted(w, "office-purchases")),
  }),
  series({
    id: "officials.pocket.usd",
    title: "Officials' own share of bribes, won",
    unit: "USD a month",
    reads: ["nation.rateUsd"],
    read: (w) => usd(w, posted(w, "officials-pocket")),
  }),
  series({
    id: "officials.detained",
    title: "People detained",
    unit: "persons a month",
    reads: ["counties.detainedRisk", ...inHouseholds],
    read: (w) => overHouseholds(w, w.counties.detainedRisk),
  }),
  series({
    id: "officials.punished",
    title: "People punished, not released for a bribe",
    unit: "persons a month",
    reads: ["counties.punishRisk", ...inHouseholds],
    read: (w) => overHouseholds(w, w.counties.punishRisk),
  }),
  series({
    id: "officials.political",
    title: "Political cases",
    unit: "persons a month",
    reads: ["counties.politicalRisk", ...inHouseholds],
    read: (w) => overHouseholds(w, w.counties.politicalRisk),
  }),
  ...(["trader", "donju", "worker"] as const).map((id) =>
    series({
      id: `officials.punishRisk.${id}`,
      title: `Unbribed punishment, ${id} households`,
      unit: "share a month",
      reads: ["counties.punishRisk", ...inHouseholds],
      read: (w) => {
        const { households, punishRisk } = w.counties;
        let sum = 0;
        let count = 0;
        for (let at = CLASS[id]; at < punishRisk.length; at += classCount) {
          sum += punishRisk[at] * households[at];
          count += households[at];
        }
        return count > 0 ? sum / count : 0;
      },
    }),
  ),
  series({
    id: "seizures.usd",
    title: "Won seized in inspections",
    unit: "USD a month",
    reads: ["nation.rateUsd"],
    read: (w) => usd(w, posted(w, "seizures-home")),
  }),
  series({
    id: "levies.special.usd",
    title: "Special levies and confiscation, won",
    unit: "USD a month",
    reads: ["nation.rateUsd"],
    read: (w) => usd(w, posted(w, "special-levies")),
  }),
  series({
    id: "loans.donju.usd",
    title: "Donju loans outstanding",
    unit: "USD",
    reads: ["households.loanWon", "nation.rateUsd"],
    read: (w, m) => usd(w, totals(w, m).loans),
  }),
  series({
    id: "loans.interestRate",
    title: "Interest paid on donju loans",
    unit: "share a month",
    reads: ["households.loanWon"],
    read: (w, m) => posted(w, "donju-interest") / Math.max(1, totals(w, m).loans),
  }),
  series({
    id: "remittances.usd",
    title: "Remittances as sent",
    unit: "USD a month",
    reads: ["nation.remittancesSentCents"],
    read: (w) => w.nation.remittancesSentCents[0] / 100,
  }),
  series({
    id: "remittances.fees.usd",
    title: "Brokers' fees on remittances",
    unit: "USD a month",
    reads: ["nation.remittanceFeeCents"],
    read: (w) => w.nation.remittanceFeeCents[0] / 100,
  }),
  series({
    id: "remittances.received.usd",
    title: "Remittances that reach families and their businesses",
    unit: "USD a month",
    reads: ["counties.remittanceCents"],
    read: (w) => columnSum(w.counties.remittanceCents) / 100,
  }),
  series({
    id: "remittances.capital.usd",
    title: "Remittances that become working capital of businesses",
    unit: "USD a month",
    reads: ["nation.cnyPerUsd"],
    read: (w) => postedCents(w, "remittances-capital") / 100,
  }),
  series({
    id: "labour.mobilised",
    title: "Mobilised workers who did not buy out",
    unit: "persons",
    reads: ["nation.mobilisedWorkers"],
    read: (w) => w.nation.mobilisedWorkers[0],
  }),
  series({
    id: "labour.stateOnly",
    title: "State workers without market income",
    unit: "share",
    reads: [
      "households.class",
      "households.assigned",
      "households.attending",
      "households.free",
      "households.freeMarket",
    ],
    read: stateOnly,
  }),
  series({
    id: "markets.licensedShare",
    title: "Market trade with a licence",
    unit: "share",
    reads: ["counties.licensedShare", "counties.persons"],
    read: (w, m) => overPeople(w, m, w.counties.licensedShare),
  }),
  series({
    id: "controls.index",
    title: "Control of markets as felt",
    unit: "index 0-1",
    reads: ["counties.control", "counties.persons"],
    read: (w, m) => overPeople(w, m, w.counties.control),
  }),
  series({
    id: "officials.money.usd",
    title: "Won that officials and local offices hold",
    unit: "USD",
    reads: ["nation.rateUsd"],
    read: (w) => {
      let won = 0;
      for (let k = 0; k < w.structure.counties; k++)
        won +=
          w.ledger.balance(w.account.officials + k, MONEY.won) +
          w.ledger.balance(w.account.offices + k, MONEY.won);
      return usd(w, won);
    },
  }),
];
