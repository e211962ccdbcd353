/** What households hold when the books open. */
import type { WorldData } from "../data.ts";
import { CENTS_PER_MUSD } from "./units.ts";

/** Months of spending that each class holds in won and in foreign currency when the books open, and in all. */
export function openingHoldings(
  data: WorldData,
  persons: Float64Array,
  spendingCents: readonly number[],
  value: (id: string) => number,
) {
  const spending = Array.from(persons, (count, c) => count * spendingCents[c]);
  const weigh = (months: (c: number) => number) =>
    spending.reduce((sum, cents, c) => sum + cents * months(c), 0);
  const wonCents =
    (value("money.wonStock") * value("money.householdWonShare") * 100) / value("money.openingRate");
  const wonScale = wonCents / weigh((c) => data.classes[c].wonMonths);
  const foreignScale =
    (value("money.storeForeignMusd") * CENTS_PER_MUSD) / weigh((c) => data.classes[c].foreignMonths);
  const wonMonths = Float64Array.from(data.classes, (record) => record.wonMonths * wonScale);
  const foreignMonths = Float64Array.from(data.classes, (record) => record.foreignMonths * foreignScale);
  return { wonMonths, foreignMonths, wealthMonths: wonMonths.map((months, c) => months + foreignMonths[c]) };
}
