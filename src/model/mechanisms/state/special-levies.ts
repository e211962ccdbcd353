import { CLASS, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { CENTS_PER_MUSD } from "../../structure/units.ts";

/** Sets what special levies take from households this month, and what is called in of their won. */
export const specialLevies = mechanism({
  id: "state.special-levies",
  title: "Levies on elite and public, confiscation of won",
  documents: ["001", "003"],
  equations: [
    "share of holdings = levy·compliance/opening compliance / holdings of those who pay, at most a limit",
    "confiscated = share·(won − a month of income)⁺",
  ],
  parameters: ["state.levyLimitShare", "beliefs.openingCompliance"],
  levers: ["pyongyang.eliteLevy", "pyongyang.publicLevy", "pyongyang.confiscation"],
  reads: ["counties.heldWon", "nation.rateUsd", "nation.compliance"],
  writes: ["nation.eliteLevyShare", "nation.publicLevyShare", "nation.confiscationShare"],
  moves: {
    metric: "households.elite.consumption",
    ablated: "up",
    under: { "pyongyang.eliteLevy": 20, "pyongyang.publicLevy": 10, "pyongyang.confiscation": 0.5 },
  },
  step(world) {
    const { counties, nation } = world;
    const { heldWon } = counties;
    let elite = 0;
    let others = 0;
    for (let at = 0; at < heldWon.length; at++)
      if (at % classCount === CLASS.elite) elite += heldWon[at];
      else others += heldWon[at];
    const limit = world.value("state.levyLimitShare");
    const won =
      (CENTS_PER_MUSD * (nation.rateUsd[0] / 100) * nation.compliance[0]) /
      world.value("beliefs.openingCompliance");
    const share = (lever: string, held: number) =>
      held > 0 ? Math.min(limit, (world.lever(lever) * won) / held) : 0;
    nation.eliteLevyShare[0] = share("pyongyang.eliteLevy", elite);
    nation.publicLevyShare[0] = share("pyongyang.publicLevy", others);
    nation.confiscationShare[0] = world.lever("pyongyang.confiscation");
  },
});
