import { exp, log } from "../../../core/math.ts";
import { draw, stochasticRound } from "../../../core/rng.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { REVIEW_MONTHS, reviewTurn } from "./review.ts";

/**
 * Lets households choose, once a year, where their earners work: the assigned earner attends or stays away for the
 * market, the free earner works the market or plot and house.
 */
export const labourChoice = mechanism({
  id: "labour.choice",
  title: "Labour choice of the assigned and the free earner",
  documents: ["001", "002"],
  equations: [
    "skill(t) = max(0.2, 1 + ρ(skill(t−1) − 1) + s·(2u − 1))",
    "r = return net of bribes and seizures; duty scaled by labour rigidity; posts abolished: assigned·(1 − cut(t))/(1 − cut(t−1)) stay, the rest are free",
    "U(attend) = ln(1 + (wage + incentive + ration)/r̄);  U(away) = ln(1 + (1 − risk)·r·skill/r̄) − duty",
    "P(attend) = 1 / (1 + exp(κ·(U(away) − U(attend))));  P(market | free) = 1 / (1 + exp(κ·(home − ln(1 + r·skill/r̄))))",
  ],
  parameters: [
    "labour.skillPersistence",
    "labour.skillShock",
    "labour.choiceScale",
    "labour.absenceRisk",
    "labour.duty",
    "labour.homeValue",
    "labour.farmDuty",
  ],
  levers: ["pyongyang.stateJobsCut", "pyongyang.labourRigidity"],
  reads: [
    "households.id",
    "households.class",
    "counties.licenceShare",
    "counties.detentionShare",
    "counties.seizureShare",
    "counties.marketReturnWon",
    "counties.attendPayWon",
    "nation.marketReturnWon",
  ],
  writes: [
    "households.skill",
    "households.assigned",
    "households.attending",
    "households.buyingOut",
    "households.free",
    "households.freeMarket",
    "nation.jobsCut",
  ],
  moves: { metric: "labour.marketWorkers", ablated: "down", under: { "pyongyang.labourRigidity": 0 } },
  kernel(world) {
    const { id, class: kind, assigned, free, attending, buyingOut, freeMarket, skill } = world.households;
    const { marketReturnWon, attendPayWon, licenceShare, detentionShare, seizureShare } = world.counties;
    const persistence = world.value("labour.skillPersistence");
    const size = 2 * world.value("labour.skillShock");
    const scale = world.value("labour.choiceScale");
    const home = world.value("labour.homeValue");
    const { marketReturnWon: nationalReturnWon, jobsCut } = world.nation;
    const safe = 1 - world.value("labour.absenceRisk");
    const duty = world.value("labour.duty");
    const farmDuty = world.value("labour.farmDuty");
    return (block) => {
      const { k0, k1 } = world.draws("labour.skill");
      const luck = world.draws("labour.choice");
      const freeLuck = world.draws("labour.choice.free");
      const turn = reviewTurn(world.month);
      const average = Math.max(1, nationalReturnWon[0]);
      const gross = marketReturnWon[block.county] / average;
      const rigidity = world.lever("pyongyang.labourRigidity");
      const kept = postsKept(jobsCut[0], world.lever("pyongyang.stateJobsCut"));
      const postLuck = world.draws("labour.posts");
      const first = block.county * classCount;
      const attend = log(1 + attendPayWon[block.county] / average);
      for (let i = block.from; i < block.to; i++) {
        const drift = size * (draw(id[i], k0, k1) - 0.5);
        const s = Math.max(0.2, 1 + persistence * (skill[i] - 1) + drift);
        skill[i] = s;
        const c = kind[i];
        if (kept !== 1 && c !== CLASS.farmer) {
          const posts = assigned[i] * kept;
          const lost = assigned[i] - stochasticRound(posts, draw(id[i], postLuck.k0, postLuck.k1));
          const moved = Math.max(-free[i], lost);
          assigned[i] -= moved;
          free[i] += moved;
          freeMarket[i] = Math.min(free[i], Math.max(0, freeMarket[i] + moved));
          attending[i] = Math.floor(attending[i] * Math.min(1, kept));
          buyingOut[i] = Math.floor(buyingOut[i] * Math.min(1, kept));
        }
        if (id[i] % REVIEW_MONTHS !== turn) continue;
        const at = first + c;
        const market = gross * Math.max(0, 1 - licenceShare[at] - detentionShare[at] - seizureShare[at]);
        const away = market * safe;
        const bound = (c === CLASS.farmer ? farmDuty : duty) * rigidity;
        const stay = assigned[i] / (1 + exp(scale * (log(1 + away * s) - bound - attend)));
        attending[i] = stochasticRound(stay, draw(id[i], luck.k0, luck.k1));
        buyingOut[i] = 0;
        const out = free[i] / (1 + exp(scale * (home - log(1 + market * s))));
        freeMarket[i] = stochasticRound(out, draw(id[i], freeLuck.k0, freeLuck.k1));
      }
    };
  },
  after(world) {
    world.nation.jobsCut[0] = world.lever("pyongyang.stateJobsCut");
  },
});

/** Factor on assigned posts when the part abolished goes from `before` to `now`; what was abolished whole does not come back. */
function postsKept(before: number, now: number): number {
  return before < 1 ? (1 - now) / (1 - before) : 1;
}
