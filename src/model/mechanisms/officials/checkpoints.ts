import { OCCASION } from "../../columns/officials.ts";
import { mechanism } from "../../mechanism.ts";
import { payUpTo } from "../../world.ts";

/** Has merchants pay at the checkpoints that their goods passed. */
export const checkpoints = mechanism({
  id: "officials.checkpoints",
  title: "Bribes at checkpoints",
  documents: ["003"],
  equations: [
    "paid(county) = Σ goods that merchants fetched, value · checkpoints passed · cost share of one",
  ],
  parameters: [],
  levers: ["pyongyang.bribing"],
  reads: [],
  writes: ["counties.checkpointWon", "nation.bribesWon"],
  moves: { metric: "bribes.checkpoint.won", ablated: "down" },
  step(world) {
    const { counties, nation, account } = world;
    const { checkpointWon } = counties;
    const bribing = world.lever("pyongyang.bribing");
    for (let k = 0; k < checkpointWon.length; k++) {
      checkpointWon[k] = payUpTo(
        world,
        "bribes-checkpoint",
        account.merchants + k,
        account.officials + k,
        checkpointWon[k] * bribing,
      );
      nation.bribesWon[OCCASION.checkpoint] += checkpointWon[k];
    }
  },
});
