import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { plug } from "./plug.ts";

describe("plug of the external gap", () => {
  function run(month: number, held: (base: number) => number) {
    const world = situation({ month });
    const { account, structure } = world;
    setBalance(world, account.kwp, MONEY.cny, 0);
    setBalance(world, account.kwp, MONEY.usd, Math.round(held(structure.baseReserve("kwp"))));
    act(world, plug);
    return world;
  }
  const toKwp = (world: ReturnType<typeof run>) =>
    posted(world, "unrecorded", "usd", "others", "kwp") +
    posted(world, "unrecorded", "cny", "others", "kwp") / world.nation.cnyPerUsd[0];
  const fromKwp = (world: ReturnType<typeof run>) =>
    posted(world, "unrecorded", "usd", "kwp", "others") +
    posted(world, "unrecorded", "cny", "kwp", "others") / world.nation.cnyPerUsd[0];
  it("brings a quarter of what a holder lacks", () => {
    const world = run(-5, (base) => base / 2);
    expect(Math.abs(toKwp(world) - world.structure.baseReserve("kwp") / 8)).toBeLessThan(3);
  });
  it("takes a quarter of what it has too much", () => {
    const world = run(-5, (base) => base * 1.4);
    expect(Math.abs(fromKwp(world) - world.structure.baseReserve("kwp") * 0.1)).toBeLessThan(3);
  });
  it("is silent in history", () => {
    const world = run(0, (base) => base / 2);
    expect(posted(world, "unrecorded", "usd") + posted(world, "unrecorded", "cny")).toBe(0);
  });
});
