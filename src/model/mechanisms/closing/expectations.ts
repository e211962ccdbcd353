import { mechanism } from "../../mechanism.ts";

/** Updates what firms and merchants expect from what has been sold. */
export const expectations = mechanism({
  id: "closing.expectations",
  title: "Expectations of sales",
  documents: ["001"],
  equations: [
    "expected = memory · expected + (1 − memory) · sold; where the plan takes everything, sold = made",
  ],
  parameters: ["production.smoothing", "markets.salesSmoothing", "firms.reserveMonths"],
  reads: [
    "firms.output",
    "firms.sales",
    "firms.industry",
    "counties.salesWon",
    "nation.exportCapacity",
    "goodsFlows.quantity",
    "counties.smoothedDemand",
  ],
  writes: [
    "firms.smoothedSales",
    "firms.sales",
    "firms.reserveWon",
    "counties.smoothedSalesWon",
    "nation.miningOrders",
  ],
  moves: { metric: "gdp.mining", ablated: "down" },
  step(world) {
    const { firms, structure, counties, nation, ledger, account, goods } = world;
    const memory = world.value("production.smoothing");
    const months = world.value("firms.reserveMonths");
    for (let f = 0; f < structure.firms.length; f++) {
      const i = firms.industry[f];
      const made = structure.sellsOnOrder[i] ? firms.sales[f] : firms.output[f];
      firms.smoothedSales[f] = memory * firms.smoothedSales[f] + (1 - memory) * made;
      firms.sales[f] = 0;
      firms.reserveWon[f] =
        memory * firms.reserveWon[f] + (1 - memory) * months * ledger.balance(account.firms + f, 0);
    }
    const sales = world.value("markets.salesSmoothing");
    for (let k = 0; k < structure.counties; k++)
      counties.smoothedSalesWon[k] =
        sales * counties.smoothedSalesWon[k] + (1 - sales) * counties.salesWon[k];
    for (let i = 0; i < structure.data.industries.length; i++) {
      if (!structure.isMine[i]) continue;
      const j = structure.productOf[i];
      nation.miningOrders[j] =
        nation.exportCapacity[j] +
        1.1 * goods.flowTotal("intermediate", j) +
        structure.marketDemand(counties, j);
    }
  },
});
