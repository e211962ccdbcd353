import { mechanism } from "../../mechanism.ts";

/** New rail, ferry and road routes widen the way to Russia; they are built over years and decay when given up. */
export const russianRoutes = mechanism({
  id: "patrons.routes",
  title: "Routes to Russia",
  documents: ["002"],
  equations: ["Δroute = s·(1 + g·routes − route); 1 in 2012"],
  parameters: ["russia.routeSpeed", "russia.routeGain"],
  levers: ["russia.routes"],
  reads: [],
  writes: ["nation.russiaRoute"],
  moves: { metric: "routes.russia", ablated: "down", under: { "russia.routes": 1 } },
  step(world) {
    const { russiaRoute } = world.nation;
    const target = 1 + world.value("russia.routeGain") * world.lever("russia.routes");
    russiaRoute[0] += world.value("russia.routeSpeed") * (target - russiaRoute[0]);
  },
});
