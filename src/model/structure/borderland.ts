/** The borderland: which crossings and counties belong to Hamgyong and Jilin, and how open crossings were in 2011. */
import type { Crossing, WorldData } from "../data.ts";
import { MONTHS } from "./units.ts";

/** Hamgyong and Ryanggang, with Rason. */
const hamji = ["KP-08", "KP-09", "KP-10", "KP-13"];
/** Provinces whose land crossings lead to Jilin, not to Liaoning. */
const facesJilin = ["KP-04", ...hamji];

export function borderland(
  data: WorldData,
  crossings: readonly (Crossing & { readonly county: number })[],
  pathCost: Float64Array,
  counties: number,
) {
  const jilin = crossings.map(
    (crossing) =>
      crossing.partner === "CN" &&
      crossing.mode !== "sea" &&
      facesJilin.includes(data.units[crossing.county].province),
  );
  const baseOpenness = Float64Array.from(crossings, ({ corridor }) => {
    const from = -data.drivers.from - MONTHS;
    const values = data.drivers.series[corridor].slice(from, from + MONTHS);
    return values.reduce((a, b) => a + b, 0) / MONTHS;
  });
  const fromAbroad = (pick: (record: WorldData["borderland"][number]) => number) =>
    Float64Array.from(data.provinces, (iso) => {
      const record = data.borderland.find(({ province }) => province === iso);
      return record ? pick(record) : 0;
    });
  return {
    /** What a sender remits to each province in a year, US dollars, and what kin in China do. */
    remittanceUsd: fromAbroad((record) => record.remittanceUsd),
    kinRemittanceUsd: fromAbroad((record) => record.kinRemittanceUsd),
    /** Crossings to Jilin, and their openness in 2011, to which trade of the base year belongs. */
    jilinCrossing: jilin,
    baseOpenness,
    /** The same of the way to China, Russia and all others, by shares of trade. */
    basePartnerOpenness: ["CN", "RU", "ZZ"].map((partner) => {
      let sum = 0;
      let weight = 0;
      crossings.forEach((crossing, c) => {
        if (crossing.partner !== partner) return;
        sum += baseOpenness[c] * crossing.tradeShare;
        weight += crossing.tradeShare;
      });
      return weight > 0 ? sum / weight : 0;
    }),
    inHamji: data.units.map((unit) => hamji.includes(unit.province)),
    /** Counties whose nearest land crossing to China leads to Jilin. */
    nearJilin: data.units.map((_, k) => {
      let best = Infinity;
      let found = false;
      crossings.forEach((crossing, c) => {
        if (crossing.partner !== "CN" || crossing.mode === "sea") return;
        if (pathCost[c * counties + k] < best) {
          best = pathCost[c * counties + k];
          found = jilin[c];
        }
      });
      return found;
    }),
  };
}
