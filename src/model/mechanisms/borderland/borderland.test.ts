import { describe, expect, it } from "vitest";
import { act, posted, situation } from "../../../../test/model/situation.ts";
import { P } from "../../products.ts";
import { congestion } from "./congestion.ts";
import { chineseEnterprises } from "./enterprises.ts";
import { knowHow } from "./know-how.ts";
import { chineseMerchants } from "./merchants.ts";
import { borderRoutes } from "./routes.ts";
import { ties } from "./ties.ts";

describe("ties", () => {
  const set = {
    "borderland.tieGrowth": 0.03,
    "borderland.tieDecay": 0.02,
    "borderland.tieTradeCents": 400,
    "borderland.kinShare": 0.36,
    "borderland.kinWeight": 1,
  };
  it("grow with trade a head, faster among kin, and fade without", () => {
    const world = situation({ set });
    const { counties, structure } = world;
    counties.tradeTies.fill(0.5);
    const near = structure.nearJilin.indexOf(true);
    const far = structure.nearJilin.indexOf(false);
    const none = structure.nearJilin.indexOf(false, far + 1);
    counties.documentedCents[near] = 300 * structure.basePersons[near];
    counties.undocumentedCents[near] = 100 * structure.basePersons[near];
    counties.documentedCents[far] = 400 * structure.basePersons[far];
    act(world, ties);
    expect(counties.tradeTies[near]).toBeCloseTo(0.5 + 0.03 * 1.36 * 0.5 * 0.5 - 0.01, 12);
    expect(counties.tradeTies[far]).toBeCloseTo(0.5 + 0.03 * 0.5 * 0.5 - 0.01, 12);
    expect(counties.tradeTies[none]).toBeCloseTo(0.49, 12);
  });
});

describe("routes", () => {
  const set = {
    "borderland.loadSmoothing": 0.5,
    "borderland.routeGrowth": 0.1,
    "borderland.routeDecay": 0.01,
    "borderland.congestionCost": 0.02,
  };
  function carry(gate: number, options = {}) {
    const world = situation({ set, ...options });
    const { counties } = world;
    counties.routeLoadCents[0] = 1000;
    counties.routeBaseCents[0] = 1000;
    counties.gateCents[0] = gate;
    act(world, borderRoutes);
    return world;
  }
  it("take the load of the burn-in as their base", () => {
    const { counties } = carry(3000, { holdDrivers: true });
    expect([counties.routeLoadCents[0], counties.routeBaseCents[0]]).toEqual([2000, 2000]);
    expect(counties.routeCapacity[0]).toBe(1);
  });
  it("grow under load", () => {
    expect(carry(3000).counties.routeCapacity[0]).toBeCloseTo(1.1, 12);
    expect(carry(500).counties.routeCapacity[0]).toBe(1);
  });
  it("cost more above what they carry easily, less below, nothing where no trade was", () => {
    const world = carry(1400);
    world.counties.routeCapacity[0] = 1;
    expect(congestion(world, 0)).toBeCloseTo(0.02 * (1.2 * 1.2 - 1), 12);
    const wider = carry(1400, { levers: { "china.routes": 1 } });
    wider.counties.routeCapacity[0] = 1;
    expect(congestion(wider, 0)).toBeCloseTo(0.02 * (0.6 * 0.6 - 1), 12);
    expect(congestion(world, 1)).toBe(0);
  });
});

