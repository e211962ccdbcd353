import { exp } from "../../../core/math.ts";
import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";

/** Part of base sales below which a market no longer moves its price. */
const SMALL = 0.05;
/** The variant of price clearing in which a month closes the gap at once. */
const WITHIN_THE_MONTH = 1;

/** Moves each county's prices by what was wanted against what was offered, and by the exchange rate. */
export const prices = mechanism({
  id: "markets.prices",
  title: "Price adjustment",
  documents: ["001", "003"],
  equations: [
    "Δln p = γ·(D − S)/(D + S + 0.05·base) + ν·Δln e; γ is lower for stored grain, and 1 in the variant within the month, whose prices stay within a band around the base price at the market rate; ν near one for goods that are imported or compete with imports; D counts what other counties fetched",
  ],
  parameters: [
    "prices.speed",
    "prices.grainSpeed",
    "prices.serviceSpeed",
    "prices.passThrough",
    "prices.servicePassThrough",
    "prices.band",
  ],
  levers: ["variant.prices"],
  reads: [
    "counties.shipped",
    "counties.bought",
    "counties.demand",
    "counties.offer",
    "nation.rateChange",
    "nation.rateUsd",
  ],
  writes: ["counties.priceWon"],
  moves: { metric: "price.rice.kpw", ablated: "down" },
  step(world) {
    const { structure, nation } = world;
    const { demand, shipped, offer, bought, priceWon } = world.counties;
    const { baseSales, marketCents } = structure;
    const width = structure.productCount;
    const speed = new Float64Array(width).fill(world.value("prices.speed"));
    speed[P.grain] = world.value("prices.grainSpeed");
    speed[P.services] = world.value("prices.serviceSpeed");
    const within = world.lever("variant.prices") === WITHIN_THE_MONTH;
    if (within) speed.fill(1);
    const band = world.value("prices.band");
    const wonPerCent = nation.rateUsd[0] / 100;
    const pass = new Float64Array(width).fill(exp(world.value("prices.passThrough") * nation.rateChange[0]));
    pass[P.services] = exp(world.value("prices.servicePassThrough") * nation.rateChange[0]);
    for (let at = 0; at < priceWon.length;) {
      for (let j = 0; j < width; j++, at++) {
        const wanted = demand[at] + shipped[at];
        const offered = offer[at];
        const both = wanted + offered + 2 * bought[at] + SMALL * baseSales[at];
        const gap = both > 0 ? (wanted - offered) / both : 0;
        priceWon[at] *= pass[j] * (1 + speed[j] * gap);
        if (!within) continue;
        const anchor = marketCents[j] * wonPerCent;
        priceWon[at] = Math.max(anchor / band, Math.min(anchor * band, priceWon[at]));
      }
    }
  },
});
