import { mechanism } from "../../mechanism.ts";
import { P, inputs } from "../../products.ts";

/** Counts what the centre sends to the regions for their factories, less what the factories give back. */
export const regionalTransfers = mechanism({
  id: "regional.transfers",
  title: "Net transfers from the centre to the regions",
  documents: ["002"],
  equations: [
    "net = building and rehabilitation + Σ 20x10 output · (Σ aⱼ·priceⱼ − price of basics), at base prices; local materials are not sent",
  ],
  parameters: [],
  reads: ["firms.output", "firms.inputNeed", "firms.industry", "counties.centreTransferCents"],
  writes: ["counties.centreTransferCents", "nation.centreNetCents"],
  moves: { metric: "centre.netTransfers.usd", ablated: "down", under: { "pyongyang.rehabilitation": 40 } },
  step(world) {
    const { structure, firms, counties, nation } = world;
    const { basicCents, inputProduct, coefficient } = structure;
    let net = 0;
    for (let k = 0; k < structure.counties; k++) {
      const f = structure.factoryOf[k];
      const made = f < 0 ? 0 : firms.output[f];
      if (made > 0) {
        const at = firms.industry[f] * inputs.length;
        let unit = 0;
        for (let j = 0; j < inputs.length; j++)
          unit += coefficient[at + j] * basicCents[inputProduct[j]] * firms.inputNeed[f];
        counties.centreTransferCents[k] += made * unit;
        net -= made * basicCents[P["basics.county"]];
      }
      net += counties.centreTransferCents[k];
    }
    nation.centreNetCents[0] = net;
  },
});
