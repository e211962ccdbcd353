import { mechanism } from "../../mechanism.ts";

/** Measures the elite's gifts and rents against what it is used to; habits follow slowly, both up and down. */
export const eliteRents = mechanism({
  id: "fund.rents",
  title: "Gifts and rents of the elite against habit",
  documents: ["001", "003", "004"],
  equations: [
    "rents = foreign pay + gifts; Δhabit = h·(x − habit); Δratio = s·(x / habit − ratio), for gifts and for rents",
  ],
  parameters: ["fund.habitSpeed", "beliefs.smoothing"],
  reads: ["nation.fundGiftsCents", "nation.giftCurrencyCents", "nation.payFrom", "nation.cnyPerUsd"],
  writes: ["nation.giftHabitCents", "nation.giftRatio", "nation.rentHabitCents", "nation.rentRatio"],
  moves: { metric: "loyalty.elite", ablated: "up", under: { "pyongyang.gifts": 0 } },
  step(world) {
    const { nation } = world;
    const habit = world.value("fund.habitSpeed");
    const pace = world.value("beliefs.smoothing");
    const cross = nation.cnyPerUsd[0];
    const gifts = nation.fundGiftsCents[0] + nation.giftCurrencyCents[0];
    let rents = gifts;
    for (let o = 0; o < nation.payFrom.length; o += 2)
      rents += nation.payFrom[o] + nation.payFrom[o + 1] / cross;
    follow(nation.giftHabitCents, nation.giftRatio, gifts, habit, pace);
    follow(nation.rentHabitCents, nation.rentRatio, rents, habit, pace);
  },
});

/** A habit that has never been formed takes the first amount; against no habit at all nothing is missed. */
function follow(habit: Float64Array, ratio: Float64Array, amount: number, speed: number, pace: number): void {
  if (habit[0] === 0) habit[0] = amount;
  const now = habit[0] > 0 ? amount / habit[0] : 1;
  ratio[0] += pace * (now - ratio[0]);
  habit[0] += speed * (amount - habit[0]);
}
