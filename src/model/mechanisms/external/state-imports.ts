import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import { foreignCents, payForeign } from "../../world.ts";
import type { World } from "../../world.ts";

/**
 * Imports what the state needs: crude by pipeline, fuels, fertilizer, grain, inputs, machinery, gifts. Volumes follow
 * habit and need, machines follow the smoothed revenue; each office pays out of its own foreign currency.
 */
export const stateImports = mechanism({
  id: "external.state-imports",
  title: "Imports of the state and its trading companies",
  documents: ["001", "002", "003", "004"],
  equations: [
    "order(j) = habit · last + (1 − habit) · base(j) · need(j); need of inputs = 1 + (target − stock)/target, in months of base use; of machines = smoothed revenue / base revenue · √(reserves / base reserves)",
    "paid = min(order · price, foreign currency beyond the office's floor · share); crude: pipeline flow, a grant from 2014",
  ],
  parameters: [
    "imports.stateHabit",
    "imports.reserveFloor",
    "imports.reserveDraw",
    "imports.stateStockMonths",
  ],
  reads: [
    "nation.borderCents",
    "nation.crudeKg",
    "nation.grantShare",
    "nation.aidGrainKg",
    "nation.aidFertilizerKg",
    "nation.smoothedStateRevenueCents",
    "companies.smoothedExportCents",
    "nation.cnyPerUsd",
  ],
  writes: [
    "nation.fundGiftsCents",
    "nation.stateOrders",
    "nation.imported",
    "nation.importCents",
    "nation.importChinaCents",
    "stores.stock",
    "goodsFlows.quantity",
    "nation.grantCents",
  ],
  moves: { metric: "trade.imports.usd", ablated: "down" },
  step(world) {
    const { structure, nation, account, companies } = world;
    const habit = world.value("imports.stateHabit");
    const draw = world.value("imports.reserveDraw");
    const months = world.value("imports.stateStockMonths");
    const floor = world.value("imports.reserveFloor");
    pipeline(world);
    aid(world);
    const revenue = nation.smoothedStateRevenueCents[0] / structure.baseStateRevenueCents;
    for (const row of structure.stateImports) {
      const j = row.product;
      const price = nation.borderCents[j];
      const need =
        row.kind === "machinery"
          ? Math.min(
              3,
              revenue *
                Math.sqrt(
                  foreignCents(world, account[row.payer as "cabinet"]) / structure.baseReserve(row.payer),
                ),
            )
          : row.kind === "processing"
            ? Math.min(
                3,
                companies.smoothedExportCents[structure.textileExporter] / structure.baseTextileCents,
              )
            : row.kind === "gifts"
              ? 1
              : Math.max(
                  0,
                  1 + (months - world.goods.total(j, STORE.state) / structure.stateUse[j]) / months,
                );
      const desired = row.baseUnits * need;
      nation.stateOrders[row.index] = habit * nation.stateOrders[row.index] + (1 - habit) * desired;
      const payer =
        row.payer === "trading" ? account.trading + structure.textileExporter : account[row.payer];
      const held = foreignCents(world, payer);
      const able =
        row.payer === "trading"
          ? held
          : Math.max(0, held - floor * structure.baseReserve(row.payer)) * Math.min(1, draw * row.priority);
      const units = Math.floor(Math.min(nation.stateOrders[row.index], able / price));
      if (units <= 0) continue;
      bring(world, j, units);
      const abroad = row.kind === "gifts" ? account.chinaMerchants : account.chinaEnterprises;
      payForeign(world, "imports", payer, abroad, units * price);
      book(world, j, units, price, row.chinaShare);
      if (row.kind === "gifts") {
        world.goods.take("government", j, structure.gateCounty, STORE.state, units);
        nation.fundGiftsCents[0] += units * price;
      }
    }
  },
});

/** Crude comes through one pipeline; the part that is not a grant is paid by the cabinet as far as it can. */
function pipeline(world: World): void {
  const { nation, account, ledger, flow } = world;
  const kg = nation.crudeKg[0];
  const price = nation.borderCents[P.crude];
  const granted = Math.floor(kg * nation.grantShare[0]);
  const bought = Math.floor(Math.min(kg - granted, foreignCents(world, account.cabinet) / price));
  if (bought > 0) payForeign(world, "imports", account.cabinet, account.chinaEnterprises, bought * price);
  const grant = Math.floor(granted * price);
  ledger.transfer(flow.aid, 1, account.chinaState, account.cabinet, grant);
  ledger.transfer(flow["aid-goods"], 1, account.cabinet, account.chinaState, grant);
  bring(world, P.crude, bought + granted);
  book(world, P.crude, bought, price, 1);
  nation.grantCents[0] = grant;
  nation.importCents[P.crude] += grant;
  nation.importChinaCents[P.crude] += grant;
}

/** Food and fertilizer aid arrives in kind; its value passes through the accounts. */
function aid(world: World): void {
  const { nation, account, ledger, flow } = world;
  for (const [product, kg] of [
    [P.grain, nation.aidGrainKg[0]],
    [P.fertilizer, nation.aidFertilizerKg[0]],
  ] as const) {
    if (kg === 0) continue;
    const value = Math.floor(kg * nation.borderCents[product]);
    ledger.transfer(flow.aid, 1, account.others, account.cabinet, value);
    ledger.transfer(flow["aid-goods"], 1, account.cabinet, account.others, value);
    bring(world, product, kg);
  }
}

function bring(world: World, product: number, units: number): void {
  world.goods.bring("imported", product, world.structure.gateCounty, STORE.state, units);
  world.nation.imported[product] += units;
}

function book(world: World, product: number, units: number, price: number, chinaShare: number): void {
  world.nation.importCents[product] += units * price;
  world.nation.importChinaCents[product] += units * price * chinaShare;
}
