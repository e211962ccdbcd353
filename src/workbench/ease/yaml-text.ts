/** Writes a scenario as YAML, in the form of the library's files. Texts are quoted as JSON quotes them. */
import type { Scenario } from "../../lab/scenario/types.ts";

/** Keys in the order of docs/scenarios.md. */
const order = [
  "name",
  "title",
  "description",
  "documents",
  "notes",
  "extends",
  "with",
  "start",
  "parameters",
  "without",
  "levers",
  "clauses",
  "cohorts",
  "companies",
  "rename",
] as const satisfies readonly (keyof Scenario)[];

export function scenarioYaml(scenario: Scenario): string {
  const lines = order.flatMap((key) => {
    const value: unknown = scenario[key];
    return value === undefined || isEmpty(value) ? [] : keyLines(key, value);
  });
  return `${lines.join("\n")}\n`;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

function keyLines(key: string, value: unknown): string[] {
  if (key === "name" || key === "extends") return [`${key}: ${String(value)}`];
  if (typeof value !== "object" || value === null) return [`${key}: ${flow(value)}`];
  if (Array.isArray(value)) return [`${key}:`, ...value.map((item) => `  - ${flow(item)}`)];
  return [`${key}:`, ...Object.entries(value).flatMap(([name, item]) => entryLines(name, item))];
}
/** A lever with its level, or with a line for each stretch of its path. */
function entryLines(name: string, item: unknown): string[] {
  return Array.isArray(item)
    ? [`  ${word(name)}:`, ...item.map((part) => `    - ${flow(part)}`)]
    : [`  ${word(name)}: ${flow(item)}`];
}

const MONTH = /^\d{4}-\d{2}$/;
/** What needs no quotes as a key. */
const PLAIN = /^[a-zA-Z][\w.-]*$/;
const word = (key: string): string => (PLAIN.test(key) ? key : JSON.stringify(key));

/** A value on one line. */
function flow(value: unknown): string {
  if (typeof value === "string") return MONTH.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${word(key)}: ${flow(item)}`)
      .join(", ")} }`;
  return JSON.stringify(value);
}
