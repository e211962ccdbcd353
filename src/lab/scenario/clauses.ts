/** Reads a scenario's measures, and turns them into clauses of the sanctions table. */
import { parseMonth } from "../../core/clock.ts";
import type { SanctionClause, TradeDirection, WorldData } from "../../model/data.ts";
import { goodOf, goods, products } from "../../model/products.ts";
import type { Product } from "../../model/products.ts";
import { clauseKeys, clauseRequired, directions, listKeys, measures, partners } from "./keys.ts";
import type { Fields, Place } from "./place.ts";
import type { ScenarioClause } from "./types.ts";

/** Goods that are told apart by origin cross the border as these when they come in, as the rest when they go out. */
const foreign = ["chinese", "imported"];
export const tradable = products.filter((product) => (goods as readonly string[]).includes(goodOf(product)));

/** Products of a good that cross the border in a direction. */
export function productsOf(good: string, direction: TradeDirection): Product[] {
  const all = tradable.filter((product) => goodOf(product) === good);
  if (all.length === 1) return all;
  const comesIn = (product: Product) => foreign.includes(product.split(".")[1]);
  return all.filter((product) => comesIn(product) === (direction === "import"));
}

export function checkClauses(place: Place, data: Pick<WorldData, "products">): void {
  const seen = new Map<string, Place>();
  for (const item of place.list(listKeys.clauses) ?? []) {
    const text = checkClause(item, data);
    if (text === undefined) continue;
    const earlier = seen.get(text);
    // The same measure from two scenarios is one.
    if (earlier?.source === item.source)
      item.report({
        code: "duplicate",
        message: `says the same as ${earlier.path}`,
        hint: "drop one of the two",
      });
    seen.set(text, item);
  }
}

/** Reports what is wrong with one measure; returns what it says where that is nothing. */
function checkClause(place: Place, data: Pick<WorldData, "products">): string | undefined {
  const found = place.fields(
    clauseKeys,
    clauseRequired,
    "a measure: measure, direction, good, partner, from",
  );
  if (found === undefined) return undefined;
  const measure = found["measure"]?.choice("measure", measures);
  const direction = found["direction"]?.choice("direction", directions);
  const partner = found["partner"]?.choice("partner", partners);
  const named = checkGoods(place, found, direction);
  const cap = checkCap(place, found, measure, named, data);
  const share = found["share"]?.number("a share, 0 to 1");
  if (share !== undefined && (share < 0 || share > 1))
    found["share"]!.report({ code: "range", message: `out of range: ${share}`, expected: "0 to 1" });
  const from = found["from"]?.month();
  const to = found["to"]?.month();
  if (from !== undefined && to !== undefined && to < from)
    found["to"]!.report({
      code: "order",
      message: `ends before it begins: ${found["to"]!.shown()}`,
      expected: `${found["from"]!.shown()} or later`,
    });
  if (named === undefined) return undefined;
  return JSON.stringify([measure, direction, partner, named, cap, share, from, to]);
}

function checkGoods(
  place: Place,
  { good, product }: Fields,
  direction: TradeDirection | undefined,
): Product[] | undefined {
  if (good !== undefined && product !== undefined) {
    product.report({
      code: "contradiction",
      message: "names a good and a product",
      hint: "keep one of the two",
    });
    return undefined;
  }
  if (product !== undefined) {
    const name = product.name("product", tradable) as Product | undefined;
    return name === undefined ? undefined : [name];
  }
  if (good === undefined) {
    place.report({ code: "missing-key", message: "no good", expected: `a key "good" or "product"` });
    return undefined;
  }
  const name = good.choice("good", goods);
  return name === undefined || direction === undefined ? undefined : productsOf(name, direction);
}

function checkCap(
  place: Place,
  { cap, unit, good }: Fields,
  measure: ScenarioClause["measure"] | undefined,
  named: readonly Product[] | undefined,
  data: Pick<WorldData, "products">,
): number | undefined {
  const units = new Set(named?.map((id) => data.products.find((record) => record.id === id)?.unit));
  const text = unit?.text("the product's unit");
  if (text !== undefined && units.size > 0 && !units.has(text))
    unit!.report({
      code: "unit",
      message: `not the product's unit: "${text}"`,
      expected: [...units].map((one) => `"${one}"`).join(" or "),
    });
  if (cap === undefined) {
    if (measure === "cap")
      place.report({ code: "missing-key", message: "a cap without its size", expected: `a key "cap"` });
    return undefined;
  }
  const value = cap.number("units a month");
  if (measure === "ban")
    cap.report({ code: "contradiction", message: `a ban with a cap: ${cap.shown()}`, hint: "make it a cap" });
  else if (value !== undefined && value < 0)
    cap.report({
      code: "range",
      message: `a cap below zero: ${value}`,
      expected: "units a month, 0 or more",
    });
  else if (measure === "cap" && named !== undefined && named.length > 1)
    good?.report({
      code: "ambiguous",
      message: `a cap on several products: "${named.join(", ")}"`,
      hint: `name one under "product"`,
    });
  return value;
}

/** Turns sound measures into clauses, one a product. */
export function toClauses(clauses: readonly ScenarioClause[]): SanctionClause[] {
  return clauses.flatMap(toProducts);
}
/** What a sound measure does, alike for all ways to say it. */
export function measureText(clause: ScenarioClause): string {
  return JSON.stringify(toProducts(clause, 0).map((one) => ({ ...one, goods: "" })));
}

function toProducts(clause: ScenarioClause, i: number): SanctionClause[] {
  const { direction, partner, measure, good, product, cap, share, from, to } = clause;
  const named = product === undefined ? productsOf(good!, direction) : [product as Product];
  return named.map((id) => ({
    id: `scenario-${i + 1}`,
    resolution: "scenario",
    direction,
    goods: good ?? id,
    product: id,
    partner,
    measure,
    capUnits: cap ?? 0,
    capMonths: 1,
    coveredShare: share ?? 1,
    from: parseMonth(from),
    until: to === undefined ? undefined : parseMonth(to),
    source: "scenario",
    grade: "assumed" as const,
  }));
}
