import { exp, log } from "../../../core/math.ts";
import { draw, stochasticRound } from "../../../core/rng.ts";
import { CLASS } from "../../institutions.ts";
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
  reads: [
    "households.id",
    "households.class",
    "households.assigned",
    "households.free",
    "counties.marketReturnWon",
    "counties.attendPayWon",
    "nation.marketReturnWon",
  ],
  writes: ["households.skill", "households.attending", "households.buyingOut", "households.freeMarket"],
  moves: { metric: "labour.marketWorkers", ablated: "up" },
  kernel(world) {
    const { id, class: kind, assigned, free, attending, buyingOut, freeMarket, skill } = world.households;
    const { marketReturnWon, attendPayWon } = world.counties;
    const persistence = world.value("labour.skillPersistence");
    const size = 2 * world.value("labour.skillShock");
    const scale = world.value("labour.choiceScale");
    const home = world.value("labour.homeValue");
    const { marketReturnWon: nationalReturnWon } = world.nation;
    const safe = 1 - world.value("labour.absenceRisk");
    const duty = world.value("labour.duty");
    const farmDuty = world.value("labour.farmDuty");
    return (block) => {
      const { k0, k1 } = world.draws("labour.skill");
      const luck = world.draws("labour.choice");
      const freeLuck = world.draws("labour.choice.free");
      const turn = reviewTurn(world.month);
      const average = Math.max(1, nationalReturnWon[0]);
      const market = marketReturnWon[block.county] / average;
      const away = market * safe;
      const attend = log(1 + attendPayWon[block.county] / average);
      for (let i = block.from; i < block.to; i++) {
        const drift = size * (draw(id[i], k0, k1) - 0.5);
        const s = Math.max(0.2, 1 + persistence * (skill[i] - 1) + drift);
        skill[i] = s;
        if (id[i] % REVIEW_MONTHS !== turn) continue;
        const bound = kind[i] === CLASS.farmer ? farmDuty : duty;
        const stay = assigned[i] / (1 + exp(scale * (log(1 + away * s) - bound - attend)));
        attending[i] = stochasticRound(stay, draw(id[i], luck.k0, luck.k1));
        buyingOut[i] = 0;
        const out = free[i] / (1 + exp(scale * (home - log(1 + market * s))));
        freeMarket[i] = stochasticRound(out, draw(id[i], freeLuck.k0, freeLuck.k1));
      }
    };
  },
});
