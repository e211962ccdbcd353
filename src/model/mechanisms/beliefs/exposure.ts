import { CLASS, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, consumptionItems } from "../../products.ts";
import { BLOCK_SUMS } from "../../state.ts";
import type { World } from "../../world.ts";

const INFORMATION = consumptionItems.indexOf("information");

/**
 * Spreads outside information along trade and contacts, more along undocumented ones, by information goods, and by
 * devices among the elite's gifts; it is forgotten, and a crackdown keeps part of it out.
 */
export const exposure = mechanism({
  id: "beliefs.exposure",
  title: "Exposure to outside information",
  documents: ["004"],
  equations: [
    "e' = (1 − forgetting)·e + (1 − e)·inflow·(1 + tilt·(consumption / class mean − 1)) + peers·(county mean − e)",
    "inflow = σ·[content·(1 − κ·crackdown)·(w_t·f(trade) + w_g·f(information goods)) + content of gifts·w_g·f(devices among gifts)]; f(x) = x / (x + half)",
    "trade a head = documented + u·(undocumented + remittances); σ is found in the burn-in, where exposure stays as it opened",
  ],
  parameters: [
    "beliefs.forgetting",
    "beliefs.exposurePeers",
    "beliefs.incomeTilt",
    "beliefs.tradeWeight",
    "beliefs.goodsWeight",
    "beliefs.tradeHalfCents",
    "beliefs.goodsHalfCents",
    "beliefs.undocumentedWeight",
    "beliefs.crackdownScreen",
    "beliefs.deviceShare",
    "beliefs.anchorSpeed",
    "beliefs.openingExposure",
  ],
  levers: ["pyongyang.crackdown", "information.content", "information.giftContent"],
  reads: [
    "households.class",
    "households.persons",
    "households.realCents",
    "counties.documentedCents",
    "counties.undocumentedCents",
    "counties.remittanceCents",
    "counties.sold",
    "counties.observed",
    "counties.persons",
    "nation.fundGiftsCents",
  ],
  writes: [
    "households.exposure",
    "blocks.sums",
    "counties.informationInflow",
    "counties.exposure",
    "nation.inflowScale",
    "nation.exposureMean",
  ],
  moves: { metric: "exposure.information", ablated: "down", under: { "information.content": 2 } },
  before: setInflow,
  kernel(world) {
    const { class: kind, persons, realCents, exposure: exposed } = world.households;
    const { informationInflow, observed, persons: people, exposure: mean } = world.counties;
    const { sums } = world.blocks;
    const forgetting = world.value("beliefs.forgetting");
    const peers = world.value("beliefs.exposurePeers");
    const tilt = world.value("beliefs.incomeTilt");
    return (block) => {
      const cell = block.county * classCount;
      const real = (block.county * 3 + 1) * classCount;
      let here = 0;
      let all = 0;
      for (let c = 0; c < classCount; c++) {
        here += mean[cell + c] * people[cell + c];
        all += people[cell + c];
      }
      const average = all > 0 ? here / all : 0;
      const mixing = all > 0 ? peers : 0;
      for (let i = block.from; i < block.to;) {
        const c = kind[i];
        const inflow = informationInflow[cell + c];
        const consumed = observed[real + c];
        const perCent = consumed > 0 ? (tilt * people[cell + c]) / consumed : 0;
        const flat = consumed > 0 ? 1 - tilt : 1;
        let sum = 0;
        for (; i < block.to && kind[i] === c; i++) {
          const e = exposed[i];
          const reach = Math.min(1, inflow * (flat + perCent * realCents[i]));
          const next = (1 - forgetting) * e + (1 - e) * reach + mixing * (average - e);
          exposed[i] = next < 0 ? 0 : next > 1 ? 1 : next;
          sum += persons[i] * exposed[i];
        }
        sums[block.index * BLOCK_SUMS * classCount + c] = sum;
      }
    };
  },
  after(world) {
    const { counties, nation } = world;
    nation.exposureMean[0] = meansByCell(world, 0, counties.exposure, nation.exposureMean[0]);
  },
});

