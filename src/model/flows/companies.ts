import type { Flow } from "../../core/ledger.ts";
import { patrons } from "./patrons.ts";

/** North Korea, Inc.: quota papers, bases, levies, loss abroad. */
export const companyFlows = [
  {
    id: "waku-fees",
    title: "Fees for wah-ku papers",
    instruments: ["usd", "cny"],
    pairs: [["trading", "kwp"]],
  },
  {
    id: "forged-waku",
    title: "Price of forged wah-ku papers",
    instruments: ["usd", "cny"],
    pairs: [["trading", "officials"]],
  },
  {
    id: "forgery-bribes",
    title: "Bribes that cancel the penalty of forgery",
    instruments: ["usd", "cny"],
    pairs: [["trading", "officials"]],
  },
  {
    id: "forgery-fines",
    title: "Fines for forged papers",
    instruments: ["usd", "cny"],
    pairs: [["trading", "cabinet"]],
  },
  {
    id: "wayside",
    title: "Trading companies' spending along their routes",
    instruments: ["won"],
    pairs: [["trading", "merchants"]],
  },
  {
    id: "base-sales",
    title: "Bases' goods sold to trading companies",
    instruments: ["usd", "cny"],
    pairs: [["trading", "bases"]],
  },
  {
    id: "base-pay",
    title: "Residents' pay at foreign-currency bases",
    instruments: ["usd", "cny"],
    pairs: [
      ["bases", "households.trader"],
      ["bases", "households.worker"],
      ["bases", "households.farmer"],
      ["bases", "households.conscript"],
    ],
  },
  {
    id: "base-levies",
    title: "Bases' share of revenue to their patrons",
    instruments: ["usd", "cny"],
    pairs: [...patrons.map((to): [string, string] => ["bases", to]), ["bases", "trading"]],
  },
  {
    id: "levy-quotas",
    title: "Levies owed, and arrears paid or written off",
    instruments: ["levy-arrears"],
    pairs: patrons.flatMap((id): [string, string][] => [
      ["trading", id],
      [id, "trading"],
    ]),
  },
  {
    id: "losses-abroad",
    title: "Loss to fraud and robbery abroad",
    instruments: ["usd", "cny"],
    pairs: [["trading", "china.merchants"]],
  },
] as const satisfies readonly Flow[];
