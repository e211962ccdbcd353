import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import type { Situation } from "../../../../test/model/situation.ts";
import { EXPORT, IMPORT, PARTNER, partnerCount } from "../../columns/sanctions.ts";
import type { SanctionClause } from "../../data.ts";
import { P } from "../../products.ts";
import { clauses } from "./clauses.ts";

const clause = (fields: Partial<SanctionClause>): SanctionClause => ({
  id: "test",
  resolution: "test",
  direction: "export",
  goods: "coal",
  product: "coal",
  partner: "all",
  measure: "ban",
  capUnits: 0,
  capMonths: 1,
  coveredShare: 1,
  from: 0,
  until: undefined,
  source: "",
  grade: "assumed",
  ...fields,
});
/** The law of a month: covered part and units left of a cell. */
function law(options: Situation) {
  const world = situation(options);
  act(world, clauses);
  return (direction: number, partner: number, product: number): [number, number] => {
    const at = (direction * partnerCount + partner) * world.structure.productCount + product;
    return [world.nation.capCovered[at], world.nation.capUnits[at]];
  };
}
const scenario = (...list: SanctionClause[]) =>
  law({ month: 3, clauses: list, levers: { "sanctions.calendar": 0 } });

describe("measures in force", () => {
  it("add up where they name different goods", () => {
    const cell = scenario(
      clause({ coveredShare: 0.2 }),
      clause({ goods: "other", coveredShare: 0.3, measure: "cap", capUnits: 50, partner: "china" }),
    );
    expect(cell(EXPORT, PARTNER.china, P.coal)[0]).toBeCloseTo(0.5, 12);
    expect(cell(EXPORT, PARTNER.china, P.coal)[1]).toBeCloseTo(50, 12);
    expect(cell(EXPORT, PARTNER.russia, P.coal)).toEqual([0.2, 0]);
  });
  it("give way to the tighter where they overlap", () => {
    const cap = clause({ measure: "cap", capUnits: 1000 });
    expect(scenario(cap, clause({ partner: "china" }))(EXPORT, PARTNER.china, P.coal)).toEqual([1, 0]);
    const tight = clause({ measure: "cap", capUnits: 400, partner: "china" });
    expect(scenario(cap, tight)(EXPORT, PARTNER.china, P.coal)).toEqual([1, 400]);
  });
  it("deal a cap on all out by base trade", () => {
    const cell = scenario(
      clause({ direction: "import", product: "fuels", measure: "cap", capUnits: 370, coveredShare: 0.9 }),
    );
    const china = (180 * 0.75 + 120 * 0.75 + 70) / 370;
    expect(cell(IMPORT, PARTNER.china, P.fuels)[0]).toBe(0.9);
    expect(cell(IMPORT, PARTNER.china, P.fuels)[1]).toBeCloseTo(370 * china, 9);
  });
  it("let a yearly cap pass as it is used, until its year begins again", () => {
    const yearly = clause({ measure: "cap", capUnits: 1200, capMonths: 12, partner: "china", from: 3 });
    const law = (month: number, used: number) => {
      const world = situation({ month, clauses: [yearly], levers: { "sanctions.calendar": 0 } });
      const { nation, structure } = world;
      const at = (EXPORT * partnerCount + PARTNER.china) * structure.productCount + P.coal;
      nation.capUsedUnits[at] = used - 40;
      nation.capOpenedUnits[at] = 50;
      nation.capUnits[at] = 10;
      act(world, clauses);
      return [nation.capUnits[at], nation.capMonthlyUnits[at], nation.capUsedUnits[at]];
    };
    expect(law(3, 900)).toEqual([1200, 100, 0]);
    expect(law(4, 900)).toEqual([300, 100, 900]);
    expect(law(14, 1300)).toEqual([0, 100, 1300]);
    expect(law(15, 1300)).toEqual([1200, 100, 0]);
  });
  it("stand from their first month to their last", () => {
    expect(scenario(clause({ from: 4 }))(EXPORT, 0, P.coal)).toEqual([0, 0]);
    expect(scenario(clause({ until: 2 }))(EXPORT, 0, P.coal)).toEqual([0, 0]);
    expect(scenario(clause({ until: 3 }))(EXPORT, 0, P.coal)).toEqual([1, 0]);
  });
  it("follow the table, or not", () => {
    expect(law({ month: 73 })(EXPORT, PARTNER.china, P.coal)).toEqual([1, 0]);
    expect(law({ month: 73 })(IMPORT, PARTNER.china, P.crude)).toEqual([1, 525_000_000]);
    expect(law({ month: 73, levers: { "sanctions.calendar": 0 } })(EXPORT, 0, P.coal)).toEqual([0, 0]);
  });
  it("are those of December 2011 while drivers are held", () => {
    const cell = law({ month: 73, holdDrivers: true });
    expect(cell(EXPORT, PARTNER.china, P.coal)).toEqual([0, 0]);
    expect(cell(IMPORT, PARTNER.others, P.luxury)).toEqual([0.85, 0]);
  });
  it("bind China on luxuries as far as it keeps a list", () => {
    const levers = { "sanctions.luxuryEnforcement": 0.4 };
    expect(law({ levers })(IMPORT, PARTNER.china, P.luxury)[0]).toBeCloseTo(0.85 * 0.4, 12);
    expect(law({ levers })(IMPORT, PARTNER.russia, P.luxury)[0]).toBeCloseTo(0.85, 12);
    expect(law({ levers: { "sanctions.luxuryBan": 0 } })(IMPORT, PARTNER.others, P.luxury)).toEqual([0, 0]);
  });
  it("carry the scenario's plain cuts", () => {
    const world = situation({ levers: { "sanctions.exportCut": 0.3, "sanctions.oilCut": 0.2 } });
    act(world, clauses);
    expect([world.nation.exportCut[0], world.nation.oilCut[0]]).toEqual([0.3, 0.2]);
  });
});
