import { OCCASION } from "../columns/officials.ts";
import { monthOfYear } from "../../core/clock.ts";
import { log } from "../../core/math.ts";
import { gini } from "../../core/stats.ts";
import { classCount, householdClasses } from "../institutions.ts";
import type { World } from "../world.ts";
import { series } from "./series.ts";
import type { Memory, SeriesDefinition } from "./series.ts";
import {
  columnSum,
  observed,
  peopleByCounty,
  perHead,
  perHeadOfClass,
  ratio,
  seen,
  total,
  totals,
} from "./totals.ts";

/** Real consumption a head in one province, or in all others. */
function consumptionIn(world: World, memory: Memory, iso: string, others = false): number {
  const { byProvince, provinces } = observed(world, memory);
  const p = world.structure.data.provinces.indexOf(iso);
  const real = byProvince[provinces + p];
  const people = byProvince[3 * provinces + p];
  return others
    ? ratio(total(world, memory, 1) - real, total(world, memory, 3) - people)
    : ratio(real, people);
}
/** Theil's T of mean real consumption between counties, weighted by persons. */
function theil(world: World, memory: Memory): number {
  const { structure, counties } = world;
  const mean = perHead(world, memory, 1);
  const people = total(world, memory, 3);
  const here = peopleByCounty(world, memory);
  const column = counties.observed;
  let sum = 0;
  for (let k = 0; k < structure.counties; k++) {
    let real = 0;
    for (let c = 0, at = (k * 3 + 1) * classCount; c < classCount; c++, at++) real += column[at];
    if (real > 0 && here[k] > 0) sum += (real / mean / people) * log(real / here[k] / mean);
  }
  return sum;
}

/** Consumption, work and distribution. */
export const people: readonly SeriesDefinition[] = [
  series({
    id: "households.consumption.real",
    title: "Real household consumption",
    unit: "2012 USD a person and month",
    reads: seen,
    read: (w, m) => perHead(w, m, 1) / 100,
  }),
  ...householdClasses.map((id, c) =>
    series({
      id: `households.${id}.consumption`,
      title: `Real consumption, ${id} households`,
      unit: "2012 USD a person and month",
      reads: seen,
      read: (w, m) => perHeadOfClass(w, m, 1, c) / 100,
    }),
  ),
  series({
    id: "households.informalIncomeShare",
    title: "Informal part of household income, before bribes",
    unit: "share",
    reads: ["households.informalWon", "households.incomeWon", "nation.bribesWon"],
    read: (w, m) => {
      const bribes = w.nation.bribesWon[OCCASION.licence] + w.nation.bribesWon[OCCASION.detention];
      return (totals(w, m).informal + bribes) / Math.max(1, totals(w, m).income + bribes);
    },
  }),
  series({
    id: "labour.attendingShare",
    title: "Assigned workers outside farms who attend",
    unit: "share",
    reads: ["households.attending", "households.assigned"],
    read: (w, m) => totals(w, m).attending / Math.max(1, totals(w, m).assigned),
  }),
  series({
    id: "labour.eightThreeShare",
    title: "Assigned workers who pay the 8.3 fee",
    unit: "share",
    reads: ["households.buyingOut", "households.assigned"],
    read: (w, m) => totals(w, m).buyingOut / Math.max(1, totals(w, m).allAssigned),
  }),
  series({
    id: "labour.marketWorkers",
    title: "People working on markets",
    unit: "persons",
    reads: ["counties.marketWorkers"],
    read: (w) => columnSum(w.counties.marketWorkers),
  }),
  series({
    id: "population.persons",
    title: "Civilian population",
    unit: "persons",
    reads: ["households.persons"],
    read: (w, m) => totals(w, m).persons,
  }),
  series({
    id: "inequality.gini",
    title: "Inequality of real consumption a person (Gini)",
    unit: "index",
    annual: true,
    reads: ["households.realCents", "households.persons"],
    read: (w) => (monthOfYear(w.month) === 12 ? gini(w.households.realCents, w.households.persons) : null),
  }),
  series({
    id: "inequality.theil.regional",
    title: "Regional inequality of consumption (Theil)",
    unit: "index",
    reads: seen,
    read: (w, m) => theil(w, m),
  }),
  series({
    id: "gap.pyongyang",
    title: "Consumption in Pyongyang over the provinces",
    unit: "ratio",
    reads: seen,
    read: (w, m) => ratio(consumptionIn(w, m, "KP-01"), consumptionIn(w, m, "KP-01", true)),
  }),
  series({
    id: "gap.hamji",
    title: "Consumption in North Hamgyong over South Hwanghae",
    unit: "ratio",
    reads: seen,
    read: (w, m) => ratio(consumptionIn(w, m, "KP-09"), consumptionIn(w, m, "KP-05")),
  }),
];
