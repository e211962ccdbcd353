import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";

/** Sets the month's state wage, and the incentive wage that firms pay out of what they have sold. */
export const wages = mechanism({
  id: "households.wages",
  title: "State wages and incentive wages",
  documents: ["000", "001"],
  equations: [
    "wage = nominal state wage · share paid · wage lever",
    "incentive(county) = ψ · Σ firms' cash beyond their reserve / attending workers",
    "pay of attendance = wage + incentive + last month's ration at the market price",
  ],
  parameters: ["wages.stateWon", "wages.sharePaid", "wages.incentiveShare"],
  levers: ["pyongyang.wages"],
  reads: [
    "counties.rationGivenKg",
    "counties.priceWon",
    "firms.county",
    "firms.reserveWon",
    "counties.attending",
  ],
  writes: ["counties.wageWon", "counties.incentiveWon", "counties.attendPayWon"],
  moves: { metric: "households.worker.consumption", ablated: "down" },
  step(world) {
    const { counties, structure, firms, ledger, account } = world;
    const wage =
      world.value("wages.stateWon") * world.value("wages.sharePaid") * world.lever("pyongyang.wages");
    const share = world.value("wages.incentiveShare");
    counties.incentiveWon.fill(0);
    for (let f = 0; f < structure.firms.length; f++)
      counties.incentiveWon[firms.county[f]] +=
        share * Math.max(0, ledger.balance(account.firms + f, MONEY.won) - firms.reserveWon[f]);
    for (let k = 0; k < structure.counties; k++) {
      let attending = 0;
      for (let c = 0; c < classCount; c++)
        if (c !== CLASS.farmer) attending += counties.attending[k * classCount + c];
      counties.wageWon[k] = wage;
      counties.incentiveWon[k] = attending > 0 ? counties.incentiveWon[k] / attending : 0;
      const ration =
        attending > 0
          ? (counties.rationGivenKg[k] * counties.priceWon[k * structure.productCount + P.grain]) / attending
          : 0;
      counties.attendPayWon[k] = counties.wageWon[k] + counties.incentiveWon[k] + ration;
    }
  },
});
