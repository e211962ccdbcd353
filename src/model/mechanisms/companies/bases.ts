import { patrons } from "../../flows/patrons.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { foreignCents, payForeign } from "../../world.ts";
import { payFromPool } from "./pool.ts";

/** Classes of which a base draws its crew. */
export const crews = [CLASS.trader, CLASS.worker, CLASS.farmer, CLASS.conscript] as const;

/**
 * Foreign-currency earning bases: residents and conscripts gather ores, seafood, herbs and timber as far as exporters
 * ask for them, and sell them to trading companies in foreign currency. The patron takes its share, residents the rest.
 */
export const bases = mechanism({
  id: "companies.bases",
  title: "Foreign-currency earning bases",
  documents: ["003"],
  equations: [
    "output(base) = share · supply share · units that exports asked for last month; revenue = output · border price · price share, from the companies of the product",
    "θ₁·revenue → patron; the rest is the pay of the county's households of traders, workers, farmers and conscripts",
  ],
  parameters: [
    "bases.oresCount",
    "bases.seafoodCount",
    "bases.craftsCount",
    "bases.supplyShare",
    "bases.priceShare",
    "bases.patronShare",
    "bases.payUsd",
  ],
  levers: ["pyongyang.bases"],
  reads: ["nation.exportOrders", "nation.borderCents", "nation.cnyPerUsd", "counties.households"],
  writes: [
    "bases.capacity",
    "bases.output",
    "bases.revenueCents",
    "bases.residents",
    "counties.basePayUsd",
    "counties.basePayCny",
    "nation.levyCents",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "bases.income.usd", ablated: "down" },
  step(world) {
    const { structure, goods, nation, account, ledger, counties } = world;
    const { capacity, output, revenueCents, residents } = world.bases;
    const supply = world.value("bases.supplyShare");
    const priceShare = world.value("bases.priceShare");
    const theta = world.value("bases.patronShare");
    const payCents = world.value("bases.payUsd") * 100;
    const on = world.lever("pyongyang.bases");
    structure.bases.forEach(({ county, product, share }, b) => {
      capacity[b] = share * supply * nation.exportOrders[product];
      output[b] = Math.floor(capacity[b] * on);
      if (output[b] > 0) goods.bring("produced", product, county, structure.exportStore(product), output[b]);
    });
    for (const product of structure.baseProducts) {
      const price = nation.borderCents[product] * priceShare;
      payFromPool(
        world,
        "base-sales",
        product,
        account.bases,
        structure.basesOf(product),
        (b) => output[b] * price,
      );
    }
    structure.bases.forEach(({ county, patron }, b) => {
      const at = account.bases + b;
      const revenue = foreignCents(world, at);
      revenueCents[b] = revenue;
      if (revenue < 1) return;
      nation.levyCents[patron] += payForeign(
        world,
        "base-levies",
        at,
        account[patrons[patron]],
        revenue * theta,
      );
      let households = 0;
      for (const c of crews) households += counties.households[county * classCount + c];
      if (households === 0) return;
      residents[b] = (revenue * (1 - theta)) / payCents;
      for (const c of crews) {
        counties.basePayUsd[county * classCount + c] = ledger.balance(at, MONEY.usd) / households;
        counties.basePayCny[county * classCount + c] = ledger.balance(at, MONEY.cny) / households;
      }
    });
  },
});
