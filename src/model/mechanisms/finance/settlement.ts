import { mechanism } from "../../mechanism.ts";
import { baseTrade } from "../sanctions/base-trade.ts";
import { servingBanks } from "./banks.ts";

/** Sets what foreign payments cost this month, and for how much of wished trade payment can be arranged at all. */
export const settlement = mechanism({
  id: "finance.settlement",
  title: "Cost of foreign payments, room for cash and barter",
  documents: ["001"],
  equations: [
    "cost = fee · service + cash premium · (1 − service) / capacity of middlemen",
    "payable = service + min(1 − service, ceiling · base trade · capacity of middlemen / wished trade)",
  ],
  parameters: ["finance.cashPremium", "finance.cashCeiling"],
  reads: ["banks.serving", "nation.bankService", "nation.brokerCapacity", "nation.smoothedTradeCents"],
  writes: ["nation.settlementShare", "nation.bankFeeShare", "nation.payableShare"],
  moves: {
    metric: "trade.imports.usd",
    ablated: "up",
    under: { "sanctions.bankFineUsd": 1e10, "removal.brokers": 20 },
  },
  step(world) {
    const { nation, structure } = world;
    const service = nation.bankService[0];
    const lost = 1 - service;
    const brokers = nation.brokerCapacity[0];
    const bank = servingBanks(world).fee * service;
    const cash = lost > 0 ? (world.value("finance.cashPremium") * lost) / brokers : 0;
    nation.bankFeeShare[0] = bank;
    nation.settlementShare[0] = Math.min(1, bank + cash);
    const wished = nation.smoothedTradeCents[0];
    const room = world.value("finance.cashCeiling") * baseTrade(structure).cents * brokers;
    nation.payableShare[0] = wished > 0 ? Math.min(1, service + Math.min(lost, room / wished)) : 1;
  },
});
