import { mechanism } from "../../mechanism.ts";

/** Trust between partners on both sides of the border grows with repeated trade, faster among kin, and fades without. */
export const ties = mechanism({
  id: "borderland.ties",
  title: "Ties to partners in China",
  documents: ["003"],
  equations: [
    "Δties = g·(1 + kin share where the way leads to Jilin · κ)·T/(T + T₀)·(1 − ties) − d·ties, T = private imports a head of the county",
  ],
  parameters: [
    "borderland.tieGrowth",
    "borderland.tieDecay",
    "borderland.tieTradeCents",
    "borderland.kinShare",
    "borderland.kinWeight",
  ],
  reads: ["counties.documentedCents", "counties.undocumentedCents"],
  writes: ["counties.tradeTies"],
  moves: { metric: "borderland.ties", ablated: "up", under: { "china.cutOff": 1 } },
  step(world) {
    const { structure } = world;
    const { tradeTies, documentedCents, undocumentedCents } = world.counties;
    const { basePersons, nearJilin } = structure;
    const growth = world.value("borderland.tieGrowth");
    const decay = world.value("borderland.tieDecay");
    const half = world.value("borderland.tieTradeCents");
    const kin = world.value("borderland.kinShare") * world.value("borderland.kinWeight");
    for (let k = 0; k < structure.counties; k++) {
      const trade = (documentedCents[k] + undocumentedCents[k]) / basePersons[k];
      const pull = growth * (nearJilin[k] ? 1 + kin : 1) * (trade / (trade + half));
      tradeTies[k] += pull * (1 - tradeTies[k]) - decay * tradeTies[k];
    }
  },
});
