import { draw } from "../../../core/rng.ts";
import { mechanism } from "../../mechanism.ts";
import { payForeign } from "../../world.ts";

/**
 * Partners abroad cheat or rob companies now and then. An official who lost the money may rather leave than return; he
 * counts as missing, which shields his kin, and becomes a sender of remittances. Nobody leaves in the burn-in.
 */
export const fraud = mechanism({
  id: "companies.fraud",
  title: "Fraud and robbery abroad, and officials who leave",
  documents: ["003"],
  equations: [
    "P(loss in a month) = hazard · fraud · share of last month's exports to China; loss = part · smoothed exports · (1 − trust · ties of the home county)",
    "P(official leaves | loss) = q; senders of the home county += w, or w·(1 − cut) where he does not count as missing, whose kin are then punished",
  ],
  parameters: [
    "fraud.hazard",
    "fraud.lossShare",
    "fraud.trust",
    "fraud.leaveChance",
    "fraud.senderWeight",
    "fraud.unshelteredCut",
    "fraud.punishMemory",
  ],
  levers: ["trade.fraud", "pyongyang.missingShelter"],
  reads: ["companies.smoothedExportCents", "companies.closed", "counties.tradeTies", "nation.cnyPerUsd"],
  writes: [
    "companies.officialsLeft",
    "companies.lostCents",
    "counties.senders",
    "counties.kinPunished",
    "nation.lossAbroadCents",
    "nation.missingOfficials",
  ],
  moves: { metric: "companies.officialsLeft", ablated: "down", under: { "trade.fraud": 10 } },
  step(world) {
    const { structure, companies, counties, account, nation } = world;
    const hazard = world.value("fraud.hazard") * world.lever("trade.fraud");
    const part = world.value("fraud.lossShare");
    const trust = world.value("fraud.trust");
    const leave = world.value("fraud.leaveChance");
    const sheltered = world.lever("pyongyang.missingShelter") === 1;
    const weight =
      world.value("fraud.senderWeight") * (sheltered ? 1 : 1 - world.value("fraud.unshelteredCut"));
    const memory = world.value("fraud.punishMemory");
    const { kinPunished } = counties;
    for (let k = 0; k < structure.counties; k++) kinPunished[k] *= memory;
    const loses = world.draws("companies.fraud");
    const leaves = world.draws("companies.leaving");
    const { chinaShare, home } = structure.companyColumns;
    for (let r = 0; r < home.length; r++) {
      if (companies.closed[r] === 1 || draw(r, loses.k0, loses.k1) >= hazard * chinaShare[r]) continue;
      const loss = payForeign(
        world,
        "losses-abroad",
        account.trading + r,
        account.chinaMerchants,
        part * companies.smoothedExportCents[r] * (1 - trust * counties.tradeTies[home[r]]),
      );
      companies.lostCents[r] += loss;
      nation.lossAbroadCents[0] += loss;
      if (world.holding() || loss === 0 || draw(r, leaves.k0, leaves.k1) >= leave) continue;
      companies.officialsLeft[r]++;
      nation.missingOfficials[0]++;
      counties.senders[home[r]] += weight;
      if (!sheltered) kinPunished[home[r]]++;
    }
  },
});
