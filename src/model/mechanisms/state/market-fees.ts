import { mechanism } from "../../mechanism.ts";
import { payUpTo } from "../../world.ts";

/** Collects stall fees and the turnover levy. */
export const marketFees = mechanism({
  id: "state.market-fees",
  title: "Stall fees and turnover levy",
  documents: ["001"],
  equations: ["fee(county) = τ · sales of the month · licensed share / base licensed share"],
  parameters: ["budget.marketFeeShare", "officials.licensedShare"],
  reads: ["counties.salesWon", "counties.licensedShare"],
  writes: [],
  moves: { metric: "money.won", ablated: "up" },
  step(world) {
    const { counties, structure, account } = world;
    const share = world.value("budget.marketFeeShare") / world.value("officials.licensedShare");
    for (let k = 0; k < structure.counties; k++)
      payUpTo(
        world,
        "market-fees",
        account.merchants + k,
        account.cabinet,
        counties.salesWon[k] * counties.licensedShare[k] * share,
      );
  },
});