/**
 * Sets means by county and class from a slot that holds value · persons; cells without people keep theirs. Returns the
 * mean over all people, or `last` where there are none.
 */
export function meansByCell(world: World, slot: number, out: Float64Array, last: number): number {
  const { persons } = world.counties;
  const { sums } = world.blocks;
  const { blocks } = world.structure;
  let sum = 0;
  let people = 0;
  for (let b = 0; b < blocks.length;) {
    const { county } = blocks[b];
    const first = b;
    while (b < blocks.length && blocks[b].county === county) b++;
    for (let c = 0; c < classCount; c++) {
      const at = county * classCount + c;
      if (!(persons[at] > 0)) continue;
      let value = 0;
      for (let n = first; n < b; n++) value += sums[(blocks[n].index * BLOCK_SUMS + slot) * classCount + c];
      out[at] = value / persons[at];
      sum += value;
      people += persons[at];
    }
  }
  return people > 0 ? sum / people : last;
}

/** Inflow a person below which there is none to scale: content that weighs nothing reaches nobody. */
const LEAST_INFLOW = 1e-9;

/** Sets what reaches each county and class this month, and in the burn-in the scale of it. */
function setInflow(world: World): void {
  const { structure, counties, nation } = world;
  const { documentedCents, undocumentedCents, remittanceCents, sold, persons } = counties;
  const { informationInflow, exposure: exposed } = counties;
  const { demand, classPersons, basePersons, productCount } = structure;
  const content = world.lever("information.content");
  const passed = content * (1 - world.value("beliefs.crackdownScreen") * world.lever("pyongyang.crackdown"));
  const giftContent = world.lever("information.giftContent");
  const undocumented = world.value("beliefs.undocumentedWeight");
  const tradeWeight = world.value("beliefs.tradeWeight");
  const goodsWeight = world.value("beliefs.goodsWeight");
  const tradeHalf = world.value("beliefs.tradeHalfCents");
  const goodsHalf = world.value("beliefs.goodsHalfCents");
  const elites = Math.max(1, classPersons[CLASS.elite]);
  const devices = (world.value("beliefs.deviceShare") * nation.fundGiftsCents[0]) / elites;
  const gifts = giftContent * goodsWeight * saturate(devices, goodsHalf);
  let used = 0;
  let all = 0;
  for (let c = 0; c < classCount; c++) {
    used += demand[c].quantity[INFORMATION] * classPersons[c];
    all += classPersons[c];
  }
  const relative = Float64Array.from(demand, ({ quantity }) =>
    used > 0 ? (quantity[INFORMATION] * all) / used : 1,
  );
  let raw = 0;
  let people = 0;
  for (let k = 0; k < structure.counties; k++) {
    const heads = Math.max(1, basePersons[k]);
    const trade = (documentedCents[k] + undocumented * (undocumentedCents[k] + remittanceCents[k])) / heads;
    const along = tradeWeight * saturate(trade, tradeHalf);
    const goods = sold[k * productCount + P.information] / heads;
    for (let c = 0; c < classCount; c++) {
      const at = k * classCount + c;
      const inflow =
        passed * (along + goodsWeight * saturate(goods * relative[c], goodsHalf)) +
        (c === CLASS.elite ? gifts : 0);
      informationInflow[at] = inflow;
      raw += inflow * (1 - exposed[at]) * persons[at];
      people += persons[at];
    }
  }
  const speed = world.value("beliefs.anchorSpeed");
  if (world.month < 0 && raw > LEAST_INFLOW * people) {
    const opening = world.value("beliefs.openingExposure");
    const wanted = (world.value("beliefs.forgetting") * opening * people) / raw;
    nation.inflowScale[0] += (nation.inflowScale[0] === 0 ? 1 : speed) * (wanted - nation.inflowScale[0]);
  }
  const scale = nation.inflowScale[0];
  for (let at = 0; at < informationInflow.length; at++) informationInflow[at] *= scale;
}

function saturate(x: number, half: number): number {
  return x > 0 ? x / (x + half) : 0;
}
