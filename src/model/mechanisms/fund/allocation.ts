import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { foreignCents, payForeign } from "../../world.ts";

const CENTS_PER_MUSD = 1e8;
const MONTHS = 12;
/** Level of variant.priority at which gifts come before weapons. */
const GIFTS_FIRST = 1;

/**
 * Spends the leader's fund in the order weapons, gifts, projects, reserves (or gifts before weapons). What stands
 * first is paid as long as there is cash; what stands second shrinks only once cash and free overseas balances have
 * run low; projects live on what lies above the reserve.
 */
export const fundAllocation = mechanism({
  id: "fund.allocation",
  title: "The leader's fund: weapons, gifts, projects, reserves",
  documents: ["001", "003", "004"],
  equations: [
    "Δfloor = s·(share · inflow − floor); weapons due = military share · floor",
    "currency gifts due = gift lever · (usual + m · what the elite lacks of its habit⁺) + q · (gift goods due − bought) + b · surplus",
    "held = cash + free deposits; ease = min(1, held / (squeeze · base)); second in order: due · ease",
    "surplus = draw · (held − keep · base)⁺; projects = (1 − b) · surplus; the rest stays as reserve",
  ],
  parameters: [
    "fund.weaponsShare",
    "fund.floorSpeed",
    "fund.currencyGiftsMusd",
    "fund.topUpShare",
    "fund.substitution",
    "fund.squeezeShare",
    "fund.keepShare",
    "fund.projectDraw",
    "fund.bountyShare",
    "money.stateForeignMusd",
  ],
  levers: ["pyongyang.gifts", "pyongyang.eliteRents", "pyongyang.militaryShare", "variant.priority"],
  reads: [
    "nation.fundInflowCents",
    "nation.fundGiftsCents",
    "nation.eliteShortfallCents",
    "nation.borderCents",
    "nation.cnyPerUsd",
  ],
  writes: [
    "nation.weaponsFloorCents",
    "nation.weaponsCents",
    "nation.projectsCents",
    "nation.giftsCents",
    "nation.giftCurrencyCents",
    "nation.giftOrder",
  ],
  moves: { metric: "fund.reserves.usd", ablated: "up" },
  step(world) {
    const { nation, account, ledger, structure } = world;
    const inflow = world.value("fund.weaponsShare") * nation.fundInflowCents[0];
    const floor = nation.weaponsFloorCents;
    floor[0] += (floor[0] === 0 ? 1 : world.value("fund.floorSpeed")) * (inflow - floor[0]);
    const base = structure.baseReserve("fund");
    const held = foreignCents(world, account.fund) + ledger.balance(account.fund, MONEY.deposit);
    const low = world.value("fund.squeezeShare") * base;
    const ease = low > 0 ? Math.min(1, held / low) : 1;
    const giftsFirst = world.lever("variant.priority") === GIFTS_FIRST;
    const bounty = world.value("fund.bountyShare");
    const surplus =
      world.value("fund.projectDraw") * Math.max(0, held - world.value("fund.keepShare") * base);

    const generosity = world.lever("pyongyang.gifts") * world.lever("pyongyang.eliteRents");
    let goodsDue = 0;
    for (const row of structure.stateImports)
      if (row.kind === "gifts") goodsDue += row.baseUnits * nation.borderCents[row.product] * generosity;
    const goods = nation.fundGiftsCents[0];
    const usual = (world.value("fund.currencyGiftsMusd") * CENTS_PER_MUSD) / MONTHS;
    const giftsDue =
      generosity * (usual + world.value("fund.topUpShare") * Math.max(0, nation.eliteShortfallCents[0])) +
      world.value("fund.substitution") * Math.max(0, goodsDue - goods) +
      bounty * surplus * Math.min(1, generosity);
    const weaponsDue = world.lever("pyongyang.militaryShare") * floor[0];

    let cash = foreignCents(world, account.fund);
    const weapons = giftsFirst
      ? Math.min(weaponsDue * ease, Math.max(0, cash - giftsDue))
      : Math.min(weaponsDue, cash);
    nation.weaponsCents[0] += payForeign(world, "weapons", account.fund, account.others, weapons);
    cash = foreignCents(world, account.fund);
    const gifts = Math.min(giftsFirst ? giftsDue : giftsDue * ease, cash);
    nation.giftCurrencyCents[0] = Math.floor(gifts);
    nation.giftsCents[0] = goods;
    nation.giftOrder[0] = giftsFirst ? generosity : generosity * ease;
    const projects = Math.min((1 - bounty) * surplus, cash - gifts);
    nation.projectsCents[0] += payForeign(
      world,
      "projects",
      account.fund,
      account.chinaEnterprises,
      projects,
    );
  },
});
