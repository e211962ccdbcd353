import { beforeEach, describe, expect, it } from "vitest";
import { allocate } from "./columns.ts";
import { Goods, goodsColumns, goodsFlows, goodsRows } from "./goods.ts";
import type { GoodsUse } from "./goods.ts";

const spec = { products: ["grain", "coal"], places: 3, stores: ["market", "state"] };
const uses: readonly GoodsUse[] = [
  "intermediate",
  "consumed",
  "government",
  "invested",
  "exported",
  "spoiled",
];

describe("Goods", () => {
  let goods: Goods;
  let agents: Float64Array;
  let stock: Float64Array;
  beforeEach(() => {
    const rows = goodsRows(spec);
    const { tables } = allocate({
      stores: { rows: rows.stores, columns: goodsColumns.stores },
      goodsFlows: { rows: rows.goodsFlows, columns: goodsColumns.goodsFlows },
      goodsOpening: { rows: rows.goodsOpening, columns: goodsColumns.goodsOpening },
    });
    goods = new Goods(spec, tables);
    stock = tables.stores.stock;
    agents = new Float64Array(6);
    agents[1] = 50; // grain in place 1
    goods.endow(0, 0, 0, 100);
    goods.endow(0, 0, 1, 40);
    goods.open(agents);
  });

  it.each(["produced", "imported"] as const)("adds what is %s to a store", (source) => {
    goods.bring(source, 1, 2, 1, 30);
    expect(goods.stock(1, 2, 1)).toBe(30);
    expect([goods.flow(source, 1, 2), goods.flowTotal(source, 1), goods.flowTotal(source, 0)]).toEqual([
      30, 30, 0,
    ]);
    expect(goods.residual(agents)).toBe(0);
  });
  it.each(uses)("takes what is %s out", (use) => {
    goods.take(use, 0, 0, 0, 60);
    expect(goods.stock(0, 0, 0)).toBe(40);
    expect(goods.flow(use, 0, 0)).toBe(60);
    expect(goods.residual(agents)).toBe(0);
  });
  it("covers every flow in these tests", () => {
    expect(goodsFlows.map(({ id }) => id).sort()).toEqual(
      ["produced", "imported", "shippedIn", "shippedOut", ...uses].sort(),
    );
  });
  it("counts flows in their order", () => {
    goods.bring("imported", 0, 0, 0, 3);
    goods.take("spoiled", 0, 0, 0, 4);
    const totals = goods.flowTotals(agents);
    const inOrder = goodsFlows.map((_, f) => totals[f * spec.products.length]);
    expect(inOrder).toEqual([0, 3, 0, 0, 0, 0, 0, 0, 0, 4]);
    expect(goodsFlows.map(({ id }) => goods.flowTotal(id, 0))).toEqual(inOrder);
  });
  it("shows the live stocks of a product in a store", () => {
    const stocks = goods.stocks(0, 0);
    goods.ship(0, 0, 0, 2, 0, 10);
    expect([stocks.length, stocks[0], stocks[1], stocks[2]]).toEqual([3, 90, 0, 10]);
  });
  it("opens with what is booked after the books were compared", () => {
    expect(goods.residual(agents)).toBe(0);
    goods.bring("produced", 0, 0, 0, 7);
    goods.open(agents);
    expect(goods.residual(agents)).toBe(0);
    expect(goods.stockTotals(agents).opening[0]).toBe(140 + 50 + 7);
  });
  it("moves between stores of a place without a flow", () => {
    goods.move(0, 0, 0, 1, 25);
    expect([goods.stock(0, 0, 0), goods.stock(0, 0, 1), goods.total(0, 0)]).toEqual([75, 65, 75]);
    expect(goodsFlows.every(({ id }) => goods.flowTotal(id, 0) === 0)).toBe(true);
    expect(goods.residual(agents)).toBe(0);
  });
  it("ships between places", () => {
    goods.ship(0, 0, 0, 2, 1, 10);
    expect([goods.stock(0, 0, 0), goods.stock(0, 2, 1)]).toEqual([90, 10]);
    expect([goods.flow("shippedOut", 0, 0), goods.flow("shippedIn", 0, 2)]).toEqual([10, 10]);
    expect(goods.residual(agents)).toBe(0);
  });
  it("hands out to agents and takes in from them; what they eat is booked", () => {
    goods.handOut(0, 0, 0, 20);
    agents[0] += 20;
    goods.takeIn(0, 1, 0, 5);
    agents[1] -= 5;
    goods.ofAgents("consumed", 0, 1, 15);
    agents[1] -= 15;
    expect(goods.residual(agents)).toBe(0);
    const { closing, opening } = goods.stockTotals(agents);
    expect(closing[0]).toBe(140 + 50 - 15);
    expect(closing[0] - opening[0]).toBe(-15);
    expect(goods.flowTotals(agents)[5 * goods.spec.products.length]).toBe(goods.flowTotal("consumed", 0));
  });
  it("starts anew when the books open", () => {
    goods.take("consumed", 0, 0, 0, 60);
    goods.open(agents);
    const { closing, opening } = goods.stockTotals(agents);
    expect([goods.flowTotal("consumed", 0), closing[0] - opening[0], goods.residual(agents)]).toEqual([
      0, 0, 0,
    ]);
  });
  it("throws on a stock below zero", () => {
    expect(() => goods.take("consumed", 0, 0, 0, 101)).toThrow("negative stock of grain in market: -1");
  });
  it.each([0.5, -1, Number.NaN])("throws on a quantity of %f", (quantity) => {
    const error = /quantity must be whole and not negative/;
    expect(() => goods.bring("produced", 0, 0, 0, quantity)).toThrow(error);
    expect(() => goods.take("consumed", 0, 0, 0, quantity)).toThrow(error);
    expect(() => goods.move(0, 0, 0, 1, quantity)).toThrow(error);
    expect(() => goods.ship(0, 0, 0, 1, 0, quantity)).toThrow(error);
    expect(() => goods.handOut(0, 0, 0, quantity)).toThrow(error);
    expect(() => goods.takeIn(0, 0, 0, quantity)).toThrow(error);
    expect(() => goods.ofAgents("consumed", 0, 0, quantity)).toThrow(error);
  });
  it("finds a lost unit, in a store or with agents", () => {
    stock[0] -= 1;
    expect(goods.residual(agents)).toBe(1);
    stock[0] += 1;
    agents[1] -= 2;
    expect(goods.residual(agents)).toBe(2);
  });
  it("knows products and stores by name", () => {
    expect([goods.product("coal"), goods.store("state")]).toEqual([1, 1]);
    expect(() => goods.product("gold")).toThrow("unknown product: gold");
    expect(() => goods.store("cellar")).toThrow("unknown store: cellar");
  });
});
