import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { classCount } from "../../institutions.ts";
import { P, basicsOrigins } from "../../products.ts";
import { humanSecurity } from "./human.ts";

const set = { "security.kcalNorm": 2000, "security.caloriesWeight": 0.5, "security.basicsWeight": 0.3 };
const k = 8;
function measure({ kcal = 1000, basics = 0.5, heat = 2, punished = 0.01, seized = 0.05 } = {}) {
  const world = situation({ set });
  const { counties, structure } = world;
  const width = structure.productCount;
  for (let c = 0; c < classCount; c++) {
    const at = k * classCount + c;
    counties.persons[at] = structure.basePersons[k] / classCount;
    counties.observed[k * 3 * classCount + c] = kcal * counties.persons[at];
    counties.punishRisk[at] = punished;
    counties.seizureShare[at] = seized;
  }
  for (const id of basicsOrigins)
    counties.sold[k * width + P[id]] = basics * structure.baseSales[k * width + P[id]];
  counties.sold[k * width + P.coal] = heat * structure.baseSales[k * width + P.coal];
  act(world, humanSecurity);
  return world.counties;
}

describe("human security", () => {
  it("is the geometric mean of freedom from want and from fear", () => {
    const c = measure();
    expect([c.calories[k], c.basics[k], c.heat[k]].map((x) => +x.toFixed(9))).toEqual([0.5, 0.5, 1]);
    expect(c.want[k]).toBeCloseTo(0.5 * 0.5 + 0.3 * 0.5 + 0.2, 9);
    expect(c.fear[k]).toBeCloseTo(0.99 ** 12 * 0.95, 9);
    expect(c.security[k]).toBeCloseTo(Math.sqrt(c.want[k] * c.fear[k]), 12);
  });
  it("is nil under certain punishment, and keeps its last measure where nobody lives", () => {
    expect(measure({ punished: 1 }).security[k]).toBe(0);
    expect(measure().security[k + 1]).toBe(0);
  });
});
