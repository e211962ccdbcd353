import { IMPORT, PARTNER } from "../../columns/sanctions.ts";
import { partnerOpenness } from "../../border.ts";
import { throughLimits } from "../../limits.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import { payForeign, receiveForeign } from "../../world.ts";

const CENTS_PER_MUSD = 1e8;

/** Brings foreign capital and its machines into localization enterprises. */
export const foreignInvestment = mechanism({
  id: "localization.foreign-investment",
  title: "Foreign investment in light industry",
  documents: ["000"],
  equations: [
    "machines = investment · share, as far as borders and limits let them in; the rest stays as foreign currency",
    "Δcapacity/capacity = machines/capital; productivity · (1 + τ·machines/capital); foreign machines over capital wear off at λ",
  ],
  parameters: [
    "localization.foreignMachineShare",
    "localization.foreignProductivity",
    "localization.qualitySpeed",
    "trading.yuanShare",
  ],
  levers: [
    "pyongyang.foreignInvestment",
    "pyongyang.borderClosure",
    "pyongyang.borderClosureHamji",
    "china.cutOff",
  ],
  reads: [
    "nation.borderCents",
    "nation.cnyPerUsd",
    "nation.capCovered",
    "nation.capUnits",
    "nation.capMonthlyUnits",
    "nation.enforcement",
    "nation.evasion",
    "nation.carrierCapacity",
    "nation.smuggledImportCents",
    "nation.smuggledPartnerCents",
    "stores.stock",
  ],
  writes: [
    "firms.capacity",
    "firms.capital",
    "firms.baseCapital",
    "firms.productivity",
    "nation.foreignTechnology",
    "nation.blockedCents",
    "nation.imported",
    "nation.importCents",
    "nation.importChinaCents",
    "goodsFlows.quantity",
  ],
  moves: { metric: "localized.capacity", ablated: "down", under: { "pyongyang.foreignInvestment": 40 } },
  step(world) {
    const { nation, structure, firms, goods, account } = world;
    nation.foreignTechnology[0] *= 1 - world.value("localization.qualitySpeed");
    const lever = world.lever("pyongyang.foreignInvestment");
    if (lever <= 0) return;
    const j = P["machinery.imported"];
    const cents = lever * CENTS_PER_MUSD * partnerOpenness(world)[PARTNER.china];
    const share = world.value("localization.foreignMachineShare");
    const price = nation.borderCents[j];
    const { legal } = throughLimits(world, IMPORT, PARTNER.china, j, (cents * share) / price, 0, price);
    const units = Math.floor(legal);
    if (units <= 0) return;
    receiveForeign(
      world,
      "foreign-investment",
      account.chinaEnterprises,
      account.cabinet,
      (units * price) / share,
      world.value("trading.yuanShare"),
    );
    payForeign(world, "imports", account.cabinet, account.chinaEnterprises, units * price);
    nation.imported[j] += units;
    nation.importCents[j] += units * price;
    nation.importChinaCents[j] += units * price;
    goods.bring("imported", j, structure.gateCounty, STORE.state, units);
    goods.take("invested", j, structure.gateCounty, STORE.state, units);
    const sites = structure.allMakers(P["basics.localized"]);
    let capital = 0;
    for (const f of sites) capital += firms.baseCapital[f];
    if (!(capital > 0)) return;
    const growth = units / capital;
    nation.foreignTechnology[0] += growth;
    const better = 1 + world.value("localization.foreignProductivity") * growth;
    for (const f of sites) {
      firms.capacity[f] *= 1 + growth;
      firms.capital[f] += growth * firms.baseCapital[f];
      firms.baseCapital[f] *= 1 + growth;
      firms.productivity[f] *= better;
    }
  },
});
