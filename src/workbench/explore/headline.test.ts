import { describe, expect, it } from "vitest";
import { headlineOf } from "./headline.ts";

const months = Array.from({ length: 24 }, (_, m) => `20${12 + Math.floor(m / 12)}-01`);
const flat = (value: number) => new Float64Array(24).fill(value);

describe("the headline", () => {
  it("holds the last year of each draw against its own baseline", () => {
    const late = Float64Array.from({ length: 24 }, (_, m) => (m < 12 ? 999 : 110));
    const fan = { months, baseline: [flat(100), flat(200)], scenario: [late, flat(180)] };
    const [found] = headlineOf({ fans: { "gdp.real": fan } }, ["gdp.real", "unknown"]);
    expect(found).toMatchObject({ id: "gdp.real", value: 145, above: 0.5, relative: true });
    expect(found.difference).toBeCloseTo(0);
    expect(found.low).toBeCloseTo(-9);
    expect(found.high).toBeCloseTo(9);
  });
  it("gives indices in their own unit, and leaves out months without a value", () => {
    const yearly = Float64Array.from({ length: 24 }, (_, m) => (m % 12 === 11 ? 0.5 : NaN));
    const fan = { months, baseline: [flat(0.2)], scenario: [yearly] };
    const [found] = headlineOf({ fans: { "pressure.elite": fan } }, ["pressure.elite"]);
    expect(found.difference).toBeCloseTo(0.3);
    expect(found.relative).toBe(false);
  });
});
