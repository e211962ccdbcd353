import { mechanism } from "../../mechanism.ts";

/** Transport routes grow where trade presses on them, and fall back slowly where it does not. */
export const borderRoutes = mechanism({
  id: "borderland.routes",
  title: "Capacity of border routes",
  documents: ["003"],
  equations: [
    "load += s·(trade over the county's crossings − load); in the burn-in the base is the load itself",
    "Δcapacity = g·(load/base − capacity)⁺ − d·(capacity − max(1, load/base))⁺, against the base",
  ],
  parameters: ["borderland.loadSmoothing", "borderland.routeGrowth", "borderland.routeDecay"],
  reads: ["counties.gateCents"],
  writes: ["counties.routeLoadCents", "counties.routeBaseCents", "counties.routeCapacity"],
  moves: { metric: "routes.load", ablated: "up", under: { "china.cutOff": 0.9 } },
  step(world) {
    const { gateCents, routeLoadCents, routeBaseCents, routeCapacity } = world.counties;
    const speed = world.value("borderland.loadSmoothing");
    const growth = world.value("borderland.routeGrowth");
    const decay = world.value("borderland.routeDecay");
    const holding = world.holding();
    for (let k = 0; k < gateCents.length; k++) {
      const load = routeLoadCents[k] > 0 ? routeLoadCents[k] : gateCents[k];
      routeLoadCents[k] = load + speed * (gateCents[k] - load);
      if (holding) routeBaseCents[k] = routeLoadCents[k];
      if (holding || routeBaseCents[k] === 0) continue;
      const ratio = routeLoadCents[k] / routeBaseCents[k];
      routeCapacity[k] +=
        growth * Math.max(0, ratio - routeCapacity[k]) -
        decay * Math.max(0, routeCapacity[k] - Math.max(1, ratio));
    }
  },
});
