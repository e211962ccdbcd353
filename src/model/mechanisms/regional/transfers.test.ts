import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { P, inputs } from "../../products.ts";
import { regionalTransfers } from "./transfers.ts";

describe("transfers between centre and regions", () => {
  it("count what was built in", () => {
    const world = situation();
    world.counties.centreTransferCents[3] = 500;
    act(world, regionalTransfers);
    expect(world.nation.centreNetCents[0]).toBe(500);
  });
  it("count inputs sent and the goods that come back", () => {
    const world = situation();
    const { structure, firms } = world;
    const f = structure.factoryOf[30];
    firms.output[f] = 1000;
    act(world, regionalTransfers);
    const at = firms.industry[f] * inputs.length;
    let inputsSent = 0;
    for (let j = 0; j < inputs.length; j++)
      inputsSent += structure.coefficient[at + j] * structure.basicCents[structure.inputProduct[j]];
    expect(inputsSent).toBeGreaterThan(0);
    expect(world.nation.centreNetCents[0]).toBeCloseTo(
      1000 * (inputsSent - structure.basicCents[P["basics.county"]]),
      6,
    );
    expect(world.counties.centreTransferCents[30]).toBeCloseTo(1000 * inputsSent, 6);
  });
});
