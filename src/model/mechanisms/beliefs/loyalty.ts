import { log, logistic } from "../../../core/math.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { BLOCK_SUMS } from "../../state.ts";
import type { World } from "../../world.ts";
import { meansByCell } from "./exposure.ts";

/** Sums that a block leaves. */
const SLOT = { loyalty: 0, pull: 1, habit: 2, pressure: 3, households: 4 } as const;
/** Level of variant.loyalty at which the index is logistic. */
const LOGISTIC = 1;
/** Consumption beyond twice what one is used to counts no more. */
const MOST = 2;

/**
 * Moves each household's loyalty toward what its month speaks for: consumption against habit, gifts against habit,
 * mobilisation, predation, outside information times the gap to life outside, income earned apart from the state,
 * publicity, peers. An index: never a probability of anything.
 */
export const loyalty = mechanism({
  id: "beliefs.loyalty",
  title: "Loyalty, and pressure among the elite",
  documents: ["001", "002", "004"],
  equations: [
    "pull = b_c·(real / habit − 1) − b_x·exposure·(1 − real / outside)⁺ − b_a·share earned apart + b_g·(gifts / habit − 1) [elite] − b_m·mobilised − b_p·(bribes + seized + q·punished) + b_s·publicity [others] + b_n·(class mean here − opening) + shock",
    "target = opening + pull + anchor, cut to 0…1; or logistic(logit(opening) + (pull + anchor) / (opening·(1 − opening))); L' = L + s·(target − L)",
    "anchor(county, class) = − mean pull of the burn-in; Δhabit = h·(real − habit)",
    "elite pressure = mean over elite households of logistic((floor − L) / w)·logistic((1 − rents / habit) / v)",
  ],
  parameters: [
    "beliefs.loyaltySpeed",
    "beliefs.consumptionWeight",
    "beliefs.habitSpeed",
    "beliefs.informationWeight",
    "beliefs.outsideCents",
    "beliefs.apartWeight",
    "beliefs.giftWeight",
    "beliefs.mobilisationWeight",
    "beliefs.predationWeight",
    "beliefs.punishmentWeight",
    "beliefs.publicityWeight",
    "beliefs.loyaltyPeers",
    "beliefs.openingLoyalty",
    "beliefs.anchorSpeed",
    "beliefs.smoothing",
    "beliefs.noticedShare",
    "beliefs.pressureFloor",
    "beliefs.pressureWidth",
    "beliefs.rentWidth",
  ],
  levers: ["loyalty.shock", "variant.loyalty"],
  reads: [
    "households.class",
    "households.weight",
    "households.persons",
    "households.realCents",
    "households.incomeWon",
    "households.informalWon",
    "households.exposure",
    "counties.persons",
    "counties.observed",
    "counties.mobilisedShare",
    "counties.licenceShare",
    "counties.detentionShare",
    "counties.seizureShare",
    "counties.punishRisk",
    "nation.giftRatio",
    "nation.rentRatio",
    "nation.publicity",
    "nation.publicityDiscount",
  ],
  writes: [
    "households.loyalty",
    "households.habitCents",
    "blocks.sums",
    "counties.loyalty",
    "counties.loyaltyAnchor",
    "nation.loyaltyElite",
    "nation.loyaltyPublic",
    "nation.elitePressure",
    "nation.eliteShortfallCents",
    "nation.publicRatio",
  ],
  moves: { metric: "loyalty.public", ablated: "up", under: { "loyalty.shock": -0.2 } },
  kernel(world) {
    const { class: kind, weight, persons, realCents, incomeWon, informalWon } = world.households;
    const { exposure, loyalty: index, habitCents } = world.households;
    const { loyalty: mean, loyaltyAnchor, mobilisedShare } = world.counties;
    const { licenceShare, detentionShare, seizureShare, punishRisk } = world.counties;
    const { giftRatio, rentRatio, publicity, publicityDiscount } = world.nation;
    const { sums } = world.blocks;
    const speed = world.value("beliefs.loyaltySpeed");
    const consumption = world.value("beliefs.consumptionWeight");
    const habitSpeed = world.value("beliefs.habitSpeed");
    const information = world.value("beliefs.informationWeight");
    const perOutside = 1 / world.value("beliefs.outsideCents");
    const apart = world.value("beliefs.apartWeight");
    const gifts = world.value("beliefs.giftWeight");
    const mobilisation = world.value("beliefs.mobilisationWeight");
    const predation = world.value("beliefs.predationWeight");
    const punishment = world.value("beliefs.punishmentWeight");
    const care = world.value("beliefs.publicityWeight");
    const peers = world.value("beliefs.loyaltyPeers");
    const opening = world.value("beliefs.openingLoyalty");
    const steep = 1 / (opening * (1 - opening));
    const logit = log(opening / (1 - opening));
    const floor = world.value("beliefs.pressureFloor");
    const perWidth = 1 / world.value("beliefs.pressureWidth");
    const perRentWidth = 1 / world.value("beliefs.rentWidth");
    return (block) => {
      const shock = world.lever("loyalty.shock");
      const curved = world.lever("variant.loyalty") === LOGISTIC;
      const squeezed = logistic((1 - rentRatio[0]) * perRentWidth);
      const cared = care * (publicity[0] - publicityDiscount[0]);
      const given = gifts * (giftRatio[0] - 1);
      for (let i = block.from; i < block.to;) {
        const c = kind[i];
        const cell = block.county * classCount + c;
        const elite = c === CLASS.elite;
        const common =
          (elite ? given : cared) -
          mobilisation * mobilisedShare[cell] -
          predation *
            (licenceShare[cell] + detentionShare[cell] + seizureShare[cell] + punishment * punishRisk[cell]) +
          peers * (mean[cell] - opening) +
          shock;
        const anchor = loyaltyAnchor[cell];
        let loyaltySum = 0;
        let pullSum = 0;
        let habitSum = 0;
        let pressureSum = 0;
        let households = 0;
        for (; i < block.to && kind[i] === c; i++) {
          const real = realCents[i];
          const habit = habitCents[i] > 0 ? habitCents[i] : real;
          const ratio = habit > 0 ? Math.min(MOST, real / habit) : 1;
          const gap = Math.max(0, 1 - real * perOutside);
          const income = incomeWon[i];
          const share = income > 0 ? Math.min(1, informalWon[i] / income) : 0;
          const pull = common + consumption * (ratio - 1) - information * exposure[i] * gap - apart * share;
          const x = pull + anchor;
          const target = curved ? logistic(logit + steep * x) : Math.max(0, Math.min(1, opening + x));
          index[i] += speed * (target - index[i]);
          habitCents[i] = habit + habitSpeed * (real - habit);
          const n = persons[i];
          loyaltySum += n * index[i];
          pullSum += n * pull;
          habitSum += n * habit;
          if (elite) pressureSum += weight[i] * logistic((floor - index[i]) * perWidth);
          households += weight[i];
        }
        const at = block.index * BLOCK_SUMS * classCount + c;
        sums[at + SLOT.loyalty * classCount] = loyaltySum;
        sums[at + SLOT.pull * classCount] = pullSum;
        sums[at + SLOT.habit * classCount] = habitSum;
        sums[at + SLOT.pressure * classCount] = pressureSum * squeezed;
        sums[at + SLOT.households * classCount] = households;
      }
    };
  },
  after(world) {
    const { counties, nation } = world;
    if (world.month < 0) anchor(world);
    meansByCell(world, SLOT.loyalty, counties.loyalty, 0);
    summarise(world);
    const elites = overBlocks(world, SLOT.households);
    if (elites > 0) nation.elitePressure[0] = overBlocks(world, SLOT.pressure) / elites;
  },
});

