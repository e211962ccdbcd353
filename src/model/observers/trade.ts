import { EXPORT, IMPORT, PARTNER, partnerCount } from "../columns/sanctions.ts";
import { goods, products } from "../products.ts";
import { goodOf } from "../products.ts";
import type { World } from "../world.ts";
import { series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";
import { P } from "../products.ts";

const CENTS = 100;
type Flow = "exportCents" | "exportChinaCents" | "importCents" | "importChinaCents";
const smuggled = { exports: "smuggledExportCents", imports: "smuggledImportCents" } as const;

function total(world: World, flow: Flow): number {
  let cents = 0;
  for (let j = 0; j < products.length; j++) cents += world.nation[flow][j];
  return cents / CENTS;
}
const members = new Map(
  goods.map((good) => [good as string, products.flatMap((id, j) => (goodOf(id) === good ? [j] : []))]),
);
/** Trade crosses in whole units, what slips past is not rounded: a good of which all slips past has no records. */
const recorded = (all: number, past: number): number => Math.max(0, all - past);

/** Recorded trade in a good: what crossed, less what slipped past the limits. */
function recordedOf(world: World, name: "exports" | "imports", good: string): number {
  const all = world.nation[name === "exports" ? "exportCents" : "importCents"];
  const past = world.nation[smuggled[name]];
  let cents = 0;
  for (const j of members.get(good) ?? []) cents += recorded(all[j], past[j]);
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

/** Recorded trade of one direction with one partner. */
const recordedWith = (world: World, direction: number, partner: number) =>
  recorded(
    withPartner(world, "partnerCents", direction, partner),
    withPartner(world, "smuggledPartnerCents", direction, partner),
  );

/**
 * Trade as it is (`trade.true`); as KOTRA adds partners' books up, without what slips past the limits (`trade`); and as
 * Chinese customs print it, without the crude that comes as a grant (`customs.china`).
 */
export const trade: readonly SeriesDefinition[] = [
  ...directions.flatMap(([name, direction]) => {
    const out = direction === EXPORT;
    const title = out ? "Exports" : "Imports";
    const grants = out ? "" : ", crude grants included";
    const all = out ? "exportCents" : "importCents";
    const china = out ? "exportChinaCents" : "importChinaCents";
    return [
      series({
        id: `trade.${name}.usd`,
        title: `${title} of goods as partners record them${grants}`,
        unit: usd,
        reads: [`nation.${all}`, "nation.smuggledPartnerCents"],
        read: (w) => recorded(total(w, all), withAll(w, "smuggledPartnerCents", direction)),
      }),
      series({
        id: `trade.true.${name}.usd`,
        title: `${title} of goods, recorded or not${grants}`,
        unit: usd,
        reads: [`nation.${all}`],
        read: (w) => total(w, all),
      }),
      series({
        id: `trade.${name}.china.usd`,
        title: `${title} ${out ? "to" : "from"} China${grants}`,
        unit: usd,
        reads: [`nation.${china}`, "nation.smuggledPartnerCents"],
        read: (w) =>
          recorded(total(w, china), withPartner(w, "smuggledPartnerCents", direction, PARTNER.china)),
      }),
      series({
        id: `trade.${name}.russia.usd`,
        title: `${title} ${out ? "to" : "from"} Russia`,
        unit: usd,
        reads: ["nation.partnerCents", "nation.smuggledPartnerCents"],
        read: (w) => recordedWith(w, direction, PARTNER.russia),
      }),
      series({
        id: `smuggling.${name}.usd`,
        title: `${title} past the limits`,
        unit: usd,
        reads: ["nation.smuggledPartnerCents"],
        read: (w) => withAll(w, "smuggledPartnerCents", direction),
      }),
      series({
        id: `sanctions.refused.${name}.usd`,
        title: `${title} that the limits refused`,
        unit: usd,
        reads: ["nation.blockedCents"],
        read: (w) => withAll(w, "blockedCents", direction),
      }),
    ];
  }),
  ...goods.flatMap((good) =>
    (["exports", "imports"] as const).map((name) =>
      series({
        id: `trade.${name}.${good}.usd`,
        title: `${name === "exports" ? "Exports" : "Imports"} of ${good}`,
        unit: usd,
        reads: [`nation.${name === "exports" ? "exportCents" : "importCents"}`, `nation.${smuggled[name]}`],
        read: (w) => recordedOf(w, name, good),
      }),
    ),
  ),
  series({
    id: "trade.imports.mineralFuels.usd",
    title: "Imports of mineral fuels (HS 27), crude grants included",
    unit: usd,
    reads: ["nation.importCents", "nation.smuggledImportCents"],
    read: (w) => recordedOf(w, "imports", "crude") + recordedOf(w, "imports", "fuels"),
  }),
  series({
    id: "trade.exports.coal.tonnes",
    title: "Coal exports",
    unit: "t a month",
    reads: ["nation.exported", "nation.exportCents", "nation.smuggledExportCents"],
    read(w) {
      const { exported, exportCents, smuggledExportCents } = w.nation;
      const all = exportCents[P.coal];
      return all > 0 ? (exported[P.coal] * recorded(all, smuggledExportCents[P.coal])) / all / 1000 : 0;
    },
  }),
  series({
    id: "customs.china.exports.usd",
    title: "Exports to China as Chinese customs print them",
    unit: usd,
    reads: ["nation.partnerCents", "nation.smuggledPartnerCents"],
    read: (w) => recordedWith(w, EXPORT, PARTNER.china),
  }),
  series({
    id: "customs.china.imports.usd",
    title: "Imports from China as Chinese customs print them",
    unit: usd,
    reads: ["nation.partnerCents", "nation.grantCents", "nation.smuggledPartnerCents"],
    read: (w) => recordedWith(w, IMPORT, PARTNER.china) - w.nation.grantCents[0] / CENTS,
  }),
  series({
    id: "luxury.imports.usd",
    title: "Imports of luxury goods",
    unit: usd,
    reads: ["nation.importCents"],
    read: (w) => w.nation.importCents[P.luxury] / CENTS,
  }),
];
