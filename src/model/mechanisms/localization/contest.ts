import { mechanism } from "../../mechanism.ts";
import { P, basicsOrigins } from "../../products.ts";
import type { Product } from "../../products.ts";

const home: readonly Product[] = basicsOrigins.filter((id) => id !== "basics.chinese");

/** Pushes localized goods abroad, where they meet competition; a captive market at home keeps its markup. */
export const contest = mechanism({
  id: "localization.contest",
  title: "Export contest and captive markets",
  documents: ["000"],
  equations: [
    "pushed units next month = push · share · capacity of localized firms, on top of what trading companies ship",
    "markup* = markup₀ · (1 − χ·(export share − base)⁺, localized firms only, + π·levy on imports)⁺; markup(t+1) = markup + λ·(markup* − markup)",
  ],
  parameters: [
    "localization.markup",
    "localization.pushShare",
    "localization.contestCut",
    "localization.captiveGain",
    "localization.markupSpeed",
    "localization.exportMemory",
  ],
  levers: ["pyongyang.exportPush"],
  reads: ["firms.capacityNow", "firms.output", "nation.exported", "nation.importLevy"],
  writes: ["firms.markup", "nation.exportPushUnits", "nation.exportShare", "nation.exportShareBase"],
  moves: { metric: "basics.markup", ablated: "up", under: { "pyongyang.exportPush": 1 } },
  step(world) {
    const { nation, structure, firms } = world;
    const { markup, capacityNow, output } = firms;
    const own = P["basics.localized"];
    let capacity = 0;
    let made = 0;
    for (const f of structure.allMakers(own)) {
      capacity += capacityNow[f];
      made += output[f];
    }
    const push = world.lever("pyongyang.exportPush") * world.value("localization.pushShare");
    nation.exportPushUnits[0] = push * capacity;
    const share = made > 0 ? Math.min(1, nation.exported[own] / made) : 0;
    nation.exportShare[0] += (1 - world.value("localization.exportMemory")) * (share - nation.exportShare[0]);
    if (world.holding()) nation.exportShareBase[0] = nation.exportShare[0];
    const base = world.value("localization.markup");
    const captive = 1 + world.value("localization.captiveGain") * nation.importLevy[0];
    const cut =
      world.value("localization.contestCut") * Math.max(0, nation.exportShare[0] - nation.exportShareBase[0]);
    const speed = world.value("localization.markupSpeed");
    for (const id of home) {
      const target = base * Math.max(0, captive - (P[id] === own ? cut : 0));
      for (const f of structure.allMakers(P[id])) markup[f] += speed * (target - markup[f]);
    }
  },
});
