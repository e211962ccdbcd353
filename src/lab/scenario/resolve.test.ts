import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { DriverReader } from "../../model/exogenous.ts";
import { formatMonth } from "../../core/clock.ts";
import { resolveScenario } from "./resolve.ts";
import type { Scenario } from "./types.ts";

const data = testData();
const hash = (scenario: Omit<Scenario, "name">, set?: Record<string, number>) =>
  resolveScenario(data, { scenario: { name: "x", ...scenario }, ...(set ? { set } : {}) }).hash;
const baseline = resolveScenario(data, {}).hash;
const value = (id: string) => data.parameters.find((parameter) => parameter.id === id)!.value;

describe("resolveScenario", () => {
  it("hashes what a scenario does, so that one which restates defaults is the baseline", () => {
    const drivers = new DriverReader(data, false);
    const series = "policy.market-control";
    const asDated = Array.from({ length: 168 }, (_, month) => ({
      from: formatMonth(month),
      to: formatMonth(month),
      value: drivers.at(series, month),
    }));
    expect(
      hash({
        start: "2012",
        title: "the same",
        parameters: { "labour.choiceScale": value("labour.choiceScale") },
        without: [],
        levers: {
          "sanctions.calendar": 1,
          "pyongyang.gifts": [{ from: "2016-03", value: 1 }],
          "sanctions.enforcement.russia": value("sanctions.russiaEnforcement"),
          "pyongyang.marketControl": asDated,
        },
        clauses: [],
        cohorts: [{ year: 2024, counties: ["KP-02-songchon"] }],
        rename: { "Moran Company": "Moran Company" },
      }),
    ).toBe(baseline);
  });
  it("hashes alike what is said in different ways", () => {
    const level = hash({ levers: { "pyongyang.gifts": 0.5, "sanctions.exportCut": 0.1 } });
    const path = [
      { from: "2014-01", value: 0.5 },
      { from: "2012-01", to: "2013-12", value: 0.5 },
    ];
    expect(hash({ levers: { "sanctions.exportCut": 0.1, "pyongyang.gifts": path } })).toBe(level);
    expect(hash({ levers: { "sanctions.exportCut": 0.1 } }, { "pyongyang.gifts": 0.5 })).toBe(level);
    expect(level).not.toBe(baseline);
  });
  it("takes a lever that defaults to a parameter for changed only if it differs from the run's parameter", () => {
    const parameters = { "sanctions.russiaEnforcement": 0.2 };
    const plain = hash({ parameters });
    expect(hash({ parameters, levers: { "sanctions.enforcement.russia": 0.2 } })).toBe(plain);
    expect(hash({ parameters, levers: { "sanctions.enforcement.russia": 0.6 } })).not.toBe(plain);
  });
  it("hands the model what it needs", () => {
    const { name, options } = resolveScenario(data, {
      scenario: {
        name: "x",
        start: "institutions-2009",
        parameters: { "levies.fundShare": 0.2 },
        without: ["labour.eight-three"],
        levers: { "pyongyang.borderClosure": [{ from: "2020-02", to: "2020-12", value: 1 }] },
        clauses: [
          { measure: "ban", direction: "import", good: "basics", partner: "all", from: "2016-03" },
          {
            measure: "cap",
            direction: "export",
            good: "coal",
            partner: "china",
            cap: 5,
            share: 0.5,
            from: "2016-03",
            to: "2016-04",
          },
        ],
        cohorts: [{ year: 2022, counties: ["KP-10-hyesan"] }],
      },
      set: { "labour.choiceScale": 2, "sanctions.exportCut": 0.5 },
      without: ["labour.eight-three", "farms.harvest"],
    });
    expect(name).toBe("x");
    const start = Object.fromEntries(data.startValues.map((row) => [row.parameter, row.value]));
    expect(Object.keys(start).length).toBeGreaterThan(10);
    expect(options.set).toEqual({ ...start, "levies.fundShare": 0.2, "labour.choiceScale": 2 });
    expect(options.levers).toEqual({
      "pyongyang.borderClosure": [{ from: 97, to: 107, value: 1 }],
      "sanctions.exportCut": 0.5,
    });
    expect(options.without).toEqual(["labour.eight-three", "farms.harvest"]);
    expect(options.clauses).toMatchObject([
      { product: "basics.chinese", measure: "ban", capUnits: 0, coveredShare: 1, from: 50, until: undefined },
      { product: "coal", measure: "cap", capUnits: 5, coveredShare: 0.5, from: 50, until: 51 },
    ]);
    expect(options.cohorts).toMatchObject([{ year: 2022, unit: "KP-10-hyesan", groundbreaking: 120 }]);
  });
  it("takes an id that is a parameter's and a lever's as the parameter", () => {
    const { options } = resolveScenario(data, { set: { "remittances.businessShare": 0.2 } });
    expect(options).toMatchObject({ set: { "remittances.businessShare": 0.2 }, levers: {} });
  });
});
