import { mechanism } from "../../mechanism.ts";
import { outOf, paySettlement } from "../../settlement.ts";
import { servingBanks } from "./banks.ts";

/**
 * Has trading companies pay for the settlement of what they exported, and tells the banks the volume that they settle
 * or would settle. It stands apart from the cost of payments, which is set before trade. Offices pay as they import.
 */
export const fees = mechanism({
  id: "finance.fees",
  title: "Settlement fees on exports, volumes of the banks",
  documents: ["001"],
  equations: [
    "fees = cost share · exports that passed legally, over companies by smoothed exports; banks' part and middlemen's part",
    "wished trade = trade / payable share, smoothed; volume of a bank = its share of it, with what it took over from lost ones",
  ],
  parameters: ["finance.volumeSmoothing"],
  reads: [
    "nation.exportCents",
    "nation.importCents",
    "nation.grantCents",
    "nation.smuggledExportCents",
    "nation.settlementShare",
    "nation.bankFeeShare",
    "nation.bankService",
    "nation.payableShare",
    "nation.cnyPerUsd",
    "companies.smoothedExportCents",
    "banks.serving",
  ],
  writes: ["nation.settlementFeeCents", "nation.smoothedTradeCents", "banks.smoothedVolumeCents"],
  moves: { metric: "finance.fees.usd", ablated: "down" },
  step(world) {
    const { nation, companies, account, structure } = world;
    let exported = 0;
    let traded = -nation.grantCents[0];
    for (let j = 0; j < structure.productCount; j++) {
      exported += nation.exportCents[j] - nation.smuggledExportCents[j];
      traded += nation.exportCents[j] + nation.importCents[j];
    }
    const { smoothedExportCents } = companies;
    let all = 0;
    for (const cents of smoothedExportCents) all += cents;
    if (exported > 0 && all > 0)
      for (let r = 0; r < smoothedExportCents.length; r++)
        paySettlement(world, outOf(world, account.trading + r), (exported * smoothedExportCents[r]) / all);
    const payable = nation.payableShare[0];
    const speed = world.value("finance.volumeSmoothing");
    if (payable > 0)
      nation.smoothedTradeCents[0] += speed * (Math.max(0, traded) / payable - nation.smoothedTradeCents[0]);
    const { share } = servingBanks(world);
    const { serving, smoothedVolumeCents } = world.banks;
    const gained = share > 0 ? nation.bankService[0] / share : 1;
    structure.data.banks.forEach((bank, b) => {
      smoothedVolumeCents[b] = nation.smoothedTradeCents[0] * bank.share * (serving[b] === 1 ? gained : 1);
    });
  },
});
