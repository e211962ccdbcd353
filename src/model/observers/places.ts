/** Series over groups of counties: by distance from the crossings, on trade routes, where senders' families live, next to Hamgyong. */
import { CLASS, classCount } from "../institutions.ts";
import { sendersByCounty } from "../populate/officials.ts";
import { P } from "../products.ts";
import type { Structure } from "../structure.ts";
import type { World } from "../world.ts";
import { dispersion } from "./prices-and-money.ts";
import { ofStructure, series } from "./series.ts";
import type { Memory, SeriesDefinition } from "./series.ts";
import { peopleByCounty, ratio, seen } from "./totals.ts";

/** Road distance up to which a county is near a crossing, and beyond which it is far from all, kilometres. */
const NEAR_KM = 50;
const FAR_KM = 150;
/**
 * Remittances a head, against the country's, from which a county counts as a home of senders. Between the border
 * counties of North Hamgyong and Ryanggang (above seven times the mean) and those of North Pyongan (three times).
 */
const SENDERS_OVER_MEAN = 5;

/** Road distance of each county from the nearest of some counties, kilometres. */
export function roadKm({ data, counties }: Structure, from: readonly number[]): Float64Array {
  const index = new Map(data.units.map(({ id }, k) => [id, k]));
  const roads = data.edges.flatMap(({ mode, from: a, to: b, km }) =>
    mode === "road" ? [{ ends: [index.get(a)!, index.get(b)!] as const, km }] : [],
  );
  const best = new Float64Array(counties).fill(Infinity);
  for (const k of from) best[k] = 0;
  for (let changed = true; changed;) {
    changed = false;
    for (const { ends, km } of roads)
      for (const [a, b] of [ends, [ends[1], ends[0]]])
        if (best[a] + km < best[b]) {
          best[b] = best[a] + km;
          changed = true;
        }
  }
  return best;
}

/** Counties of each group; what a group is called in titles stands in `words`. */
export const placesOf = ofStructure((structure) => {
  const { data, crossings, inHamji, companies, bases, edges } = structure;
  const { basePersons, province, remittanceUsd, kinRemittanceUsd } = structure;
  const where = (test: (k: number) => boolean) =>
    Uint16Array.from(data.units.flatMap((_, k) => (test(k) ? [k] : [])));

  const land = crossings.filter(({ partner, mode }) => partner === "CN" && mode !== "sea");
  const gates = (own: boolean) => land.flatMap(({ county }) => (inHamji[county] === own ? [county] : []));
  const here = roadKm(structure, gates(true));
  const elsewhere = roadKm(structure, gates(false));
  const towardHamgyong = (k: number) => here[k] <= elsewhere[k];

  const passed = new Set(companies.flatMap(({ path }) => path));
  const withBase = new Set(bases.map(({ county }) => county));

  const { senders, kinSenders } = sendersByCounty(structure);
  const sent = basePersons.map(
    (_, k) => senders[k] * remittanceUsd[province[k]] + kinSenders[k] * kinRemittanceUsd[province[k]],
  );
  const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  const usual = total(sent) / total(basePersons);
  const home = (k: number) => sent[k] / basePersons[k] > SENDERS_OVER_MEAN * usual;

  const beside = new Set<number>();
  edges.from.forEach((a, e) => {
    const b = edges.to[e];
    if (inHamji[a] !== inHamji[b]) beside.add(inHamji[a] ? b : a);
  });
  return {
    nearCrossings: where((k) => here[k] <= NEAR_KM && towardHamgyong(k)),
    midwayFromCrossings: where((k) => here[k] > NEAR_KM && here[k] <= FAR_KM && towardHamgyong(k)),
    farFromCrossings: where((k) => Math.min(here[k], elsewhere[k]) > FAR_KM),
    onRoutes: where((k) => passed.has(k)),
    offRoutes: where((k) => !passed.has(k)),
    senders: where(home),
    fewSenders: where((k) => !home(k)),
    bases: where((k) => withBase.has(k)),
    noBases: where((k) => !withBase.has(k)),
    hamgyong: where((k) => inHamji[k]),
    hamgyongNeighbours: where((k) => beside.has(k)),
  };
});
export type Place = keyof ReturnType<typeof placesOf>;

const words: Readonly<Record<Place, string>> = {
  nearCrossings: `within ${NEAR_KM} km by road of Hamgyong's and Ryanggang's crossings to China`,
  midwayFromCrossings: `${NEAR_KM} to ${FAR_KM} km by road from Hamgyong's and Ryanggang's crossings to China`,
  farFromCrossings: `more than ${FAR_KM} km by road from any crossing to China`,
  onRoutes: "on routes of trading companies",
  offRoutes: "off all routes of trading companies",
  senders: "in the counties that most remittances go to",
  fewSenders: "in counties that few remittances go to",
  bases: "with a foreign-currency earning base",
  noBases: "without a foreign-currency earning base",
  hamgyong: "in Hamgyong, Ryanggang and Rason",
  hamgyongNeighbours: "next to Hamgyong, Ryanggang and Rason",
};

