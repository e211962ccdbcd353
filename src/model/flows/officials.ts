import type { Flow } from "../../core/ledger.ts";
import { householdSectors } from "../household-classes.ts";

const fromHouseholds = (to: string) => householdSectors.map((from): [string, string] => [from, to]);
const toHouseholds = (from: string) => householdSectors.map((to): [string, string] => [from, to]);
const moneyOfAll = ["won", "usd", "cny"] as const;

/** Bribes by occasion, fines, officials' pockets and local office budgets, lending, mobilisation, confiscation. */
export const officialFlows = [
  {
    id: "bribes-licence",
    title: "Bribes for stalls and licences",
    instruments: moneyOfAll,
    pairs: fromHouseholds("officials"),
  },
  {
    id: "bribes-checkpoint",
    title: "Bribes at checkpoints",
    instruments: ["won"],
    pairs: [["merchants", "officials"]],
  },
  {
    id: "bribes-detention",
    title: "Bribes for release",
    instruments: moneyOfAll,
    pairs: fromHouseholds("officials"),
  },
  {
    id: "seizures-home",
    title: "Goods and money seized in inspections",
    instruments: moneyOfAll,
    pairs: fromHouseholds("cabinet"),
  },
  {
    id: "officials-pocket",
    title: "Officials' own share of bribes",
    instruments: moneyOfAll,
    pairs: toHouseholds("officials"),
  },
  {
    id: "office-share",
    title: "Bribes that fund local offices",
    instruments: moneyOfAll,
    pairs: [["officials", "offices"]],
  },
  {
    id: "office-purchases",
    title: "Purchases of local offices",
    instruments: moneyOfAll,
    pairs: [["offices", "merchants"]],
  },
  {
    id: "mobilisation-buy-out",
    title: "Bought out of mobilisation",
    instruments: moneyOfAll,
    pairs: fromHouseholds("offices"),
  },
  {
    id: "donju-loans",
    title: "Donju lending and repayment",
    instruments: ["won", "loan"],
    pairs: [
      ["households.donju", "firms"],
      ["firms", "households.donju"],
      ["households.donju", "merchants"],
      ["merchants", "households.donju"],
    ],
  },
  {
    id: "donju-interest",
    title: "Interest on donju loans",
    instruments: ["won"],
    pairs: [
      ["firms", "households.donju"],
      ["merchants", "households.donju"],
    ],
  },
  {
    id: "expropriation",
    title: "Loans lost to expropriation",
    instruments: ["loan"],
    pairs: [
      ["households.donju", "firms"],
      ["households.donju", "merchants"],
    ],
  },
  {
    id: "special-levies",
    title: "Levies on elite and public, confiscation",
    instruments: moneyOfAll,
    pairs: fromHouseholds("cabinet"),
  },
] as const satisfies readonly Flow[];
