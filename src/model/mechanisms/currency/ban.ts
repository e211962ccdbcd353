import { mechanism } from "../../mechanism.ts";

/** Drives foreign currency out of sight where it is forbidden: what is held for trade is hidden, changing it costs more. */
export const currencyBan = mechanism({
  id: "currency.ban",
  title: "Ban on foreign currency",
  documents: ["001"],
  equations: [
    "hidden share = h·ban: transaction holdings become store of value, and that part is not offered; cost of changing = c·ban, on both sides of the market",
  ],
  parameters: ["currency.banHiddenShare", "currency.banCostShare"],
  levers: ["pyongyang.fxBan"],
  reads: [],
  writes: ["nation.fxBan", "nation.fxHiddenShare", "nation.fxBanCost"],
  moves: { metric: "fx.transaction.usd", ablated: "up", under: { "pyongyang.fxBan": 1 } },
  step(world) {
    const { nation } = world;
    const ban = world.lever("pyongyang.fxBan");
    nation.fxBan[0] = ban;
    nation.fxHiddenShare[0] = Math.min(1, world.value("currency.banHiddenShare") * ban);
    nation.fxBanCost[0] = Math.min(1, world.value("currency.banCostShare") * ban);
  },
});
