import { mechanism } from "../../mechanism.ts";
import { receiveForeign } from "../../world.ts";

const CENTS = 100;

/** Brings in what visitors spend: the Chinese in yuan, the Russians in dollars. */
export const tourism = mechanism({
  id: "external.tourism",
  title: "Tourism",
  documents: ["001", "002"],
  equations: [
    "receipts = visitors(calendar, levers) · (1 − border closure) · spending a head, to the cabinet",
  ],
  parameters: ["external.touristSpendingUsd"],
  levers: ["pyongyang.tourism", "russia.visitors", "pyongyang.borderClosure"],
  reads: ["nation.cnyPerUsd"],
  writes: ["nation.tourists", "nation.tourismCents", "nation.stateRevenueCents"],
  moves: { metric: "external.invisibles.usd", ablated: "down" },
  step(world) {
    const { nation, account } = world;
    const open = world.lever("pyongyang.tourism") * (1 - world.lever("pyongyang.borderClosure"));
    const chinese = world.driver("external.tourists.chinese.persons") * open;
    const russian = world.driver("external.tourists.russian.persons") * open * world.lever("russia.visitors");
    const spending = world.value("external.touristSpendingUsd") * CENTS;
    const paid =
      receiveForeign(world, "tourism", account.chinaMerchants, account.cabinet, chinese * spending, 1) +
      receiveForeign(world, "tourism", account.russia, account.cabinet, russian * spending, 0);
    nation.tourists[0] = chinese + russian;
    nation.tourismCents[0] = paid;
    nation.stateRevenueCents[0] += paid;
  },
});