/** Elite households' sum of a slot. */
function overBlocks({ blocks: { sums } }: World, slot: number): number {
  let sum = 0;
  for (let at = slot * classCount + CLASS.elite; at < sums.length; at += BLOCK_SUMS * classCount)
    sum += sums[at];
  return sum;
}

/** Takes the mean pull of the burn-in out of each cell, so that loyalty opens the history at its opening value. */
function anchor(world: World): void {
  const { loyaltyAnchor, persons } = world.counties;
  const pace = world.value("beliefs.anchorSpeed");
  const pull = new Float64Array(loyaltyAnchor.length);
  meansByCell(world, SLOT.pull, pull, 0);
  for (let at = 0; at < pull.length; at++)
    if (persons[at] > 0) loyaltyAnchor[at] -= pace * (pull[at] + loyaltyAnchor[at]);
}

/** Sets the nation's means, and consumption against habit of the elite and of all others. */
function summarise(world: World): void {
  const { counties, nation, blocks } = world;
  const { loyalty: mean, persons, observed } = counties;
  const sum = new Float64Array(2);
  const people = new Float64Array(2);
  const real = new Float64Array(2);
  const habit = new Float64Array(2);
  for (let at = 0; at < mean.length; at++) {
    const c = at % classCount;
    const who = c === CLASS.elite ? 0 : 1;
    sum[who] += mean[at] * persons[at];
    people[who] += persons[at];
    real[who] += observed[(at - c) * 3 + classCount + c];
  }
  for (let at = SLOT.habit * classCount; at < blocks.sums.length; at += BLOCK_SUMS * classCount)
    for (let c = 0; c < classCount; c++) habit[c === CLASS.elite ? 0 : 1] += blocks.sums[at + c];
  if (people[0] > 0) nation.loyaltyElite[0] = sum[0] / people[0];
  if (people[1] > 0) nation.loyaltyPublic[0] = sum[1] / people[1];
  const pace = world.value("beliefs.smoothing");
  const short = (1 - world.value("beliefs.noticedShare")) * habit[0] - real[0];
  nation.eliteShortfallCents[0] += pace * (short - nation.eliteShortfallCents[0]);
  const ratio = habit[1] > 0 ? real[1] / habit[1] : 1;
  nation.publicRatio[0] += pace * (ratio - nation.publicRatio[0]);
}
