import { CLASS, MONEY, classCount } from "../institutions.ts";
import { PLAN } from "../mechanisms/households/plan.ts";
import { P, consumptionItems } from "../products.ts";
import { PLAN_SUMS, itemCount } from "../state.ts";
import type { World } from "../world.ts";
import { foreignCents } from "../world.ts";
import { series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";

const LUXURY = consumptionItems.indexOf("luxury");
const monthly = "USD a month";
const usd = (id: string, title: string, column: Cents): SeriesDefinition =>
  series({ id, title, unit: monthly, reads: [`nation.${column}`], read: (w) => w.nation[column][0] / 100 });
type Cents = "weaponsCents" | "projectsCents" | "giftCurrencyCents" | "giftHabitCents" | "weaponsFloorCents";

/** Luxury that reaches elite households: what they buy on markets and the fund's gift goods, 2012 cents a person. */
function luxuryOfElite(world: World): number {
  const { counties, structure, nation } = world;
  const { subsistence, marginalShare } = structure.demand[CLASS.elite];
  let units = nation.fundGiftsCents[0] / nation.borderCents[P.luxury];
  let people = 0;
  for (let k = 0; k < structure.counties; k++) {
    const at = k * PLAN_SUMS * classCount + CLASS.elite;
    const persons =
      counties.planSums[at + PLAN.persons * classCount] +
      counties.planSums[at + PLAN.lowPersons * classCount];
    const spare = counties.planSums[at + PLAN.budget * classCount];
    const price = counties.itemPriceWon[k * itemCount + LUXURY];
    people += counties.persons[k * classCount + CLASS.elite];
    if (price > 0)
      units +=
        counties.fill[k * itemCount + LUXURY] *
        (subsistence[LUXURY] * persons + (marginalShare[LUXURY] * spare) / price);
  }
  return people > 0 ? units / people : 0;
}

/** The leader's fund: what it spends and keeps, and what reaches the elite. */
export const fund: readonly SeriesDefinition[] = [
  series({
    id: "fund.gifts.usd",
    title: "Gifts of the leader's fund, goods and currency",
    unit: monthly,
    reads: ["nation.fundGiftsCents", "nation.giftCurrencyCents"],
    read: (w) => (w.nation.fundGiftsCents[0] + w.nation.giftCurrencyCents[0]) / 100,
  }),
  usd("fund.gifts.currency.usd", "Gifts of currency to the elite", "giftCurrencyCents"),
  usd("fund.gifts.habit.usd", "Gifts that the elite is used to", "giftHabitCents"),
  usd("fund.weapons.usd", "Weapons programme, foreign purchases of the fund", "weaponsCents"),
  usd("fund.weapons.floor.usd", "Floor of the weapons programme", "weaponsFloorCents"),
  usd("fund.projects.usd", "Showpiece projects, foreign purchases of the fund", "projectsCents"),
  series({
    id: "fund.reserves.usd",
    title: "Reserves of the leader's fund, cash and free overseas deposits",
    unit: "USD",
    reads: ["balances.balance"],
    read: (w) => (foreignCents(w, w.account.fund) + w.ledger.balance(w.account.fund, MONEY.deposit)) / 100,
  }),
  series({
    id: "weapons.home.usd",
    title: "Output of the arms industry at base prices, exports to Russia included",
    unit: "2012 USD a month",
    reads: ["goodsFlows.quantity"],
    read: (w) => (w.goods.flowTotal("produced", P.arms) * w.structure.basicCents[P.arms]) / 100,
  }),
  series({
    id: "rents.elite.ratio",
    title: "Foreign pay and gifts of the elite over habit",
    unit: "ratio",
    reads: ["nation.rentRatio"],
    read: (w) => w.nation.rentRatio[0],
  }),
  series({
    id: "gifts.elite.ratio",
    title: "Gifts over habit",
    unit: "ratio",
    reads: ["nation.giftRatio"],
    read: (w) => w.nation.giftRatio[0],
  }),
  series({
    id: "luxury.elite",
    title: "Luxury goods that reach the elite, bought and given",
    unit: "2012 USD an elite person and month",
    reads: [
      "nation.fundGiftsCents",
      "counties.planSums",
      "counties.fill",
      "counties.itemPriceWon",
      "counties.persons",
    ],
    read: (w) => luxuryOfElite(w) / 100,
  }),
];
