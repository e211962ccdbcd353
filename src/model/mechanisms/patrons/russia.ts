import { partnerOpenness } from "../../border.ts";
import { IMPORT, PARTNER, partnerCount } from "../../columns/sanctions.ts";
import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import type { World } from "../../world.ts";

const CENTS_PER_MUSD = 1e8;
/** Places in `nation.russiaDueCents`. */
const GOODS = 0;
const CASH = 1;

/**
 * Delivers arms to Russia on account and takes what Russia returns: oil, food, machinery and inputs into the state's
 * stores at the crossing, the rest in cash; beside it Russia's grants. Arms come out of the month's output as far as it
 * goes, the rest out of the army's stocks, which are not modelled. What Russia does not mean to return stays a claim.
 */
export const russia = mechanism({
  id: "patrons.russia",
  title: "Arms to Russia, what Russia returns, and its grants",
  documents: ["002"],
  equations: [
    "claim += arms; due += return share · arms, in goods and in cash; returned = s · due, goods at most capacity · openness · routes",
    "goods = oil (crude and fuels), food (grain), machinery and inputs by their shares; cash = the rest; claim −= returned",
    "grants = aid, food and fuels, in what capacity is left",
  ],
  parameters: [
    "russia.returnSpeed",
    "russia.capacityMusd",
    "russia.crudeShare",
    "russia.inputsShare",
    "russia.aidFoodShare",
  ],
  levers: [
    "russia.arms",
    "russia.returnShare",
    "russia.oilShare",
    "russia.foodShare",
    "russia.machineryShare",
    "russia.aid",
    "pyongyang.borderClosure",
    "pyongyang.borderClosureHamji",
    "china.cutOff",
  ],
  reads: ["nation.borderCents", "nation.russiaRoute"],
  writes: [
    "nation.armsCents",
    "nation.armsClaimCents",
    "nation.russiaDueCents",
    "nation.russiaReturnCents",
    "nation.stateRevenueCents",
    "nation.imported",
    "nation.importCents",
    "nation.partnerCents",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: {
    metric: "russia.return.usd",
    ablated: "down",
    under: { "russia.arms": 100, "russia.returnShare": 0.5 },
  },
  step(world) {
    const { nation, account, ledger, flow } = world;
    const arms = Math.floor(world.lever("russia.arms") * CENTS_PER_MUSD);
    ledger.transfer(flow["arms-barter"], MONEY.armsClaim, account.russia, account.cabinet, arms);
    nation.armsCents[0] += arms;
    shipArms(world, arms);
    const oil = world.lever("russia.oilShare");
    const food = world.lever("russia.foodShare");
    const machinery = world.lever("russia.machineryShare");
    const parts = oil + food + machinery;
    const inKind = Math.min(1, parts);
    const due = nation.russiaDueCents;
    const pledged = world.lever("russia.returnShare") * arms;
    due[GOODS] += pledged * inKind;
    due[CASH] += pledged * (1 - inKind);
    const speed = world.value("russia.returnSpeed");
    const room =
      world.value("russia.capacityMusd") *
      CENTS_PER_MUSD *
      nation.russiaRoute[0] *
      partnerOpenness(world)[PARTNER.russia];
    const goods = Math.min(room, speed * due[GOODS]);
    const each = parts > 0 ? goods / parts : 0;
    const crude = world.value("russia.crudeShare");
    const inputs = world.value("russia.inputsShare");
    let returned = 0;
    for (const [product, cents] of [
      [P.crude, each * oil * crude],
      [P.fuels, each * oil * (1 - crude)],
      [P.grain, each * food],
      [P["machinery.imported"], each * machinery * (1 - inputs)],
      [P["intermediates.imported"], each * machinery * inputs],
    ] as const) {
      const value = bring(world, product, cents);
      nation.importCents[product] += value;
      nation.partnerCents[IMPORT * partnerCount + PARTNER.russia] += value;
      returned += value;
    }
    const cash = Math.floor(speed * due[CASH]);
    ledger.transfer(flow["arms-barter"], MONEY.usd, account.russia, account.cabinet, cash);
    nation.stateRevenueCents[0] += cash;
    due[GOODS] = Math.max(0, due[GOODS] - returned);
    due[CASH] -= cash;
    returned = Math.min(Math.floor(returned + cash), ledger.balance(account.cabinet, MONEY.armsClaim));
    ledger.transfer(flow["arms-barter"], MONEY.armsClaim, account.cabinet, account.russia, returned);
    nation.russiaReturnCents[0] += returned;
    nation.armsClaimCents[0] = ledger.balance(account.cabinet, MONEY.armsClaim);
    grants(world, Math.max(0, room - goods));
  },
});

/** Takes arms out of the month's output, county by county, up to their value. */
function shipArms(world: World, cents: number): void {
  const { goods, structure, nation } = world;
  let left = nation.borderCents[P.arms] > 0 ? Math.floor(cents / nation.borderCents[P.arms]) : 0;
  for (const store of [STORE.firms, STORE.state])
    for (let k = 0; left > 0 && k < structure.counties; k++) {
      const load = Math.min(left, goods.stock(P.arms, k, store));
      if (load > 0) goods.take("exported", P.arms, k, store, load);
      left -= load;
    }
}

/** Brings goods of up to `cents` into the state's stores at the crossing to Russia; returns their value. */
function bring(world: World, product: number, cents: number): number {
  const { nation, structure, goods } = world;
  const price = nation.borderCents[product];
  const units = Math.floor(cents / price);
  if (!(units > 0)) return 0;
  const crossing = structure.crossings.find(({ partner }) => partner === "RU");
  goods.bring("imported", product, crossing?.county ?? structure.gateCounty, STORE.state, units);
  nation.imported[product] += units;
  return units * price;
}

/** Grants in kind: their value passes through the accounts, as other aid does, and they do not count as trade. */
function grants(world: World, room: number): void {
  const { account, ledger, flow } = world;
  const aid = Math.min(world.lever("russia.aid") * CENTS_PER_MUSD, room);
  const food = world.value("russia.aidFoodShare");
  const value = Math.floor(bring(world, P.grain, aid * food) + bring(world, P.fuels, aid * (1 - food)));
  ledger.transfer(flow["russia-aid"], MONEY.usd, account.russia, account.cabinet, value);
  ledger.transfer(flow["russia-aid"], MONEY.usd, account.cabinet, account.russia, value);
}
