import { EXPORT, IMPORT, PARTNER, partnerCount } from "../columns/sanctions.ts";
import { goods, products } from "../products.ts";
import { goodOf } from "../products.ts";
import type { World } from "../world.ts";
import { series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";
import { P } from "../products.ts";

const CENTS = 100;
type Flow = "exportCents" | "exportChinaCents" | "importCents" | "importChinaCents";

function total(world: World, flow: Flow): number {
  let cents = 0;
  for (let j = 0; j < products.length; j++) cents += world.nation[flow][j];
  return cents / CENTS;
}
const members = new Map(
  goods.map((good) => [good as string, products.flatMap((id, j) => (goodOf(id) === good ? [j] : []))]),
);
function ofGood(world: World, flow: Flow, good: string): number {
  let cents = 0;
  for (const j of members.get(good) ?? []) cents += world.nation[flow][j];
  return cents / CENTS;
}
const usd = "USD a month";

/** Value by direction and partner. */
const withPartner = (
  { nation }: World,
  column: "partnerCents" | "smuggledPartnerCents" | "blockedCents",
  direction: number,
  partner: number,
) => nation[column][direction * partnerCount + partner] / CENTS;
function withAll(world: World, column: "smuggledPartnerCents" | "blockedCents", direction: number): number {
  let sum = 0;
  for (let p = 0; p < partnerCount; p++) sum += withPartner(world, column, direction, p);
  return sum;
}
const directions = [
  ["exports", EXPORT],
  ["imports", IMPORT],
] as const;

/** Trade as it is, and as partner customs print it: recorded goods with China, past no limit, without the crude that comes as a grant. */
export const trade: readonly SeriesDefinition[] = [
  series({
    id: "trade.exports.usd",
    title: "Exports of goods",
    unit: usd,
    reads: ["nation.exportCents"],
    read: (w) => total(w, "exportCents"),
  }),
  series({
    id: "trade.imports.usd",
    title: "Imports of goods, crude grants included",
    unit: usd,
    reads: ["nation.importCents"],
    read: (w) => total(w, "importCents"),
  }),
  series({
    id: "trade.exports.china.usd",
    title: "Exports to China",
    unit: usd,
    reads: ["nation.exportChinaCents"],
    read: (w) => total(w, "exportChinaCents"),
  }),
  series({
    id: "trade.imports.china.usd",
    title: "Imports from China, crude grants included",
    unit: usd,
    reads: ["nation.importChinaCents"],
    read: (w) => total(w, "importChinaCents"),
  }),
  ...directions.flatMap(([name, direction]) => [
    series({
      id: `trade.${name}.russia.usd`,
      title: direction === EXPORT ? "Exports to Russia" : "Imports from Russia",
      unit: usd,
      reads: ["nation.partnerCents"],
      read: (w) => withPartner(w, "partnerCents", direction, PARTNER.russia),
    }),
    series({
      id: `smuggling.${name}.usd`,
      title: direction === EXPORT ? "Exports past the limits" : "Imports past the limits",
      unit: usd,
      reads: ["nation.smuggledPartnerCents"],
      read: (w) => withAll(w, "smuggledPartnerCents", direction),
    }),
    series({
      id: `sanctions.refused.${name}.usd`,
      title: direction === EXPORT ? "Exports that the limits refused" : "Imports that the limits refused",
      unit: usd,
      reads: ["nation.blockedCents"],
      read: (w) => withAll(w, "blockedCents", direction),
    }),
  ]),
  ...goods.flatMap((good) => [
    series({
      id: `trade.exports.${good}.usd`,
      title: `Exports of ${good}`,
      unit: usd,
      reads: ["nation.exportCents"],
      read: (w) => ofGood(w, "exportCents", good),
    }),
    series({
      id: `trade.imports.${good}.usd`,
      title: `Imports of ${good}`,
      unit: usd,
      reads: ["nation.importCents"],
      read: (w) => ofGood(w, "importCents", good),
    }),
  ]),
  series({
    id: "trade.exports.coal.tonnes",
    title: "Coal exports",
    unit: "t a month",
    reads: ["nation.exported"],
    read: (w) => w.nation.exported[P.coal] / 1000,
  }),
  series({
    id: "customs.china.exports.usd",
    title: "Exports to China as Chinese customs print them",
    unit: usd,
    reads: ["nation.exportChinaCents", "nation.smuggledPartnerCents"],
    read: (w) => total(w, "exportChinaCents") - withPartner(w, "smuggledPartnerCents", EXPORT, PARTNER.china),
  }),
  series({
    id: "customs.china.imports.usd",
    title: "Imports from China as Chinese customs print them",
    unit: usd,
    reads: ["nation.importChinaCents", "nation.grantCents", "nation.smuggledPartnerCents"],
    read: (w) =>
      total(w, "importChinaCents") -
      w.nation.grantCents[0] / CENTS -
      withPartner(w, "smuggledPartnerCents", IMPORT, PARTNER.china),
  }),
  series({
    id: "luxury.imports.usd",
    title: "Imports of luxury goods",
    unit: usd,
    reads: ["nation.importCents"],
    read: (w) => ofGood(w, "importCents", "luxury"),
  }),
];
