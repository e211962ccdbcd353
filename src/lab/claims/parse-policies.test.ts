import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { formatIssues } from "../../core/errors.ts";
import { mechanisms } from "../../model/schedule.ts";
import { parsePolicies } from "./parse-policies.ts";

const world = { data: testData(), mechanisms };
const sound = `from: 2024-01
horizon: 36
axes:
  - { metric: pressure.elite, title: Pressure, better: neither }
  - { metric: gdp.real, title: GDP, better: up, in: per cent }
groups:
  pressure:
    title: Pressure
    equal: loss
    cost: "- trade.exports.usd"
    costAtEnd: fx.overseas.blocked.usd
    amount: 400000000
    unit: USD over 24 months
    better: { pressure.elite: up }
  aid: { title: Aid, equal: outlay, amount: 50, unit: USD a year }
policies:
  cut: { title: Cut, group: pressure, levers: { sanctions.exportCut: 0.2 }, scale: [sanctions.exportCut], documents: ["001"] }
  loans: { title: Loans, group: aid, levers: { china.microLoans: 50 }, scale: [] }
`;
const parse = (text: string) => parsePolicies(text, world, "p.yaml");
const messages = (text: string) => formatIssues(parse(text).issues).split("\n");

describe("a file of policies", () => {
  it("is read whole", () => {
    const { policies, issues } = parse(sound);
    expect(issues).toEqual([]);
    expect(policies).toMatchObject({
      from: "2024-01",
      horizon: 36,
      axes: [
        { metric: { text: "pressure.elite" }, better: "neither", in: "units" },
        { metric: { text: "gdp.real" }, better: "up", in: "per cent" },
      ],
      groups: [
        { id: "pressure", amount: 4e8, months: 24, better: { "pressure.elite": "up" } },
        { id: "aid", unit: "USD a year", better: {} },
      ],
      policies: [
        { id: "cut", group: "pressure", scale: ["sanctions.exportCut"], documents: ["001"] },
        { id: "loans", scale: [], documents: [] },
      ],
    });
    expect(policies!.groups[1]).not.toHaveProperty("months");
    expect(policies!.groups[0].cost!.sum).toEqual([{ series: "trade.exports.usd", weight: -1 }]);
  });
  it("tells every mistake at once, each with its line", () => {
    const text = sound
      .replace("better: neither", "better: sideways")
      .replace("400000000", "0")
      .replace("over 24 months", "over 48 months")
      .replace("{ pressure.elite: up }", "{ gdp.rael: up }")
      .replace("exportCut: 0.2", "exportCut: 2")
      .replace("group: aid", "group: aids")
      .replace("scale: [] }", "scale: [china.routes] }");
    expect(messages(text).map((line) => line.replace(/ \(.*/, ""))).toEqual([
      'p.yaml:4:56: axes[0].better: unknown direction: "sideways"',
      "p.yaml:12:13: groups.pressure.amount: not above 0: 0",
      'p.yaml:13:11: groups.pressure.unit: not a unit of cost: "USD over 48 months"',
      'p.yaml:14:15: groups.pressure.better.gdp.rael: no axis: "gdp.rael"',
      "p.yaml:17:70: policies.cut.levers.sanctions.exportCut: out of range: 2",
      'p.yaml:18:33: policies.loans.group: unknown group: "aids"',
      'p.yaml:18:81: policies.loans.scale[0]: unknown lever: "china.routes"',
    ]);
  });
  it("wants a cost where levers are scaled to one", () => {
    const text = sound.replace("scale: [] }", "scale: [china.microLoans] }");
    expect(messages(text)).toEqual([
      "p.yaml:18:79: policies.loans.scale: scaled to a cost that nothing measures (expected a cost of its own or of its group)",
    ]);
    const own = text.replace("scale: [china", "cost: trade.imports.usd, scale: [china");
    expect(parse(own).issues).toEqual([]);
  });
});
