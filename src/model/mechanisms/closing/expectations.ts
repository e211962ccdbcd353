import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";
import type { World } from "../../world.ts";

/** Times the base price that coal costs at home when exporters ask for all that the mines can dig. */
const DEAREST = 4;

/** Updates what firms and merchants expect from what has been sold. */
export const expectations = mechanism({
  id: "closing.expectations",
  title: "Expectations of sales",
  documents: ["001"],
  equations: [
    "expected = memory · expected + (1 − memory) · sold; where the plan takes everything, sold = made",
    "mines' orders = what exporters can ship + what home users ask the plan for + demand on markets",
    "price of coal at home moves at 1 − h (crews are kept) toward (capacity − exports) of the burn-in's end / (capacity − exports)",
  ],
  parameters: ["production.smoothing", "markets.salesSmoothing", "firms.reserveMonths", "mining.crewInertia"],
  reads: [
    "firms.output",
    "firms.sales",
    "firms.industry",
    "firms.capacityNow",
    "counties.salesWon",
    "nation.exportCapacity",
    "nation.inputDemand",
    "counties.smoothedDemand",
  ],
  writes: [
    "firms.smoothedSales",
    "firms.sales",
    "firms.reserveWon",
    "counties.smoothedSalesWon",
    "nation.miningOrders",
    "nation.homeCoalPrice",
    "nation.homeCoalBaseKg",
  ],
  moves: { metric: "gdp.mining", ablated: "down" },
  step(world) {
    const { structure, counties, nation, ledger, account } = world;
    const { industry, sales: sold, output, smoothedSales, reserveWon } = world.firms;
    const { sellsOnOrder } = structure;
    const memory = world.value("production.smoothing");
    const months = world.value("firms.reserveMonths");
    for (let f = 0; f < industry.length; f++) {
      const made = sellsOnOrder[industry[f]] ? sold[f] : output[f];
      smoothedSales[f] = memory * smoothedSales[f] + (1 - memory) * made;
      sold[f] = 0;
      reserveWon[f] = memory * reserveWon[f] + (1 - memory) * months * ledger.balance(account.firms + f, 0);
    }
    const sales = world.value("markets.salesSmoothing");
    const { salesWon, smoothedSalesWon } = counties;
    for (let k = 0; k < salesWon.length; k++)
      smoothedSalesWon[k] = sales * smoothedSalesWon[k] + (1 - sales) * salesWon[k];
    for (let i = 0; i < structure.data.industries.length; i++) {
      if (!structure.isMine[i]) continue;
      const j = structure.productOf[i];
      nation.miningOrders[j] =
        nation.exportCapacity[j] + nation.inputDemand[j] + structure.marketDemand(counties, j);
    }
    setCoalPrice(world);
  },
});

/** Moves the price of coal at home, in which works, boilers and merchants reckon. */
function setCoalPrice(world: World): void {
  const { firms, structure, nation } = world;
  const { homeCoalBaseKg, homeCoalPrice } = nation;
  let left = -nation.exportCapacity[P.coal];
  for (const f of structure.allMakers(P.coal)) left += firms.capacityNow[f];
  if (world.holding()) homeCoalBaseKg[0] = left;
  const scarce = left * DEAREST > homeCoalBaseKg[0] ? homeCoalBaseKg[0] / left : DEAREST;
  homeCoalPrice[0] += (1 - world.value("mining.crewInertia")) * (scarce - homeCoalPrice[0]);
}
