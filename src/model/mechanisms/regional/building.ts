import { monthOfYear, yearOf } from "../../../core/clock.ts";
import { drawBelow } from "../../../core/rng.ts";
import type { CohortSite } from "../../data.ts";
import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";
import { payFromBudget } from "../../world.ts";
import type { World } from "../../world.ts";
import { placeOrders } from "../allocation/orders.ts";
import { factoryBill, fillOf, takeBill, valueOf } from "./resources.ts";

const MARCH = 3;
const CENTS_PER_MUSD = 1e8;

/** Begins the year's 20x10 counties, builds on with what is there, and hands finished factories over. */
export const building = mechanism({
  id: "regional.building",
  title: "Building of 20x10 factories",
  documents: ["002"],
  equations: [
    "begun a year = lever: announced sites in their month; from March on the rest, announced sites of other years first where the year has none, then drawn counties outside Pyongyang's districts, until none is left",
    "Δbuilt = pace · min over cement, fuels and machines of (part of the stores / wanted); without conscripts at the civil pace, against wages",
    "finished: capacity and capital of a factory of its own in the county",
  ],
  parameters: [
    "regional.cementTonnes",
    "regional.fuelTonnes",
    "regional.machineryMusd",
    "regional.buildMonths",
    "regional.civilPace",
    "regional.builders",
    "regional.civilWageWon",
    "regional.storeShare",
    "regional.capacityMusd",
    "regional.quality",
    "regional.openingSkill",
    "localization.experienceMonths",
  ],
  levers: ["pyongyang.twentyByTen", "pyongyang.conscriptBuilders"],
  reads: ["counties.humanCapital", "firms.capacityNow"],
  writes: [
    "counties.factoryBegun",
    "counties.factoryBuilt",
    "counties.factorySkill",
    "counties.centreTransferCents",
    "nation.factoriesBegun",
    "nation.begunThisYear",
    "nation.factoriesCompleted",
    "nation.soldiersBuilding",
    "nation.issuedWon",
    "firms.capacity",
    "firms.capital",
    "firms.baseCapital",
    "firms.quality",
    "firms.cumulativeOutput",
    "firms.sales",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "factories20x10.begun", ablated: "down", under: { "pyongyang.twentyByTen": 20 } },
  step(world) {
    if (monthOfYear(world.month) === 1) world.nation.begunThisYear[0] = 0;
    beginPilots(world);
    beginCohort(world, Math.round(world.lever("pyongyang.twentyByTen")));
    buildOn(world);
  },
});

const isPilot = ({ project }: CohortSite): boolean => project.startsWith("pilot");
/** Sites as announced, the scenario's after the table's. */
const announced = ({ structure, cohorts }: World): readonly CohortSite[] => [
  ...structure.data.cohorts,
  ...cohorts,
];
const countyOf = ({ structure }: World, unit: string): number =>
  structure.data.units.findIndex(({ id }) => id === unit);

/** Breaks ground in a county unless it has been broken; tells whether it was. */
function begin({ structure, counties, nation }: World, k: number): boolean {
  if (k < 0 || structure.factoryOf[k] < 0 || counties.factoryBegun[k] > 0) return false;
  counties.factoryBegun[k] = 1;
  nation.factoriesBegun[0] += 1;
  return true;
}

/** Pilot sites stand outside the yearly number. */
function beginPilots(world: World): void {
  for (const site of announced(world))
    if (isPilot(site) && site.groundbreaking === world.month) begin(world, countyOf(world, site.unit));
}

