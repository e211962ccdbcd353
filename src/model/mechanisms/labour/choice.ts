import { exp, log } from "../../../core/math.ts";
import { draw, stochasticRound } from "../../../core/rng.ts";
import { CLASS } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";

/** Households think their occupation over one month in twelve, each in its own month. */
const REVIEW_MONTHS = 12;

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
  stepBlock(world, block) {
    const { id, class: kind, assigned, free, attending, buyingOut, freeMarket, skill } = world.households;
    const shock = world.draws("labour.skill");
    const luck = world.draws("labour.choice");
    const freeLuck = world.draws("labour.choice.free");
    const persistence = world.value("labour.skillPersistence");
    const size = 2 * world.value("labour.skillShock");
    const scale = world.value("labour.choiceScale");
    const home = world.value("labour.homeValue");
    const average = Math.max(1, world.nation.marketReturnWon[0]);
    const market = world.counties.marketReturnWon[block.county] / average;
    const away = market * (1 - world.value("labour.absenceRisk"));
    const attend = log(1 + world.counties.attendPayWon[block.county] / average);
    const duty = world.value("labour.duty");
    const farmDuty = world.value("labour.farmDuty");
    for (let i = block.from; i < block.to; i++) {
      const s = Math.max(
        0.2,
        1 + persistence * (skill[i] - 1) + size * (draw(id[i], shock.k0, shock.k1) - 0.5),
      );
      skill[i] = s;
      if ((id[i] + world.month) % REVIEW_MONTHS !== 0) continue;
      const bound = kind[i] === CLASS.farmer ? farmDuty : duty;
      const stay = assigned[i] / (1 + exp(scale * (log(1 + away * s) - bound - attend)));
      attending[i] = stochasticRound(stay, draw(id[i], luck.k0, luck.k1));
      buyingOut[i] = 0;
      const out = free[i] / (1 + exp(scale * (home - log(1 + market * s))));
      freeMarket[i] = stochasticRound(out, draw(id[i], freeLuck.k0, freeLuck.k1));
    }
  },
});
