import { mechanism } from "../../mechanism.ts";

/** Has the state buy up grain beyond the quota, and stops what leaks to markets. */
export const grainControl = mechanism({
  id: "state.grain-control",
  title: "Grain bought up beyond the quota",
  documents: ["002"],
  equations: ["quota = q + κ·control·(1 − q); leakage = l·(1 − control)"],
  parameters: ["farms.controlReach"],
  levers: ["pyongyang.grainControl"],
  reads: [],
  writes: ["nation.quotaExtra", "nation.leakageStopped"],
  moves: { metric: "rations.kg", ablated: "down", under: { "pyongyang.grainControl": 0.8 } },
  step(world) {
    const { nation } = world;
    const control = world.lever("pyongyang.grainControl");
    nation.quotaExtra[0] = world.value("farms.controlReach") * control;
    nation.leakageStopped[0] = control;
  },
});
