import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import type { Situation } from "../../../../test/model/situation.ts";
import { adaptation } from "./adaptation.ts";

const set = { "sanctions.adaptation": 0.1, "sanctions.evasionBase": 0.2 };
function evasion(options: Situation, refused: number, passed: number, start = 0.5): number {
  const world = situation({ set, ...options });
  const { nation } = world;
  nation.evasion.fill(start);
  nation.blockedCents[0] = refused;
  nation.partnerCents[3] = passed;
  act(world, adaptation);
  return nation.evasion[0];
}

describe("adaptation of evaders", () => {
  it("runs toward 1 when all is refused, toward base when nothing is", () => {
    expect(evasion({}, 100, 0)).toBeCloseTo(0.5 + 0.1 * 0.5, 12);
    expect(evasion({}, 0, 100)).toBeCloseTo(0.5 - 0.1 * 0.3, 12);
    expect(evasion({}, 0, 0)).toBeCloseTo(0.5 - 0.1 * 0.3, 12);
  });
  it("weighs the part refused", () => {
    expect(evasion({}, 25, 75)).toBeCloseTo(0.5 + 0.1 * (0.25 * 0.5 - 0.75 * 0.3), 12);
  });
  it("stands at base without the variant, and still while drivers are held", () => {
    expect(evasion({ levers: { "variant.adaptation": 0 } }, 100, 0)).toBe(0.2);
    expect(evasion({ holdDrivers: true }, 100, 0)).toBe(0.5);
  });
});
