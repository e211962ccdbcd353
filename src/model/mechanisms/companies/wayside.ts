import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";

/** Quota trade feeds small markets along its roads: carriage, meals and lodging on the way from the company to its crossing. */
export const wayside = mechanism({
  id: "companies.wayside",
  title: "Spending along the routes of quota trade",
  documents: ["003"],
  equations: [
    "spending(company) = share · border value of what it ships, in won at the market rate as far as companies hold it, in equal parts to the merchants of the counties from its home to its crossing",
  ],
  parameters: ["companies.waysideShare"],
  reads: ["companies.shippedUnits", "nation.borderCents", "nation.rateUsd"],
  writes: [],
  moves: { metric: "companies.wayside.kpw", ablated: "down" },
  step(world) {
    const { structure, account, nation, ledger, flow } = world;
    const { shippedUnits } = world.companies;
    const share = (world.value("companies.waysideShare") * nation.rateUsd[0]) / 100;
    const due = new Float64Array(structure.counties);
    const purse = new Float64Array(structure.companies.length);
    let ready = 0;
    let wanted = 0;
    const { product } = structure.companyColumns;
    const { borderCents } = nation;
    for (let r = 0; r < purse.length; r++) {
      if (shippedUnits[r] === 0) continue;
      const { path } = structure.companies[r];
      const spending = share * shippedUnits[r] * borderCents[product[r]];
      purse[r] = Math.floor(Math.min(spending, ledger.balance(account.trading + r, MONEY.won)));
      const each = spending / path.length;
      for (let n = 0; n < path.length; n++) due[path[n]] += each;
      ready += purse[r];
      wanted += spending;
    }
    // One company after the other fills the counties' dues: what each county gets is the same, with fewer postings.
    let r = 0;
    for (let k = 0; k < due.length; k++) {
      let left = wanted > 0 ? Math.floor((due[k] * ready) / wanted) : 0;
      while (left > 0 && r < purse.length) {
        const pay = Math.min(left, purse[r]);
        ledger.transfer(flow.wayside, MONEY.won, account.trading + r, account.merchants + k, pay);
        left -= pay;
        purse[r] -= pay;
        if (purse[r] === 0) r++;
      }
    }
  },
});