/** Sum of a county column over a group. */
function sumOver({ structure }: World, place: Place, column: Float64Array): number {
  let sum = 0;
  for (const k of placesOf(structure)[place]) sum += column[k];
  return sum;
}
/** Mean of a county column over a group, weighted by people. */
function meanOver(world: World, memory: Memory, place: Place, column: Float64Array): number {
  const people = peopleByCounty(world, memory);
  let sum = 0;
  for (const k of placesOf(world.structure)[place]) sum += column[k] * people[k];
  return ratio(sum, sumOver(world, place, people));
}
/** An observed total of households, 0 food energy or 1 real consumption, a head of a group, of one class or of all. */
function perHead({ structure, counties }: World, place: Place, slot: 0 | 1, only?: number): number {
  const { observed, persons } = counties;
  let sum = 0;
  let people = 0;
  for (const k of placesOf(structure)[place])
    for (let c = only ?? 0, end = only ?? classCount - 1; c <= end; c++) {
      sum += observed[(k * 3 + slot) * classCount + c];
      people += persons[k * classCount + c];
    }
  return ratio(sum, people);
}

const consumption = (place: Place) =>
  series({
    id: `consumption.${place}`,
    title: `Real consumption ${words[place]}`,
    unit: "2012 USD a person and month",
    reads: seen,
    read: (w) => perHead(w, place, 1) / 100,
  });
const marketWork = (place: Place) =>
  series({
    id: `marketWork.${place}`,
    title: `People working on markets ${words[place]}`,
    unit: "share of persons",
    reads: ["counties.marketWorkers", "counties.persons"],
    read: (w, m) =>
      ratio(sumOver(w, place, w.counties.marketWorkers), sumOver(w, place, peopleByCounty(w, m))),
  });
const hamgyong = "hamgyong" satisfies Place;

/** Consumption, work and prices by place. */
export const places: readonly SeriesDefinition[] = [
  consumption("nearCrossings"),
  consumption("midwayFromCrossings"),
  consumption("farFromCrossings"),
  consumption("senders"),
  consumption("fewSenders"),
  consumption("bases"),
  consumption("noBases"),
  consumption(hamgyong),
  consumption("hamgyongNeighbours"),
  series({
    id: "consumption.hamgyongTraders",
    title: `Real consumption of trader households ${words.hamgyong}`,
    unit: "2012 USD a person and month",
    reads: seen,
    read: (w) => perHead(w, hamgyong, 1, CLASS.trader) / 100,
  }),
  series({
    id: "kcal.hamgyong",
    title: `Food energy ${words.hamgyong}`,
    unit: "kcal a person and day",
    reads: seen,
    read: (w) => perHead(w, hamgyong, 0),
  }),
  series({
    id: "security.want.hamgyong",
    title: `Freedom from want ${words.hamgyong}`,
    unit: "index 0-1",
    reads: ["counties.want", "counties.persons"],
    read: (w, m) => meanOver(w, m, hamgyong, w.counties.want),
  }),
  marketWork("onRoutes"),
  marketWork("offRoutes"),
  marketWork("senders"),
  marketWork("fewSenders"),
  marketWork(hamgyong),
  series({
    id: "knowHow.hamgyong",
    title: `Know-how of market and plot work ${words.hamgyong}`,
    unit: "index",
    reads: ["counties.knowHow", "counties.persons"],
    read: (w, m) => meanOver(w, m, hamgyong, w.counties.knowHow),
  }),
  series({
    id: "prices.dispersion.hamgyong",
    title: `Spread of the grain price between counties ${words.hamgyong}`,
    unit: "coefficient of variation",
    reads: ["counties.priceWon"],
    read: (w) => dispersion(w, P.grain, placesOf(w.structure).hamgyong),
  }),
  series({
    id: "prices.dispersion.basics.hamgyong",
    title: `Spread of the price of Chinese consumer basics between counties ${words.hamgyong}`,
    unit: "coefficient of variation",
    reads: ["counties.priceWon"],
    read: (w) => dispersion(w, P["basics.chinese"], placesOf(w.structure).hamgyong),
  }),
  series({
    id: "bribes.incomeShare.hamgyong",
    title: `Part of market earnings that licences and detention cost ${words.hamgyong}`,
    unit: "share",
    reads: ["counties.earnedWon", "counties.licenceShare", "counties.detentionShare"],
    read: ({ structure, counties: { earnedWon, licenceShare, detentionShare } }) => {
      let paid = 0;
      let earned = 0;
      for (const k of placesOf(structure).hamgyong)
        for (let c = 0, at = k * classCount; c < classCount; c++, at++) {
          paid += earnedWon[at] * (licenceShare[at] + detentionShare[at]);
          earned += earnedWon[at];
        }
      return ratio(paid, earned);
    },
  }),
  series({
    id: "offices.budget.hamgyong.usd",
    title: `What bribes and buy-outs bring local offices ${words.hamgyong}`,
    unit: "USD a month",
    reads: ["counties.officeWon", "nation.rateUsd"],
    read: (w) => ratio(sumOver(w, hamgyong, w.counties.officeWon), w.nation.rateUsd[0]),
  }),
];
