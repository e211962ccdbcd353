import { describe, expect, it } from "vitest";
import { act, emptyStores, firmOf, setStock, situation } from "../../../../test/model/situation.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import { plan } from "./plan.ts";

function planned(
  crew: number,
  prepare: (world: ReturnType<typeof situation>) => void = () => undefined,
  complementarity = 1,
  levers: Readonly<Record<string, number>> = {},
) {
  const world = situation({
    levers,
    set: {
      "production.capitalShare": 0.4,
      "production.stockAdjustment": 0.2,
      "mining.crewInertia": 0.8,
      "labour.baseAttendance": 0.8,
      "capital.complementarity": complementarity,
      "capital.overheadWeight": 0.2,
      "capital.humanWeight": 0.2,
      "production.inputSaving": 0.5,
    },
  });
  const { counties, structure } = world;
  counties.attending.fill(0);
  for (let k = 0; k < structure.counties; k++)
    counties.attending[k * classCount + CLASS.worker] = structure.assignedWorkers[k] * 0.8 * crew;
  prepare(world);
  act(world, plan);
  return world;
}

describe("production plans", () => {
  it("scale capacity by capital and crew", () => {
    const f = firmOf(situation(), "refinery");
    const { firms } = planned(0.81, (world) => (world.firms.capital[f] = world.firms.baseCapital[f] * 1.21));
    expect(firms.capacityNow[f]).toBeCloseTo(firms.capacity[f] * 1.21 ** 0.4 * 0.81 ** 0.6, 4);
    expect(firms.planned[f]).toBe(firms.capacityNow[f]);
  });
  it("need machines, overhead and skills together: all by a fifth bring more than the sum of each", () => {
    const f = firmOf(situation(), "cement");
    const capacity = (machines: number, overhead: number, skills: number) =>
      planned(
        1,
        ({ firms, counties }) => {
          firms.capital[f] = firms.baseCapital[f] * machines;
          counties.overhead.fill(overhead);
          counties.humanCapital.fill(skills);
        },
        0.5,
      ).firms.capacityNow[f];
    const base = capacity(1, 1, 1);
    const composite = 1 / (0.6 / 1.2 + 0.2 + 0.2);
    expect(capacity(1.2, 1, 1) / base).toBeCloseTo(composite ** (0.4 / 0.6), 10);
    const each = capacity(1.2, 1, 1) + capacity(1, 1.2, 1) + capacity(1, 1, 1.2) - 3 * base;
    expect(capacity(1.2, 1.2, 1.2) - base).toBeGreaterThan(each);
  });
  it("save inputs with productivity, not in power plants and refineries", () => {
    const { firms } = planned(1, (world) => world.firms.productivity.fill(1.21));
    expect(firms.inputNeed[firmOf(situation(), "cement")]).toBeCloseTo(1 / 1.1, 10);
    expect(firms.inputNeed[firmOf(situation(), "refinery")]).toBe(1);
    expect(firms.inputNeed[firmOf(situation(), "thermal-power")]).toBe(1);
  });
  it("are cut by showpieces, and in arms by the military share", () => {
    const f = firmOf(situation(), "arms");
    const drafted = planned(1, ({ nation }) => (nation.showpieceWorkers[0] = 0.02)).firms;
    expect(drafted.capacityNow[f]).toBeCloseTo(drafted.capacity[f] * 0.98 ** 0.6, 4);
    const cut = planned(1, undefined, 1, { "pyongyang.militaryShare": 0.5 }).firms;
    expect(cut.planned[f]).toBeCloseTo(0.5 * cut.capacityNow[f], 6);
  });
  it("are nothing for a factory that has not been built", () => {
    const f = firmOf(situation(), "light-20x10");
    const { firms } = planned(1);
    expect([firms.capacityNow[f], firms.planned[f], firms.inputNeed[f]]).toEqual([0, 0, 1]);
  });
  it("do not grow with a crew beyond 1.3 of the base, and do not count members of farms", () => {
    const f = firmOf(situation(), "refinery");
    const { firms } = planned(2);
    expect(firms.capacityNow[f]).toBeCloseTo(firms.capacity[f] * 1.3 ** 0.6, 4);
    const farm = planned(1, (world) => {
      for (let k = 0; k < world.structure.counties; k++)
        world.counties.attending[k * classCount + CLASS.farmer] = 1e6;
    });
    expect(farm.firms.capacityNow[f]).toBeCloseTo(farm.firms.capacity[f], 4);
  });
  it("follow orders and the gap in stock where a firm makes what is ordered", () => {
    const world = planned(1, (w) => {
      const record = w.structure.data.industries[w.structure.industryOf("fishery")];
      w.firms.smoothedSales.fill(0);
      for (const f of w.structure.allMakers(P.seafood)) w.firms.smoothedSales[f] = 100;
      emptyStores(w, P.seafood);
      const target = record.stockMonths * 100 * w.structure.allMakers(P.seafood).length;
      setStock(w, P.seafood, 0, STORE.firms, Math.round(target * 1.5));
    });
    const f = world.structure.allMakers(P.seafood)[0];
    const upkeep = 0.01 * world.firms.capacityNow[f];
    expect(world.firms.planned[f]).toBeCloseTo(
      Math.min(world.firms.capacityNow[f], 100 * (1 - 0.2 * 0.5) + upkeep),
      1,
    );
  });
  it("keep the crews of mines: orders move plans by a fifth a month", () => {
    const f = firmOf(situation(), "coal-mining");
    const world = planned(1, (w) => {
      const record = w.structure.data.industries[w.structure.industryOf("coal-mining")];
      emptyStores(w, P.coal);
      w.nation.miningOrders[P.coal] = 1e6;
      setStock(w, P.coal, 0, STORE.state, Math.round(record.stockMonths * 1e6));
      w.firms.planned[f] = 5000;
    });
    const { firms, structure } = world;
    const all = structure.allMakers(P.coal).reduce((sum, g) => sum + firms.capacityNow[g], 0);
    const orders = (1e6 * firms.capacityNow[f]) / all;
    expect(firms.planned[f]).toBeCloseTo(
      Math.min(firms.capacityNow[f], 0.8 * 5000 + 0.2 * Math.min(firms.capacityNow[f], orders)),
      3,
    );
  });
  it("let what mines have not sold lie at the pits, and dig less as crews leave", () => {
    const f = firmOf(situation(), "coal-mining");
    const plans = (stock: number) =>
      planned(1, (w) => {
        emptyStores(w, P.coal);
        w.nation.miningOrders[P.coal] = 1e6;
        setStock(w, P.coal, 0, STORE.state, stock);
      }).firms.planned[f];
    const more = plans(0) - plans(2e6);
    const less = plans(2e6) - plans(4e6);
    expect(more).toBeGreaterThan(0);
    expect(less / more).toBeCloseTo(0.2, 6);
    expect(plans(1e12)).toBe(plans(1e10));
  });
  it("never exceed capacity", () => {
    const { firms, structure } = planned(0.5);
    for (let f = 0; f < structure.firms.length; f++)
      expect(firms.planned[f]).toBeLessThanOrEqual(firms.capacityNow[f]);
  });
});
