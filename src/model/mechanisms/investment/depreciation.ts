import { mechanism } from "../../mechanism.ts";

/** Wears capital out. */
export const depreciation = mechanism({
  id: "investment.depreciation",
  title: "Depreciation",
  documents: ["000", "003"],
  equations: ["K(t+1) = K·(1 − δ/12)"],
  parameters: ["investment.depreciation"],
  reads: [],
  writes: ["firms.capital"],
  moves: { metric: "capital.index", ablated: "up" },
  step(world) {
    const rest = 1 - world.value("investment.depreciation") / 12;
    const { capital } = world.firms;
    for (let f = 0; f < capital.length; f++) capital[f] *= rest;
  },
});
