import type { Structure } from "../structure.ts";
import type { World } from "../world.ts";

/** Sets the opening values of columns/officials.ts, and deals out who sends money home. */
export function openOfficials(world: World): void {
  const { counties, nation } = world;
  nation.compliance[0] = world.value("beliefs.openingCompliance");
  counties.control.fill(world.lever("pyongyang.marketControl"));
  counties.licensedShare.fill(world.value("officials.licensedShare"));
  const { senders, kinSenders } = sendersByCounty(world.structure);
  counties.senders.set(senders);
  counties.kinSenders.set(kinSenders);
}

/**
 * Senders who remit to each county, defectors and kin in China: those of a province stand in its counties on the Chinese
 * border, by people; without any, in all of its counties.
 */
export function sendersByCounty(structure: Structure) {
  const { units, provinces, borderland } = structure.data;
  const senders = new Float64Array(structure.counties);
  const kinSenders = new Float64Array(structure.counties);
  for (const record of borderland) {
    const p = provinces.indexOf(record.province);
    const all = units.flatMap((_, k) => (structure.province[k] === p ? [k] : []));
    const border = all.filter((k) => units[k].borderChina);
    const places = border.length > 0 ? border : all;
    const people = places.reduce((sum, k) => sum + structure.basePersons[k], 0);
    for (const k of places) {
      senders[k] = (record.senders * structure.basePersons[k]) / people;
      kinSenders[k] = (record.kinSenders * structure.basePersons[k]) / people;
    }
  }
  return { senders, kinSenders };
}
