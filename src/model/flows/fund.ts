import type { Flow } from "../../core/ledger.ts";
import { patrons } from "./patrons.ts";

/** The leader's fund: gifts, weapons, projects; the barter of arms with Russia. */
export const fundFlows = [
  {
    id: "gifts",
    title: "Gifts of currency to the elite",
    instruments: ["usd"],
    pairs: [["fund", "households.elite"]],
  },
  {
    id: "fund-support",
    title: "The fund's support of army, party and cabinet",
    instruments: ["usd", "cny"],
    pairs: patrons.map((to): [string, string] => ["fund", to]),
  },
  {
    id: "weapons",
    title: "Weapons programme, foreign purchases",
    instruments: ["usd", "cny"],
    pairs: [["fund", "others"]],
  },
  {
    id: "projects",
    title: "Showpiece projects, foreign purchases",
    instruments: ["usd", "cny"],
    pairs: [["fund", "china.enterprises"]],
  },
  {
    id: "arms-barter",
    title: "Arms to Russia on account, and what Russia returns",
    instruments: ["arms-claim", "usd"],
    pairs: [
      ["russia", "cabinet"],
      ["cabinet", "russia"],
    ],
  },
  {
    id: "russia-aid",
    title: "Russia's grants in kind, valued, and the goods received",
    instruments: ["usd"],
    pairs: [
      ["russia", "cabinet"],
      ["cabinet", "russia"],
    ],
  },
] as const satisfies readonly Flow[];
