import { describe, expect, it } from "vitest";
import { situation, total } from "../../test/model/situation.ts";
import { crossingOpenness, gatesOf, partnerOpenness, relativeOpenness } from "./border.ts";
import { PARTNER } from "./columns/sanctions.ts";

describe("borders", () => {
  it("close for all when Pyongyang closes them, for one partner when China cuts off", () => {
    expect([...partnerOpenness(situation({ levers: { "pyongyang.borderClosure": 1 } }))]).toEqual([0, 0, 0]);
    const [china, russia, others] = partnerOpenness(situation({ levers: { "china.cutOff": 1 } }));
    expect(china).toBe(0);
    expect(Math.min(russia, others)).toBeGreaterThan(0);
  });
  it("close in the north-east alone", () => {
    const world = situation({ levers: { "pyongyang.borderClosureHamji": 1 } });
    const { crossings } = world.structure;
    const open = crossingOpenness(world);
    const at = (id: string) => open[crossings.findIndex((crossing) => crossing.id === id)];
    expect([at("musan-nanping"), at("wonjong-quanhe"), at("sinuiju-dandong-rail")]).toEqual([0, 0, 1]);
  });
  it("are measured against 2012, a new way adding nothing", () => {
    const [china, russia, others] = relativeOpenness(situation({ month: 36 }));
    expect([china, russia, others]).toEqual([1, 1, 1]);
    const half = relativeOpenness(situation({ month: 36, levers: { "pyongyang.borderClosure": 0.5 } }));
    expect(half[PARTNER.china]).toBeGreaterThan(0.5);
    expect(half[PARTNER.china]).toBeLessThan(0.52);
  });
  it("let goods in through each partner's gates by their shares of trade", () => {
    const world = situation({ month: 36 });
    const { data } = world.structure;
    const gates = gatesOf(world);
    for (const { part } of gates) expect(total(part)).toBeCloseTo(1, 12);
    const china = gates[PARTNER.china];
    const sinuiju = china.county.findIndex((k) => data.units[k].id === "KP-03-sinuiju");
    expect(china.part[sinuiju]).toBeCloseTo(0.67, 2);
    expect(gates[PARTNER.russia].county.map((k) => data.units[k].id)).toEqual(["KP-13-rason"]);
    const closed = gatesOf(situation({ levers: { "pyongyang.borderClosure": 1 } }));
    expect(closed.map(({ county }) => county.length)).toEqual([0, 0, 0]);
  });
});
