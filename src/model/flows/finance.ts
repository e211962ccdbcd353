import type { Flow } from "../../core/ledger.ts";
import { patrons } from "./patrons.ts";

const holders = [...patrons, "fund"] as const;
const both = (at: string): [string, string][] =>
  holders.flatMap((id): [string, string][] => [
    [id, at],
    [at, id],
  ]);

/** Overseas banks and accounts, settlement, labour abroad, cyber income, foreign investment. */
export const financeFlows = [
  {
    id: "deposits",
    title: "Deposits at overseas banks, made and drawn",
    instruments: ["usd", "deposit"],
    pairs: both("overseas-banks"),
  },
  {
    id: "freezes",
    title: "Balances blocked and released",
    instruments: ["deposit", "blocked"],
    pairs: both("overseas-banks"),
  },
  {
    id: "seizures",
    title: "Blocked balances seized abroad",
    instruments: ["blocked"],
    pairs: holders.map((id): [string, string] => [id, "overseas-banks"]),
  },
  {
    id: "settlement-fees",
    title: "Fees of banks, middlemen and couriers for foreign payments",
    instruments: ["usd", "cny"],
    pairs: ["trading", "cabinet", "kpa", "kwp", "fund", "merchants"].flatMap((id): [string, string][] => [
      [id, "overseas-banks"],
      [id, "middlemen"],
    ]),
  },
  {
    id: "cyber-income",
    title: "Cyber income after launderers' cut",
    instruments: ["usd"],
    pairs: [
      ["others", "fund"],
      ["others", "kpa"],
    ],
  },
  {
    id: "overseas-labour-blocked",
    title: "Overseas workers' earnings paid into blocked accounts",
    instruments: ["blocked"],
    pairs: [["overseas-banks", "cabinet"]],
  },
  {
    id: "joint-ventures",
    title: "Joint ventures' profit, the Korean side",
    instruments: ["cny"],
    pairs: [["china.enterprises", "cabinet"]],
  },
  {
    id: "foreign-investment",
    title: "Foreign direct investment",
    instruments: ["usd", "cny"],
    pairs: [
      ["china.enterprises", "cabinet"],
      ["china.enterprises", "trading"],
      ["others", "cabinet"],
    ],
  },
] as const satisfies readonly Flow[];
