import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { IMPORT, PARTNER, partnerCount } from "../../columns/sanctions.ts";
import { terms } from "./terms.ts";

const set = { "terms.outsideOption": 0.2, "terms.dependence": 0.1, "terms.most": 0.05, "terms.speed": 1 };
function agree(china: number, russia: number, month = 0) {
  const world = situation({ set, month });
  const { nation } = world;
  nation.importCents[0] = 100;
  nation.importChinaCents[0] = china;
  nation.partnerCents[IMPORT * partnerCount + PARTNER.russia] = russia;
  nation.patronShare.set([0.1, 0.8]);
  nation.patronShareBase.set([0.1, 0.8]);
  act(world, terms);
  return nation;
}

describe("terms between two patrons", () => {
  it("are one at the shares of 2011", () => {
    const { importTerms, exportTerms } = agree(80, 10);
    expect(importTerms[PARTNER.china]).toBeCloseTo(1, 12);
    expect(exportTerms[PARTNER.russia]).toBeCloseTo(1, 12);
    expect(importTerms[PARTNER.others]).toBe(1);
  });
  it("of China improve with Russia's share and with less dependence", () => {
    const { importTerms, exportTerms } = agree(70, 20);
    expect(importTerms[PARTNER.china]).toBeCloseTo(1 - 0.03, 12);
    expect(exportTerms[PARTNER.china]).toBeCloseTo(1 + 0.03, 12);
    expect(importTerms[PARTNER.russia]).toBeCloseTo(1 + 0.03, 12);
  });
  it("stay within the most, and remember the burn-in", () => {
    expect(agree(30, 60).importTerms[PARTNER.china]).toBeCloseTo(0.95, 12);
    expect(agree(30, 60, -1).patronShareBase[1]).toBeCloseTo(0.3, 12);
  });
  it("learn nothing from a month without trade", () => {
    const world = situation({ set });
    act(world, terms);
    expect(world.nation.importTerms[PARTNER.china]).toBe(1);
  });
});
