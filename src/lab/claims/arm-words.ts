/** Says what an arm does, in words. */
import { sayClause, sayLevel } from "../scenario/content.ts";
import { findLever } from "../scenario/settings.ts";
import type { Arm, RelativeStretch } from "./types.ts";

/** Returns what an arm does, one text for each thing: "Oil cut: 0.5 (sanctions.oilCut)"; nothing for the baseline. */
export function armInWords(arm: Arm): string[] {
  const { scenario, levers = {}, parameters = {}, without = [] } = arm;
  const { clauses = [], cohorts = [], companies = [] } = arm;
  return [
    ...(scenario === undefined ? [] : [`the scenario ${scenario}`]),
    ...Object.entries(levers).map(([id, path]) => sayLever(id, path)),
    ...Object.entries(parameters).map(([id, value]) => `${id} = ${value}`),
    ...without.map((id) => `without ${id}`),
    ...clauses.map(sayClause),
    ...cohorts.map(({ year, counties }) => `20x10 in ${counties.join(", ")} from ${year}`),
    ...companies.map(({ name, patron, product }) => `company ${name}, under ${patron}, ${product}`),
  ];
}

function sayLever(id: string, path: number | readonly RelativeStretch[]): string {
  const lever = findLever(id);
  if (lever === undefined) return `${id}: ${JSON.stringify(path)}`;
  const says =
    typeof path === "number"
      ? sayLevel(lever, path)
      : path.map((stretch) => `${sayLevel(lever, stretch.value)} ${sayMonths(stretch)}`).join(", ");
  return `${lever.title}: ${says} (${id})`;
}
function sayMonths({ after, for: length }: RelativeStretch): string {
  if (length === undefined) return `from month ${after + 1} on`;
  return length === 1 ? `in month ${after + 1}` : `in months ${after + 1} to ${after + length}`;
}
