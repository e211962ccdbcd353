import { expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { russianRoutes } from "./routes.ts";

it("routes to Russia are built by and by", () => {
  const set = { "russia.routeSpeed": 0.1, "russia.routeGain": 2 };
  const world = situation({ set, levers: { "russia.routes": 0.5 } });
  act(world, russianRoutes);
  expect(world.nation.russiaRoute[0]).toBeCloseTo(1.1, 12);
  const still = situation({ set });
  act(still, russianRoutes);
  expect(still.nation.russiaRoute[0]).toBe(1);
});
