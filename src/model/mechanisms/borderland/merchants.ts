import { pow } from "../../../core/math.ts";
import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import type { World } from "../../world.ts";

const MONTHS = 12;
const CENTS_PER_MUSD = 1e8;

/**
 * Small merchants of Jilin, mostly ethnic Koreans, live on a margin on what crosses to Hamgyong. They enter on profit,
 * and with loans and grants where local officials help; beginners lose money in their first years and crowd the trade.
 * More merchants with more capital work for a smaller margin.
 */
export const chineseMerchants = mechanism({
  id: "borderland.merchants",
  title: "Small merchants of Jilin",
  documents: ["003"],
  equations: [
    "income = margin · trade over Jilin's crossings · small merchants · (1 + λ·(1 − capital₀/capital)⁺), what own capital saves on dear credit; return = income / (N + A) over what a merchant asks",
    "beginners A += N·e·(return − 1)⁺ + uptake·support/seed − (m·(1 + training) + f)·A; N += m·(1 + training)·A − N·e·(1 − return)⁺; uptake = w + (1 − w)·approval",
    "capital += s·income + uptake·support − d·capital; margin = base · ((N + A)/N₀)^(−η/2) · (capital/capital₀)^(−η/2), within limits; N₀, capital₀ of the burn-in",
    "income of Jilin = merchants' income + local part of state enterprises' margin on what merchants do not trade and on minerals",
  ],
  parameters: [
    "borderland.margin",
    "borderland.marginElasticity",
    "borderland.marginLimit",
    "borderland.loanGain",
    "borderland.merchantAskUsd",
    "borderland.merchantCapitalUsd",
    "borderland.entry",
    "borderland.maturing",
    "borderland.failing",
    "borderland.saving",
    "borderland.capitalLoss",
    "borderland.uptakeWithout",
    "borderland.trainingGain",
    "borderland.mineralMargin",
    "borderland.enterpriseLocalShare",
  ],
  levers: [
    "china.smallMerchants",
    "china.microLoans",
    "china.merchantSubsidies",
    "china.training",
    "china.localApproval",
  ],
  reads: ["nation.jilinTradeCents", "nation.jilinMineralCents", "nation.cnyPerUsd"],
  writes: [
    "nation.jilinMerchants",
    "nation.jilinApprentices",
    "nation.jilinCapitalCents",
    "nation.jilinMerchantsBase",
    "nation.jilinCapitalBase",
    "nation.jilinMargin",
    "nation.jilinIncomeCents",
  ],
  moves: { metric: "jilin.income", ablated: "down" },
  step(world) {
    const { nation } = world;
    const base = world.value("borderland.margin");
    const margin = nation.jilinMargin[0] > 0 ? nation.jilinMargin[0] : base;
    const small = world.lever("china.smallMerchants");
    const local = world.value("borderland.enterpriseLocalShare");
    const income =
      margin * nation.jilinTradeCents[0] * small * thrift(nation, world.value("borderland.loanGain"));
    nation.jilinIncomeCents[0] =
      income +
      local *
        (margin * nation.jilinTradeCents[0] * (1 - small) +
          world.value("borderland.mineralMargin") * nation.jilinMineralCents[0]);
    const backed = support(world);
    const training = 1 + world.value("borderland.trainingGain") * world.lever("china.training");
    grow(world, income, backed, training);
    nation.jilinCapitalCents[0] +=
      world.value("borderland.saving") * income +
      backed -
      world.value("borderland.capitalLoss") * nation.jilinCapitalCents[0];
    if (world.holding()) {
      nation.jilinMerchantsBase[0] = nation.jilinMerchants[0];
      nation.jilinCapitalBase[0] = nation.jilinCapitalCents[0];
    }
    nation.jilinMargin[0] = base * marginFactor(world);
    profit(world, income * (1 - world.value("borderland.saving")));
  },
});

/** What capital beyond the base saves merchants on dear credit, as a factor on income. */
function thrift({ jilinCapitalCents, jilinCapitalBase }: World["nation"], gain: number): number {
  const now = jilinCapitalCents[0];
  const base = jilinCapitalBase[0];
  return base > 0 && now > base ? 1 + gain * (1 - base / now) : 1;
}

/** Loans and grants of the month that merchants take up, US cents; posted in yuan. */
function support(world: World): number {
  const { account, ledger, flow, nation } = world;
  const without = world.value("borderland.uptakeWithout");
  const uptake = without + (1 - without) * world.lever("china.localApproval");
  let sum = 0;
  for (const [lever, from] of [
    ["china.microLoans", account.others],
    ["china.merchantSubsidies", account.chinaState],
  ] as const) {
    const cents = (uptake * world.lever(lever) * CENTS_PER_MUSD) / MONTHS;
    const fen = Math.floor(cents * nation.cnyPerUsd[0]);
    ledger.transfer(flow["merchant-support"], MONEY.cny, from, account.chinaMerchants, fen);
    sum += cents;
  }
  return sum;
}

/** Entry, maturing and exit; in the burn-in the number follows income. */
function grow(world: World, income: number, backed: number, training: number): void {
  const { nation } = world;
  const entry = world.value("borderland.entry");
  const ask = world.value("borderland.merchantAskUsd") * 100;
  const active = nation.jilinMerchants[0];
  if (world.holding()) {
    nation.jilinMerchants[0] += entry * (income / ask - active);
    return;
  }
  const beginners = nation.jilinApprentices[0];
  const living = active + beginners > 0 ? income / (active + beginners) / ask : 0;
  const matured = Math.min(beginners, world.value("borderland.maturing") * training * beginners);
  const failed = Math.min(beginners - matured, world.value("borderland.failing") * beginners);
  const seed = world.value("borderland.merchantCapitalUsd") * 100;
  nation.jilinApprentices[0] += active * entry * Math.max(0, living - 1) + backed / seed - matured - failed;
  nation.jilinMerchants[0] += matured - active * entry * Math.max(0, 1 - living);
}

function marginFactor(world: World): number {
  const { nation } = world;
  const half = -world.value("borderland.marginElasticity") / 2;
  const limit = world.value("borderland.marginLimit");
  const people = nation.jilinMerchants[0] + nation.jilinApprentices[0];
  if (!(people > 0 && nation.jilinMerchantsBase[0] > 0 && nation.jilinCapitalCents[0] > 0))
    return nation.jilinMerchantsBase[0] > 0 ? limit : 1;
  const factor =
    pow(people / nation.jilinMerchantsBase[0], half) *
    pow(nation.jilinCapitalCents[0] / nation.jilinCapitalBase[0], half);
  return Math.max(1 / limit, Math.min(limit, factor));
}

/** Merchants take home what they do not save. */
function profit({ account, ledger, flow, nation }: World, cents: number): void {
  const fen = Math.floor(cents * nation.cnyPerUsd[0]);
  if (fen > 0)
    ledger.transfer(flow["merchant-profit"], MONEY.cny, account.chinaMerchants, account.chinaState, fen);
}
