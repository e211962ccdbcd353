import { describe, expect, it } from "vitest";
import { logistic } from "../../../core/math.ts";
import { act, agentOf, situation } from "../../../../test/model/situation.ts";
import type { LeverPaths } from "../../levers.ts";
import { CLASS, classCount } from "../../institutions.ts";
import type { World } from "../../world.ts";
import { loyalty } from "./loyalty.ts";

const set = {
  "beliefs.loyaltySpeed": 0.5,
  "beliefs.consumptionWeight": 0.4,
  "beliefs.habitSpeed": 0.1,
  "beliefs.informationWeight": 0.2,
  "beliefs.outsideCents": 1000,
  "beliefs.apartWeight": 0.1,
  "beliefs.giftWeight": 0.3,
  "beliefs.mobilisationWeight": 0.5,
  "beliefs.predationWeight": 0.5,
  "beliefs.punishmentWeight": 10,
  "beliefs.publicityWeight": 0.2,
  "beliefs.loyaltyPeers": 0.25,
  "beliefs.openingLoyalty": 0.6,
  "beliefs.smoothing": 1,
  "beliefs.noticedShare": 0,
  "beliefs.pressureFloor": 0.6,
  "beliefs.pressureWidth": 0.1,
  "beliefs.rentWidth": 0.1,
};
interface Case {
  readonly kind?: number;
  readonly levers?: LeverPaths;
  readonly month?: number;
  readonly prepare?: (world: World, i: number, cell: number) => void;
}
/** Everybody consumes 500 cents and is used to it, earns all from the state and knows nothing of the outside. */
function believe({ kind = CLASS.worker, levers = {}, month = 0, prepare }: Case = {}) {
  const world = situation({ set, levers, month });
  const { households: h, counties, nation } = world;
  const i = agentOf(world, kind);
  const cell = h.county[i] * classCount + kind;
  h.realCents.fill(500);
  h.habitCents.fill(500);
  h.loyalty.fill(0.6);
  h.exposure.fill(0);
  h.incomeWon.fill(100);
  h.informalWon.fill(0);
  for (let n = 0; n < h.id.length; n++) {
    const at = h.county[n] * classCount + h.class[n];
    counties.persons[at] += h.persons[n];
    counties.observed[(h.county[n] * 3 + 1) * classCount + h.class[n]] += h.persons[n] * h.realCents[n];
  }
  nation.publicity[0] = 0;
  prepare?.(world, i, cell);
  act(world, loyalty);
  return { world, i, index: h.loyalty[i] };
}
const moved = (pull: number) => 0.6 + 0.5 * pull;

describe("loyalty", () => {
  it("stays where nothing speaks for or against", () => {
    const { index, world } = believe();
    expect(index).toBeCloseTo(0.6, 6);
    expect(world.nation.loyaltyPublic[0]).toBeCloseTo(0.6, 6);
    expect(world.nation.eliteShortfallCents[0]).toBeCloseTo(0, 3);
  });
  it.each<[string, number, Case]>([
    ["consumption below habit", -0.4 * 0.2, { prepare: (w, i) => (w.households.realCents[i] = 400) }],
    ["exposure times the gap", -0.2 * 0.5 * 0.5, { prepare: (w, i) => (w.households.exposure[i] = 0.5) }],
    ["income apart from the state", -0.1 * 0.4, { prepare: (w, i) => (w.households.informalWon[i] = 40) }],
    [
      "gifts, among the elite",
      0.3 * 0.5,
      { kind: CLASS.elite, prepare: (w) => (w.nation.giftRatio[0] = 1.5) },
    ],
    ["gifts, among others", 0, { prepare: (w) => (w.nation.giftRatio[0] = 1.5) }],
    ["mobilisation", -0.5 * 0.2, { prepare: (w, _, at) => (w.counties.mobilisedShare[at] = 0.2) }],
    ["bribes", -0.5 * 0.1, { prepare: (w, _, at) => (w.counties.licenceShare[at] = 0.1) }],
    ["punishment", -0.5 * 10 * 0.01, { prepare: (w, _, at) => (w.counties.punishRisk[at] = 0.01) }],
    ["publicity", 0.2 * 0.3, { prepare: (w) => (w.nation.publicity[0] = 0.3) }],
    ["peers", -0.25 * 0.2, { prepare: (w, _, at) => (w.counties.loyalty[at] = 0.4) }],
    ["a shock", -0.1, { levers: { "loyalty.shock": -0.1 } }],
  ])("answers to %s", (_, pull, options) => {
    expect(believe(options).index).toBeCloseTo(moved(pull), 6);
  });
  it("is cut at one, or bends", () => {
    expect(believe({ levers: { "loyalty.shock": 0.5 } }).index).toBeCloseTo(0.8, 6);
    expect(believe({ levers: { "loyalty.shock": 0.5, "variant.loyalty": 1 } }).index).toBeCloseTo(
      0.3 + 0.5 * logistic(Math.log(1.5) + 0.5 / 0.24),
      6,
    );
  });
  it("lets habits follow", () => {
    const { world, i } = believe({ prepare: (w, n) => (w.households.realCents[n] = 400) });
    expect(world.households.habitCents[i]).toBeCloseTo(490, 3);
  });
  it("is centred in the burn-in and no longer in history", () => {
    const prepare = (w: World) => (w.nation.publicity[0] = 0.5);
    const { world, i } = believe({ month: -1, prepare });
    const cell = world.households.county[i] * classCount + CLASS.worker;
    expect(world.counties.loyaltyAnchor[cell]).toBeCloseTo(-0.1 * world.value("beliefs.anchorSpeed"), 8);
    expect(believe({ prepare }).world.counties.loyaltyAnchor[cell]).toBe(0);
  });
  it("counts elite households under pressure when rents too are below habit", () => {
    expect(believe().world.nation.elitePressure[0]).toBeCloseTo(0.25, 6);
    const squeezed = believe({ prepare: (w) => (w.nation.rentRatio[0] = 0.9) });
    expect(squeezed.world.nation.elitePressure[0]).toBeCloseTo(0.5 * logistic(1), 6);
  });
});
