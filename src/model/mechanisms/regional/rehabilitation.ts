import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";
import type { Product } from "../../products.ts";
import { placeOrders } from "../allocation/orders.ts";
import { factoryBill, fillOf, takeBill } from "./resources.ts";

const old: readonly Product[] = ["basics.county", "basics.state"];

/** Puts what 20x10 factories would take into old plants instead. */
export const rehabilitation = mechanism({
  id: "regional.rehabilitation",
  title: "Rehabilitation of old consumer-goods plants",
  documents: ["002"],
  equations: [
    "resources = factories a year / 12 · bill of a factory, as far as the stores go; ΔK/K₀ = resources/K₀ of old plants; productivity · (1 + y·ΔK/K₀); quality += q·ΔK/K₀",
  ],
  parameters: [
    "regional.cementTonnes",
    "regional.fuelTonnes",
    "regional.machineryMusd",
    "regional.storeShare",
    "regional.rehabilitationYield",
    "regional.rehabilitationQuality",
  ],
  levers: ["pyongyang.rehabilitation"],
  reads: ["firms.baseCapital", "firms.capacityNow", "firms.industry"],
  writes: [
    "firms.capital",
    "firms.productivity",
    "firms.quality",
    "firms.sales",
    "counties.centreTransferCents",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "industry.unitCost.basics", ablated: "up", under: { "pyongyang.rehabilitation": 40 } },
  step(world) {
    const { structure, firms, counties } = world;
    const { baseCapital, capital, productivity, quality, industry } = firms;
    const factories = world.lever("pyongyang.rehabilitation") / 12;
    if (factories <= 0) return;
    const bill = factoryBill(world);
    const fill = fillOf(world, bill, factories, world.value("regional.storeShare"));
    placeOrders(world, P.materials, bill.materialsKg * factories);
    const spent = takeBill(world, structure.pointers(), bill, structure.capital, factories * fill);
    const recent = structure.industryOf("light-20x10");
    const plants = old.flatMap((id) =>
      structure.allMakers(P[id]).filter((f) => industry[f] !== recent && baseCapital[f] > 0),
    );
    let total = 0;
    for (const f of plants) total += baseCapital[f];
    if (!(total > 0)) return;
    const growth = spent / total;
    const better = 1 + world.value("regional.rehabilitationYield") * growth;
    const finer = world.value("regional.rehabilitationQuality") * growth;
    for (const f of plants) {
      capital[f] += growth * baseCapital[f];
      productivity[f] *= better;
      quality[f] = Math.min(1, quality[f] + finer);
      counties.centreTransferCents[structure.firms[f].county] += (spent * baseCapital[f]) / total;
    }
  },
});
