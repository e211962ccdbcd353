/** Columns of the page as scenarios, and months as the model counts them. */
import { BASELINE } from "../../lab/scenario/types.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import type { Catalogue } from "../content/types.ts";
import type { Column } from "../state/page-state.ts";

type Library = Pick<Catalogue, "scenarios">;

/** The scenario that a column starts from, composed; undefined where the library has none of that name. */
export function parentOf({ scenario, own }: Column, { scenarios }: Library): Scenario | undefined {
  if (own !== undefined) return own;
  return scenario === BASELINE
    ? { name: BASELINE }
    : scenarios.find(({ name }) => name === scenario)?.scenario;
}
/** The scenario of a column with what was changed on the page. */
export function scenarioOf(column: Column, library: Library): Scenario | undefined {
  const parent = parentOf(column, library);
  if (parent === undefined || Object.keys(column.levers).length === 0) return parent;
  return { ...parent, levers: { ...parent.levers, ...column.levers } };
}

/** Months since January 2012 of a month such as 2016-03. */
export function monthNumber(month: string): number {
  return (Number(month.slice(0, 4)) - 2012) * 12 + Number(month.slice(5)) - 1;
}
export function monthName(number: number): string {
  return `${2012 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
/** The months from the first to the last. */
export function monthsBetween(from: string, to: string): string[] {
  const first = monthNumber(from);
  return Array.from({ length: Math.max(0, monthNumber(to) + 1 - first) }, (_, m) => monthName(first + m));
}
