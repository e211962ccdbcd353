/**
 * The calendar that rivals know: the legal share of the trade baskets of 2016 × how open the borders are.
 * Legal share = Σ w (1 − covered shares of bans − covered share of a cap beyond what it allows), w the product's weight.
 * Hardly a clause binds before 2016, so that the baskets tell next to nothing of what was to come.
 */
import { exp, log } from "../../core/math.ts";
import type { SanctionClause, TradeDirection, WorldData } from "../../model/data.ts";
import { goodOf } from "../../model/products.ts";
import type { Product } from "../../model/products.ts";
import type { Target } from "../scoring/targets.ts";

/** Returns a month's index, 1 where everything is legal and the borders are open. */
export type TradeCalendar = (direction: TradeDirection, month: number) => number;

interface BasketItem {
  readonly product: Product;
  /** Million USD in 2016, and China's part of it. */
  readonly musd: number;
  readonly china: number;
}
const DECEMBER_2016 = 59;
/** The calendar of corridors begins in January 2010. */
export const FIRST_CALENDAR_YEAR = 2010;

/** Returns the index by direction and month. Beyond the calendar's last month it stays as it was. */
export function legalTrade(data: WorldData, record: readonly Target[]): TradeCalendar {
  const baskets = { export: basketOf(data, record, "export"), import: basketOf(data, record, "import") };
  const openTo = (partner: string, month: number) => {
    let open = 0;
    let all = 0;
    for (const crossing of data.crossings) {
      if (crossing.partner !== partner) continue;
      const series = data.drivers.series[crossing.corridor];
      const at = Math.min(month - data.drivers.from, series.length - 1);
      open += crossing.tradeShare * series[at];
      all += crossing.tradeShare;
    }
    return open / all;
  };
  return (direction, month) => {
    const clauses = data.sanctions.filter(
      (clause) =>
        clause.direction === direction &&
        clause.measure !== "luxury" &&
        clause.from <= month &&
        (clause.until === undefined || month <= clause.until),
    );
    const [china, others] = [openTo("CN", month), openTo("ZZ", month)];
    let sum = 0;
    let all = 0;
    for (const item of baskets[direction]) {
      const away = item.china / item.musd;
      sum += item.musd * legalShare(data, clauses, item) * (away * china + (1 - away) * others);
      all += item.musd;
    }
    return sum / all;
  };
}

/** Returns a year's mean of the index. */
export function yearMean(calendar: TradeCalendar, direction: TradeDirection, year: number): number {
  let sum = 0;
  for (let month = 0; month < 12; month++) sum += calendar(direction, (year - 2012) * 12 + month);
  return sum / 12;
}

function legalShare(
  data: WorldData,
  clauses: readonly SanctionClause[],
  { product, musd, china }: BasketItem,
): number {
  const border = data.products.find(({ id }) => id === product)!.borderCents;
  let share = 1;
  for (const clause of clauses) {
    if (clause.product !== product) continue;
    const part = clause.partner === "all" ? 1 : clause.partner === "china" ? china / musd : 0;
    const allowed = clause.measure === "cap" ? (12 * clause.capUnits * border) / 100 / 1e6 / musd : 0;
    share -= Math.max(0, clause.coveredShare * part - allowed);
  }
  return Math.max(0, share);
}

/** The product that a row of base trade is counted as; inputs of the clothing trade are goods of their own kind. */
function tradedProduct(name: string): Product {
  if (name === "textile-inputs") return "textiles";
  const bare = name.replace(/^private\./, "");
  return (bare === "basics" ? "basics.chinese" : bare) as Product;
}

/**
 * The basket of 2016: a good's printed exports of that year (or the geometric mean of the years beside it) and the
 * printed total; what is left goes to the other goods by their trade of 2012. Imports have no printed split by the
 * model's goods, so that they keep the proportions of 2012.
 */
function basketOf(data: WorldData, record: readonly Target[], direction: TradeDirection): BasketItem[] {
  const base = new Map<Product, { musd: number; china: number }>();
  for (const row of data.trade) {
    if (row.direction !== direction) continue;
    const product = tradedProduct(row.product);
    const { musd, china } = base.get(product) ?? { musd: 0, china: 0 };
    base.set(product, { musd: musd + row.baseMusd, china: china + row.baseMusd * row.chinaShare });
  }
  const total = printed(record, `trade.${direction}s.usd`);
  const known = new Map<Product, number>();
  if (direction === "export" && total !== undefined)
    for (const product of base.keys()) {
      const figure = printed(record, `trade.exports.${goodOf(product)}.usd`);
      if (figure !== undefined) known.set(product, figure);
    }
  let [left, rest] = [total ?? 0, 0];
  for (const [product, { musd }] of base) {
    left -= known.get(product) ?? 0;
    if (!known.has(product)) rest += musd;
  }
  const others = total === undefined ? 1 : Math.max(0, left) / rest;
  return [...base]
    .map(([product, { musd, china }]) => {
      const scale = known.has(product) ? known.get(product)! / musd : others;
      return { product, musd: musd * scale, china: china * scale };
    })
    .filter(({ musd }) => musd > 0);
}

/** A series' figure of 2016 in million USD, or the geometric mean of 2015 and 2017. */
function printed(record: readonly Target[], series: string): number | undefined {
  const at = (to: number) =>
    record.find((target) => target.series === series && target.to === to && target.from === to - 11)
      ?.observed;
  const [before, now, after] = [-12, 0, 12].map((shift) => at(DECEMBER_2016 + shift));
  const scale = (value: number) => exp(value - 6 * log(10));
  if (now !== undefined) return scale(now);
  return before === undefined || after === undefined ? undefined : scale((before + after) / 2);
}
