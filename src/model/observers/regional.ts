import { P, basicsOrigins } from "../products.ts";
import type { World } from "../world.ts";
import { series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";

const capital = "KP-01";
const basics = basicsOrigins.map((id) => P[id]);

/** Consumer basics sold a head and month at base prices, US cents, in Pyongyang or outside. */
function basicsPerHead({ structure, counties }: World, inCapital: boolean): number {
  const { data, productCount, basePersons, basicCents, province } = structure;
  const { sold } = counties;
  const capitalCity = data.provinces.indexOf(capital);
  let value = 0;
  let people = 0;
  for (let k = 0; k < structure.counties; k++) {
    if ((province[k] === capitalCity) !== inCapital) continue;
    people += basePersons[k];
    for (const j of basics) value += sold[k * productCount + j] * basicCents[j];
  }
  return people > 0 ? value / people : 0;
}
function utilisation({ structure, firms }: World): number {
  let made = 0;
  let capacity = 0;
  for (const f of structure.factoryOf) {
    if (f < 0) continue;
    made += firms.output[f];
    capacity += firms.capacity[f];
  }
  return capacity > 0 ? made / capacity : 0;
}

/** The 20x10 policy, and what passes between the centre and the regions. */
export const regional: readonly SeriesDefinition[] = [
  series({
    id: "factories20x10.begun",
    title: "20x10 counties begun",
    unit: "counties since the start",
    reads: ["nation.factoriesBegun"],
    read: (w) => w.nation.factoriesBegun[0],
  }),
  series({
    id: "factories20x10.completed",
    title: "20x10 counties with finished factories",
    unit: "counties since the start",
    reads: ["nation.factoriesCompleted"],
    read: (w) => w.nation.factoriesCompleted[0],
  }),
  series({
    id: "factories20x10.utilisation",
    title: "Use of capacity in 20x10 factories",
    unit: "share",
    reads: ["firms.output", "firms.capacity"],
    read: utilisation,
  }),
  series({
    id: "factories20x10.soldiers",
    title: "Soldiers who build 20x10 factories",
    unit: "persons",
    reads: ["nation.soldiersBuilding"],
    read: (w) => w.nation.soldiersBuilding[0],
  }),
  series({
    id: "centre.netTransfers.usd",
    title: "Net transfers from the centre to the regions, base prices",
    unit: "USD a month",
    reads: ["nation.centreNetCents"],
    read: (w) => w.nation.centreNetCents[0] / 100,
  }),
  series({
    id: "basics.perHead.provinces",
    title: "Consumer basics sold outside Pyongyang, base prices",
    unit: "USD a person and month",
    reads: ["counties.sold"],
    read: (w) => basicsPerHead(w, false) / 100,
  }),
  series({
    id: "basics.perHead.pyongyang",
    title: "Consumer basics sold in Pyongyang, base prices",
    unit: "USD a person and month",
    reads: ["counties.sold"],
    read: (w) => basicsPerHead(w, true) / 100,
  }),
];
