import { describe, expect, it } from "vitest";
import { act, situation, total } from "../../../../test/model/situation.ts";
import { companyClosing } from "./closing.ts";

const set = { "companies.takeoverSpeed": 0.1, "companies.takeoverShare": 0.6 };

describe("removal of companies", () => {
  it("closes the largest, whose trade passes to others in part", () => {
    const world = situation({ set, levers: { "removal.firms": 1 } });
    const { structure, companies } = world;
    const [largest] = structure.companiesBySize;
    const { product } = structure.companies[largest];
    const before = companies.capacity[largest];
    const all = total(structure.companiesOf(product).map((r) => companies.capacity[r]));
    act(world, companyClosing);
    expect(total(companies.closed)).toBe(1);
    expect(companies.closed[largest]).toBe(1);
    expect(companies.capacity[largest]).toBeCloseTo(before * 0.9, 6);
    const after = total(structure.companiesOf(product).map((r) => companies.capacity[r]));
    expect(after).toBeCloseTo(all - 0.04 * before, 2);
  });
  it("passes nothing on without adaptation", () => {
    const world = situation({ set, levers: { "removal.firms": 5, "variant.adaptation": 0 } });
    const before = world.companies.capacity.slice();
    act(world, companyClosing);
    expect(total(world.companies.closed)).toBe(5);
    expect(world.companies.capacity).toEqual(before);
  });
});