describe("merchants of Jilin", () => {
  const set = {
    "borderland.margin": 0.1,
    "borderland.marginElasticity": 0.4,
    "borderland.marginLimit": 2,
    "borderland.loanGain": 0.1,
    "borderland.merchantAskUsd": 500,
    "borderland.merchantCapitalUsd": 5000,
    "borderland.entry": 0.1,
    "borderland.maturing": 0.05,
    "borderland.failing": 0.03,
    "borderland.saving": 0.5,
    "borderland.capitalLoss": 0,
    "borderland.uptakeWithout": 0.2,
    "borderland.trainingGain": 1,
    "borderland.mineralMargin": 0.1,
    "borderland.enterpriseLocalShare": 0.5,
  };
  /** A thousand merchants whose trade pays them what they ask, times `better`. */
  function month({
    better = 1,
    beginners = 0,
    minerals = 0,
    capital = 5e8,
    levers = {},
    holdDrivers = false,
  } = {}) {
    const world = situation({ set, levers, holdDrivers });
    const { nation } = world;
    nation.jilinMerchants[0] = 1000;
    nation.jilinMerchantsBase[0] = 1000;
    nation.jilinApprentices[0] = beginners;
    nation.jilinCapitalCents[0] = capital;
    nation.jilinCapitalBase[0] = 5e8;
    nation.jilinMargin[0] = 0.1;
    nation.jilinTradeCents[0] = 5e8 * better;
    nation.jilinMineralCents[0] = minerals;
    act(world, chineseMerchants);
    return { world, nation };
  }
  it("earn a margin on what crosses; part of the enterprises' margin on minerals stays too", () => {
    const { nation, world } = month({ minerals: 1e8 });
    expect(nation.jilinIncomeCents[0]).toBeCloseTo(5e7 + 5e6, 3);
    expect(nation.jilinMerchants[0]).toBeCloseTo(1000, 9);
    expect(posted(world, "merchant-profit", "cny")).toBe(Math.floor(2.5e7 * nation.cnyPerUsd[0]));
  });
  it("enter as beginners on profit and leave on loss", () => {
    expect(month({ better: 1.5 }).nation.jilinApprentices[0]).toBeCloseTo(50, 9);
    expect(month({ better: 0.5 }).nation.jilinMerchants[0]).toBeCloseTo(950, 9);
  });
  it("mature, or fail, and crowd the others meanwhile", () => {
    const { nation } = month({ beginners: 100 });
    expect(nation.jilinApprentices[0]).toBeCloseTo(92, 9);
    expect(nation.jilinMerchants[0]).toBeCloseTo(1000 + 5 - 100 * (1 - 1 / 1.1), 9);
  });
  it("take up loans where local officials help; more capital lowers the margin", () => {
    const { nation, world } = month({ levers: { "china.microLoans": 12 } });
    expect(nation.jilinApprentices[0]).toBeCloseTo(200, 9);
    expect(nation.jilinCapitalCents[0]).toBeCloseTo(5e8 + 2.5e7 + 1e8, 3);
    expect(nation.jilinMargin[0]).toBeCloseTo(0.1 * 1.2 ** -0.2 * 1.25 ** -0.2, 12);
    expect(posted(world, "merchant-support", "cny", "others")).toBe(Math.floor(1e8 * nation.cnyPerUsd[0]));
    const without = month({ levers: { "china.microLoans": 12, "china.localApproval": 0 } });
    expect(without.nation.jilinApprentices[0]).toBeCloseTo(40, 9);
  });
  it("earn more where they need less dear credit", () => {
    const { nation } = month({ capital: 1e9 });
    expect(nation.jilinIncomeCents[0]).toBeCloseTo(5e7 * 1.05, 3);
  });
  it("follow their income in the burn-in, which is their base", () => {
    const { nation } = month({ better: 2, holdDrivers: true });
    expect(nation.jilinMerchants[0]).toBeCloseTo(1100, 9);
    expect(nation.jilinMerchantsBase[0]).toBe(nation.jilinMerchants[0]);
    expect(nation.jilinMargin[0]).toBeCloseTo(0.1, 12);
  });
});

describe("know-how", () => {
  const set = {
    "knowHow.trickle": 0.001,
    "knowHow.training": 0.01,
    "knowHow.decay": 0.1,
    "knowHow.limit": 0.2,
    "borderland.uptakeWithout": 0.2,
  };
  it("passes along ties, more with training and routes, and is forgotten", () => {
    const world = situation({ set, levers: { "china.training": 1, "china.routes": 0.5 } });
    world.counties.tradeTies.fill(0.5);
    world.counties.knowHow[1] = 1.1;
    world.counties.knowHow[2] = 1.4;
    act(world, knowHow);
    expect(world.counties.knowHow[0]).toBeCloseTo(1 + 0.011 * 1.5 * 0.5, 12);
    expect(world.counties.knowHow[1]).toBeCloseTo(1.1 + 0.011 * 1.5 * 0.5 - 0.01, 12);
    expect(world.counties.knowHow[2]).toBe(1.2);
  });
  it("stands still in the burn-in", () => {
    const world = situation({ set, holdDrivers: true });
    world.counties.tradeTies.fill(0.5);
    act(world, knowHow);
    expect(world.counties.knowHow[0]).toBe(1);
  });
});

describe("Chinese state enterprises", () => {
  it("bring machines to the mines of the north-east, paid through the cabinet", () => {
    const world = situation({
      set: { "borderland.investmentGain": 1 },
      levers: { "china.stateEnterprises": 12 },
    });
    const { structure, firms, companies, nation } = world;
    nation.borderCents.set(structure.borderCents);
    const capital = firms.capital.slice();
    const capacity = companies.capacity.slice();
    act(world, chineseEnterprises);
    const units = 1e8;
    const base = structure.northEastMines.reduce((sum, f) => sum + firms.baseCapital[f], 0);
    const f = structure.northEastMines[0];
    expect(firms.capital[f]).toBeCloseTo(capital[f] + (units * firms.baseCapital[f]) / base, 2);
    const r = structure.northEastMineralCompanies[0];
    expect(companies.capacity[r]).toBeCloseTo(capacity[r] * (1 + units / base), 4);
    expect(posted(world, "foreign-investment", "usd", "china.enterprises", "cabinet")).toBe(units);
    expect(posted(world, "imports", "usd", "cabinet", "china.enterprises")).toBe(units);
    expect(world.goods.flowTotal("invested", P["machinery.imported"])).toBe(units);
  });
});
