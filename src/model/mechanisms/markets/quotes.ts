import { exp, log, pow } from "../../../core/math.ts";
import { mechanism } from "../../mechanism.ts";
import { P, basicsOrigins, consumptionItems } from "../../products.ts";
import { itemPriceProduct } from "../../structure.ts";

const BASICS = consumptionItems.indexOf("basics");
const origins = basicsOrigins.map((id) => P[id]);

/** Quotes the month's prices to buyers: one an item, with basics as a bundle of their four origins. */
export const quotes = mechanism({
  id: "markets.quotes",
  title: "Prices as buyers meet them; choice among origins",
  documents: ["000", "002"],
  equations: ["share(o) = θₒ·(pₒ/p₀ₒ)^(1−σ) / Σ; price of basics = p₀·(Σ θₒ·(pₒ/p₀ₒ)^(1−σ))^(1/(1−σ))"],
  parameters: ["demand.originSubstitution"],
  reads: ["counties.priceWon"],
  writes: ["counties.itemPriceWon", "counties.originShare"],
  moves: { metric: "basics.share.chinese", ablated: "up" },
  step(world) {
    const { counties, structure } = world;
    const width = structure.productCount;
    const items = consumptionItems.length;
    const sigma = world.value("demand.originSubstitution");
    for (let k = 0; k < structure.counties; k++) {
      consumptionItems.forEach((item, i) => {
        if (i !== BASICS)
          counties.itemPriceWon[k * items + i] = counties.priceWon[k * width + P[itemPriceProduct[item]]];
      });
      let sum = 0;
      for (let o = 0; o < origins.length; o++) {
        const relative = counties.priceWon[k * width + origins[o]] / structure.marketCents[origins[o]];
        const weight = structure.originWeight[o] * exp((1 - sigma) * log(relative));
        counties.originShare[k * origins.length + o] = weight;
        sum += weight;
      }
      for (let o = 0; o < origins.length; o++) counties.originShare[k * origins.length + o] /= sum;
      counties.itemPriceWon[k * items + BASICS] =
        structure.marketCents[origins[0]] * pow(sum, 1 / (1 - sigma));
    }
  },
});
