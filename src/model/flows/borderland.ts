import type { Flow } from "../../core/ledger.ts";
import { householdSectors } from "../household-classes.ts";

/** Hamgyong and Jilin: trade credit, remittances, the Chinese side's lenders and subsidies. */
export const borderlandFlows = [
  {
    id: "trade-credit",
    title: "Goods on credit between partners",
    instruments: ["trade-credit"],
    pairs: [
      ["merchants", "china.merchants"],
      ["china.merchants", "merchants"],
    ],
  },
  {
    id: "credit-repayment",
    title: "Trade credit repaid",
    instruments: ["usd", "cny"],
    pairs: [["merchants", "china.merchants"]],
  },
  {
    id: "remittances",
    title: "Remittances as sent",
    instruments: ["cny"],
    pairs: [["others", "brokers"]],
  },
  {
    id: "remittances-received",
    title: "Remittances that reach families",
    instruments: ["cny"],
    pairs: householdSectors.map((to): [string, string] => ["brokers", to]),
  },
  {
    id: "remittances-capital",
    title: "Remittances that become working capital",
    instruments: ["cny"],
    pairs: [["brokers", "merchants"]],
  },
  {
    id: "broker-fees",
    title: "Brokers' profit taken home",
    instruments: ["cny"],
    pairs: [
      ["brokers", "households.trader"],
      ["brokers", "households.donju"],
      ["brokers", "china.merchants"],
    ],
  },
  {
    id: "remittance-seizures",
    title: "Remittances seized",
    instruments: ["cny"],
    pairs: [["brokers", "officials"]],
  },
  {
    id: "merchant-support",
    title: "Loans and subsidies to Chinese merchants",
    instruments: ["cny"],
    pairs: [
      ["china.state", "china.merchants"],
      ["others", "china.merchants"],
    ],
  },
  {
    id: "merchant-profit",
    title: "Chinese merchants' profit taken home",
    instruments: ["cny"],
    pairs: [["china.merchants", "china.state"]],
  },
] as const satisfies readonly Flow[];
