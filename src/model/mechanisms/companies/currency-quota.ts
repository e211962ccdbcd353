/** What a company's currency quota makes of a dollar: one that is short of it gives more for what it earns. */
import type { World } from "../../world.ts";

/** Part of its currency quota that a company has not been earning, 0 to 1. */
export function shortfall({ companies }: World, company: number): number {
  const quota = companies.currencyQuotaCents[company];
  return quota > 0 ? Math.max(0, 1 - companies.smoothedExportCents[company] / quota) : 0;
}

/** Worth of an earned dollar to all companies of a product, 1 where they meet their quotas together. */
export function worthOfCurrency(world: World, product: number): number {
  const { currencyQuotaCents, smoothedExportCents } = world.companies;
  let quota = 0;
  let earned = 0;
  for (const r of world.structure.companiesOf(product)) {
    quota += currencyQuotaCents[r];
    earned += Math.min(currencyQuotaCents[r], smoothedExportCents[r]);
  }
  return 1 + (quota > 0 ? world.value("trading.quotaPressure") * (1 - earned / quota) : 0);
}