function beginCohort(world: World, rate: number): void {
  const { nation, month } = world;
  if (nation.begunThisYear[0] >= rate) return;
  const year = yearOf(month);
  const named = announced(world).filter((site) => site.unit !== "" && !isPilot(site));
  const own = named.filter((site) => site.year === year);
  let waiting = 0;
  for (const site of own) {
    if (site.groundbreaking > month) waiting++;
    else if (nation.begunThisYear[0] < rate && begin(world, countyOf(world, site.unit)))
      nation.begunThisYear[0] += 1;
  }
  if (monthOfYear(month) < MARCH) return;
  const first = own.length === 0 ? named.map((site) => countyOf(world, site.unit)) : [];
  for (const k of first) if (nation.begunThisYear[0] < rate && begin(world, k)) nation.begunThisYear[0] += 1;
  const promised = new Set(named.map((site) => countyOf(world, site.unit)));
  for (let left = rate - nation.begunThisYear[0] - waiting; left > 0; left--) {
    const k = drawCounty(world, promised);
    if (!begin(world, k)) return;
    nation.begunThisYear[0] += 1;
  }
}

/** Draws a county where nothing has begun and nothing has been announced; −1 when none is left. */
function drawCounty(world: World, promised: ReadonlySet<number>): number {
  const { structure, counties, nation } = world;
  const open: number[] = [];
  for (let k = 0; k < structure.counties; k++)
    if (structure.factoryOf[k] >= 0 && counties.factoryBegun[k] === 0 && !promised.has(k)) open.push(k);
  if (open.length === 0) return -1;
  const { k0, k1 } = world.draws("regional.site");
  return open[drawBelow(open.length, nation.factoriesBegun[0], k0, k1)];
}

function buildOn(world: World): void {
  const { structure, counties, nation, account } = world;
  const { factoryBegun, factoryBuilt, centreTransferCents } = counties;
  const conscripts = world.lever("pyongyang.conscriptBuilders") === 1;
  const pace = (conscripts ? 1 : world.value("regional.civilPace")) / world.value("regional.buildMonths");
  let factories = 0;
  for (let k = 0; k < structure.counties; k++)
    if (factoryBegun[k] > 0) factories += Math.min(pace, 1 - factoryBuilt[k]);
  if (!(factories > 0)) return;
  const bill = factoryBill(world);
  const fill = fillOf(world, bill, factories, world.value("regional.storeShare"));
  placeOrders(world, P.materials, bill.materialsKg * factories);
  const builders = world.value("regional.builders");
  const wages = Math.round(builders * world.value("regional.civilWageWon"));
  const construction = structure.industryOf("construction");
  const pointers = structure.pointers();
  for (let k = 0; k < structure.counties; k++) {
    if (factoryBegun[k] === 0 || factoryBuilt[k] >= 1) continue;
    const step = Math.min(pace, 1 - factoryBuilt[k]) * fill;
    centreTransferCents[k] += takeBill(world, pointers, bill, k, step);
    if (conscripts) nation.soldiersBuilding[0] += builders;
    else {
      const firm = structure.firmsOf[k].find((f) => structure.firms[f].industry === construction);
      if (firm !== undefined) payFromBudget(world, "building", account.firms + firm, wages);
    }
    factoryBuilt[k] += step;
    if (factoryBuilt[k] > DONE) finish(world, k, valueOf(world, bill));
  }
}
/** Progress at which nothing is left but rounding. */
const DONE = 1 - 1e-9;

/** Hands a factory over: capacity, capital and staff. */
function finish(world: World, k: number, cents: number): void {
  const { structure, counties, nation, firms } = world;
  const f = structure.factoryOf[k];
  counties.factoryBuilt[k] = 1;
  counties.factorySkill[k] = Math.min(1, world.value("regional.openingSkill") * counties.humanCapital[k]);
  nation.factoriesCompleted[0] += 1;
  firms.capacity[f] =
    (world.value("regional.capacityMusd") * CENTS_PER_MUSD) / 12 / structure.basicCents[P["basics.county"]];
  firms.baseCapital[f] = cents;
  firms.capital[f] = cents;
  firms.quality[f] = world.value("regional.quality");
  firms.cumulativeOutput[f] = firms.capacity[f] * world.value("localization.experienceMonths");
}
