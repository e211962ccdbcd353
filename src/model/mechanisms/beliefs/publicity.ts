import { mechanism } from "../../mechanism.ts";

/** Counties a year of the 20x10 programme as announced; its pace is measured against it. */
const PROGRAMME = 20;

/**
 * Being seen to care: publicity, showpieces and factories begun win people over; they learn to discount what no goods
 * follow, and it fades.
 */
export const publicity = mechanism({
  id: "beliefs.publicity",
  title: "Being seen to care",
  documents: ["001", "002"],
  equations: [
    "drive = publicity + a·showpieces + b·20x10 begun, at most 1; P' = (1 − fading)·P + reach·(1 − P)·drive",
    "goods = min(1, credibility·(consumption / habit − 1)⁺); D' = min(P, D + d·(P − D)·(1 − goods)); what counts is P − D",
  ],
  parameters: [
    "beliefs.showpieceWeight",
    "beliefs.programmeWeight",
    "beliefs.publicityReach",
    "beliefs.publicityFading",
    "beliefs.discountSpeed",
    "beliefs.credibility",
  ],
  levers: ["pyongyang.publicity", "pyongyang.showpieces", "pyongyang.twentyByTen"],
  reads: ["nation.publicRatio"],
  writes: ["nation.publicity", "nation.publicityDiscount"],
  moves: { metric: "loyalty.public", ablated: "down", under: { "pyongyang.publicity": 1 } },
  step(world) {
    const { nation } = world;
    const drive = Math.min(
      1,
      world.lever("pyongyang.publicity") +
        world.value("beliefs.showpieceWeight") * world.lever("pyongyang.showpieces") +
        (world.value("beliefs.programmeWeight") * world.lever("pyongyang.twentyByTen")) / PROGRAMME,
    );
    const seen = nation.publicity[0];
    nation.publicity[0] =
      (1 - world.value("beliefs.publicityFading")) * seen +
      world.value("beliefs.publicityReach") * (1 - seen) * drive;
    const goods = Math.min(1, world.value("beliefs.credibility") * Math.max(0, nation.publicRatio[0] - 1));
    const gap = nation.publicity[0] - nation.publicityDiscount[0];
    const learned = world.value("beliefs.discountSpeed") * Math.max(0, gap) * (1 - goods);
    nation.publicityDiscount[0] = Math.min(nation.publicity[0], nation.publicityDiscount[0] + learned);
  },
});
