import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { P } from "../../products.ts";
import { inputNest } from "./input-nest.ts";

function drift(sigma: number, fillHome: number, fillImported: number, price = 1, start?: number) {
  const world = situation({ set: { "inputs.substitution": sigma, "inputs.adjustment": 0.1 } });
  const { firms, nation, structure } = world;
  const f = structure.firms.findIndex(
    (site) => structure.data.industries[site.industry].importedShare > 0.05,
  );
  const j = P["intermediates.imported"];
  nation.borderCents[j] = structure.borderCents[j] * price;
  firms.fillHome.fill(fillHome);
  firms.fillImported.fill(fillImported);
  const base = structure.data.industries[firms.industry[f]].importedShare;
  if (start !== undefined) firms.importedShare[f] = start;
  const before = firms.importedShare.slice();
  act(world, inputNest);
  return {
    base,
    before: before[f],
    after: firms.importedShare[f],
    all: firms.importedShare,
    allBefore: before,
  };
}

describe("choice between imported and home inputs", () => {
  it.each([0.5, 1, 2.5, 6])(
    "is at rest at the inputs of the base year, whatever the elasticity (σ = %f)",
    (sigma) => {
      const { all, allBefore } = drift(sigma, 1, 1);
      all.forEach((share, f) => expect(share).toBeCloseTo(allBefore[f], 12));
    },
  );
  it("drifts a tenth of the way to the CES mix", () => {
    const { base, before, after } = drift(2.5, 1, 0.5, 1.2);
    const relative = (1.2 * 1) / 0.5;
    const target = 1 / (1 + ((1 - base) / base) * relative ** 2.5);
    expect(after).toBeCloseTo(before + 0.1 * (target - before), 10);
    expect(after).toBeLessThan(before);
  });
  it("leans towards imports when home orders are filled worse", () => {
    const { before, after } = drift(2.5, 0.5, 1);
    expect(after).toBeGreaterThan(before);
  });
  it("comes back to the base mix", () => {
    const { base, after } = drift(2.5, 1, 1, 1, 0.9);
    expect(after).toBeCloseTo(0.9 + 0.1 * (base - 0.9), 12);
  });
  it("does not follow a famine of inputs below a twentieth", () => {
    expect(drift(2.5, 1, 0.0001).after).toBe(drift(2.5, 1, 0.05).after);
  });
});
