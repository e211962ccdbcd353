import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { CENTS_PER_MUSD, MONTHS } from "../../structure/units.ts";

/** Brings in what theft online leaves after launderers' cut, for the fund and the army. */
export const cyber = mechanism({
  id: "external.cyber",
  title: "Cyber income",
  documents: ["002"],
  equations: [
    "income = (reported theft + unreported small earnings) · lever · cashed out · (1 − launderers' cut), split over the fund and the army",
  ],
  parameters: ["cyber.unreportedMusd", "cyber.launderersCut", "cyber.fundShare"],
  levers: ["cyber.theft", "cyber.cashOut"],
  reads: [],
  writes: ["nation.cyberCents", "nation.fundInflowCents"],
  moves: { metric: "external.cyber.usd", ablated: "down" },
  step(world) {
    const { nation, ledger, account, flow } = world;
    const stolen = world.driver("external.cyber.usd") + world.value("cyber.unreportedMusd") / MONTHS;
    const cents =
      stolen *
      CENTS_PER_MUSD *
      world.lever("cyber.theft") *
      world.lever("cyber.cashOut") *
      (1 - world.value("cyber.launderersCut"));
    const fund = Math.floor(cents * world.value("cyber.fundShare"));
    const army = Math.max(0, Math.floor(cents - fund));
    ledger.transfer(flow["cyber-income"], MONEY.usd, account.others, account.fund, fund);
    ledger.transfer(flow["cyber-income"], MONEY.usd, account.others, account.kpa, army);
    nation.cyberCents[0] = fund + army;
    nation.fundInflowCents[0] += fund;
  },
});
