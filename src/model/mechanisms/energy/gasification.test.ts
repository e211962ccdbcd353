import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { P } from "../../products.ts";
import { gasification } from "./gasification.ts";

function works(lever: number, refined: number) {
  const world = situation({
    set: { "energy.gasifiedShare": 0.2, "energy.gasificationBase": 0.3 },
    levers: { "pyongyang.gasification": lever },
  });
  const { firms, structure } = world;
  firms.capacityNow.fill(1000);
  firms.planned.fill(1000);
  for (const f of structure.allMakers(P.fuels))
    firms.utilisation[f] = (refined * structure.firms[f].baseOutput) / firms.capacity[f];
  act(world, gasification);
  const planned = (route: string) =>
    firms.planned[structure.allMakers(P.fertilizer).find((f) => structure.firms[f].route === route)!];
  return [planned("coal"), planned("oil"), planned("phosphate")];
}

describe("fertilizer works", () => {
  it.each([
    ["as in 2011", 0.3, 1, [1000, 1000, 1000]],
    ["without gasifiers", 0, 1, [800, 1000, 1000]],
    ["with twice the gasifiers", 0.6, 1, [1200, 1000, 1000]],
    ["with half the crude", 0.3, 0.5, [1000, 500, 1000]],
    ["without crude", 0.3, 0, [1000, 0, 1000]],
  ] as const)("make by route what they can, %s", (_, lever, refined, expected) => {
    works(lever, refined).forEach((value, n) => expect(value).toBeCloseTo(expected[n], 6));
  });
});
