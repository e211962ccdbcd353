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

/** Trade as it is, and as partner customs print it: recorded goods with China without the crude that comes as a grant. */
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
    reads: ["nation.exportChinaCents"],
    read: (w) => total(w, "exportChinaCents"),
  }),
  series({
    id: "customs.china.imports.usd",
    title: "Imports from China as Chinese customs print them",
    unit: usd,
    reads: ["nation.importChinaCents", "nation.grantCents"],
    read: (w) => total(w, "importChinaCents") - w.nation.grantCents[0] / CENTS,
  }),
  series({
    id: "luxury.imports.usd",
    title: "Imports of luxury goods",
    unit: usd,
    reads: ["nation.importCents"],
    read: (w) => ofGood(w, "importCents", "luxury"),
  }),
];
