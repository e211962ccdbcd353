import type { World } from "../world.ts";

/** Sets the opening values of columns/companies.ts. */
export function openCompanies(world: World): void {
  const { structure, companies, counties, nation } = world;
  counties.routeCapacity.fill(1);
  counties.knowHow.fill(1);
  counties.tradeTies.fill(world.value("borderland.openingTies"));
  for (const row of structure.exporters) {
    nation.exportOrders[row.product] = row.baseUnits;
    nation.exportCapacity[row.product] = row.baseUnits;
  }
  structure.companies.forEach((row, r) => {
    companies.issuedUnits[r] = row.baseUnits * world.value("waku.planShare");
    companies.currencyQuotaCents[r] = row.baseCents;
  });
  nation.jilinMerchants[0] = world.value("borderland.openingMerchants");
  nation.jilinCapitalCents[0] =
    world.value("borderland.openingMerchants") * world.value("borderland.merchantCapitalUsd") * 100;
}
