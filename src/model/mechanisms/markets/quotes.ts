import { exp, log, pow } from "../../../core/math.ts";
import { mechanism } from "../../mechanism.ts";
import { P, basicsOrigins, consumptionItems } from "../../products.ts";
import { itemPriceProduct } from "../../structure.ts";

const BASICS = consumptionItems.indexOf("basics");
const origins = Uint8Array.from(basicsOrigins, (id) => P[id]);
const productOfItem = Uint8Array.from(consumptionItems, (item) => P[itemPriceProduct[item]]);

/** Quotes the month's prices to buyers: one an item, with basics as a bundle of their four origins. */
export const quotes = mechanism({
  id: "markets.quotes",
  title: "Prices as buyers meet them; choice among origins",
  documents: ["000", "002"],
  equations: [
    "share(o) = θₒ·(pₒ/(p₀ₒqₒ))^(1−σ) / Σ; price of basics = p₀·(Σ θₒ·(pₒ/(p₀ₒqₒ))^(1−σ))^(1/(1−σ)); q is quality and variety against January 2012",
  ],
  parameters: ["demand.originSubstitution"],
  reads: ["counties.priceWon", "nation.originQuality"],
  writes: ["counties.itemPriceWon", "counties.originShare"],
  moves: { metric: "basics.share.chinese", ablated: "up" },
  step(world) {
    const { structure } = world;
    const { priceWon, itemPriceWon, originShare } = world.counties;
    const { originQuality } = world.nation;
    const { marketCents, originWeight } = structure;
    const width = structure.productCount;
    const items = consumptionItems.length;
    const power = 1 - world.value("demand.originSubstitution");
    for (let k = 0; k < structure.counties; k++) {
      for (let i = 0; i < items; i++)
        if (i !== BASICS) itemPriceWon[k * items + i] = priceWon[k * width + productOfItem[i]];
      const first = k * origins.length;
      let sum = 0;
      for (let o = 0; o < origins.length; o++) {
        const relative = priceWon[k * width + origins[o]] / (marketCents[origins[o]] * originQuality[o]);
        const weight = originWeight[o] * exp(power * log(relative));
        originShare[first + o] = weight;
        sum += weight;
      }
      for (let o = 0; o < origins.length; o++) originShare[first + o] /= sum;
      itemPriceWon[k * items + BASICS] = marketCents[origins[0]] * pow(sum, 1 / power);
    }
  },
});
