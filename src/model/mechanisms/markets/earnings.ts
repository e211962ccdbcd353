import { MONEY, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";

/** Pays out what county merchants earned beyond their working capital: to market work and to merchant capital. */
export const marketEarnings = mechanism({
  id: "markets.earnings",
  title: "Earnings of market work and merchant capital",
  documents: ["001", "003"],
  equations: [
    "pool = ψ · (cash − κ·smoothed sales − debt)⁺, in won; likewise in foreign currency beyond the needs of imports",
    "share of capital χ by class weight, the rest per unit of market work",
  ],
  parameters: [
    "markets.payoutShare",
    "markets.workingCapitalMonths",
    "markets.capitalShare",
    "markets.returnSmoothing",
    "currency.importMonths",
  ],
  reads: [
    "counties.owedWon",
    "counties.smoothedSalesWon",
    "counties.smoothedImportCents",
    "counties.marketWork",
    "counties.households",
    "nation.cnyPerUsd",
    "nation.rateUsd",
  ],
  writes: [
    "counties.workWon",
    "counties.workUsd",
    "counties.workCny",
    "counties.capitalWon",
    "counties.capitalUsd",
    "counties.capitalCny",
    "counties.marketReturnWon",
    "nation.marketReturnWon",
  ],
  moves: { metric: "households.consumption.real", ablated: "down" },
  step(world) {
    const { counties, structure, ledger, account, nation } = world;
    const payout = world.value("markets.payoutShare");
    const months = world.value("markets.workingCapitalMonths");
    const capitalShare = world.value("markets.capitalShare");
    const memory = world.value("markets.returnSmoothing");
    const importMonths = world.value("currency.importMonths");
    const cross = nation.cnyPerUsd[0];
    let paid = 0;
    let units = 0;
    for (let k = 0; k < structure.counties; k++) {
      let work = 0;
      let capital = 0;
      for (let c = 0; c < classCount; c++) {
        work += counties.marketWork[k * classCount + c];
        capital += counties.households[k * classCount + c] * structure.data.classes[c].capitalWeight;
      }
      const merchants = account.merchants + k;
      const won =
        payout *
        Math.max(
          0,
          ledger.balance(merchants, MONEY.won) -
            counties.owedWon[k] -
            months * counties.smoothedSalesWon[k] +
            Math.min(0, ledger.balance(merchants, MONEY.loan)),
        );
      const usd = ledger.balance(merchants, MONEY.usd);
      const cny = ledger.balance(merchants, MONEY.cny);
      const held = usd + cny / cross;
      const spare =
        held > 0 ? (payout * Math.max(0, held - importMonths * counties.smoothedImportCents[k])) / held : 0;
      const perWork = work > 0 ? (1 - capitalShare) / work : 0;
      const perCapital = capital > 0 ? capitalShare / capital : 0;
      counties.workWon[k] = won * perWork;
      counties.workUsd[k] = usd * spare * perWork;
      counties.workCny[k] = cny * spare * perWork;
      counties.capitalWon[k] = won * perCapital;
      counties.capitalUsd[k] = usd * spare * perCapital;
      counties.capitalCny[k] = cny * spare * perCapital;
      const value = (won + held * spare * (nation.rateUsd[0] / 100)) * (1 - capitalShare);
      const earned = work > 0 ? value / work : 0;
      counties.marketReturnWon[k] += (1 - memory) * (earned - counties.marketReturnWon[k]);
      paid += counties.marketReturnWon[k] * work;
      units += work;
    }
    nation.marketReturnWon[0] = units > 0 ? paid / units : 0;
  },
});
