/** Checks what a run is asked for against the register, the schedule and the calendar: everything wrong at once. */
import { LAST, formatMonth, parseMonth } from "../../core/clock.ts";
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import type { RunOptions } from "../../lab/types.ts";
import type { Parameter } from "../../model/data.ts";
import type { Mechanism } from "../../model/mechanism.ts";

/** Scenarios there are; the library of scenarios comes later. */
export const scenarios = ["baseline"] as const;
export const defaults = {
  scenario: "baseline",
  from: "2012-01",
  to: "2018-12",
  seed: 1,
  householdsPerAgent: 1000,
  threads: 1,
} as const;

const FIRST_MONTH = "2012-01";
const LAST_MONTH = formatMonth(LAST);
const LARGEST_SEED = 2 ** 32 - 1;
const LARGEST_AGENT = 1_000_000;
const MOST_THREADS = 256;

/** What options are checked against. */
export interface Known {
  readonly parameters: readonly Parameter[];
  readonly mechanisms: readonly Mechanism[];
}

/** Returns every mistake in `options`; paths are keys of the options, "set.labour.choiceScale". */
export function checkOptions(options: RunOptions, known: Known): Issue[] {
  const { scenario, seed, householdsPerAgent, threads, set = {}, without = [] } = options;
  return [
    ...(scenario === undefined || (scenarios as readonly string[]).includes(scenario)
      ? []
      : [
          {
            code: "unknown-scenario",
            path: "scenario",
            message: `unknown scenario: "${scenario}"`,
            expected: `one of ${scenarios.join(", ")}`,
            ...hintFor(scenario, scenarios),
          },
        ]),
    ...checkMonths(options.from ?? defaults.from, options.to ?? defaults.to),
    ...checkWhole("seed", seed, 0, LARGEST_SEED),
    ...checkWhole("householdsPerAgent", householdsPerAgent, 1, LARGEST_AGENT),
    ...checkWhole("threads", threads, 1, MOST_THREADS),
    ...Object.entries(set).flatMap(([id, value]) => checkParameter(id, value, known, without)),
    ...checkWithout(without, known.mechanisms),
  ];
}

function checkMonths(from: string, to: string): Issue[] {
  const read = (path: "from" | "to", text: string): { month?: number; issues: Issue[] } => {
    try {
      const month = parseMonth(text);
      const issue = {
        code: "range",
        path,
        message: `month out of range: ${text}`,
        expected: `${FIRST_MONTH} to ${LAST_MONTH}`,
      };
      return month < 0 || month > LAST ? { issues: [issue] } : { month, issues: [] };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { issues: error.issues.map((issue) => ({ ...issue, path })) };
    }
  };
  const first = read("from", from);
  const last = read("to", to);
  const issues = [...first.issues, ...last.issues];
  if (first.month !== undefined && last.month !== undefined && first.month > last.month)
    issues.push({
      code: "order",
      path: "to",
      message: `the run ends before it begins: ${to}`,
      expected: `${from} or later`,
    });
  return issues;
}

function checkWhole(path: string, value: number | undefined, least: number, most: number): Issue[] {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return [];
  const expected = `a whole number, ${least} to ${most}`;
  return [
    {
      code: Number.isInteger(value) ? "range" : "type",
      path,
      message: `${Number.isInteger(value) ? "out of range" : "not a whole number"}: ${value}`,
      expected,
    },
  ];
}

function checkParameter(
  id: string,
  value: number,
  { parameters, mechanisms }: Known,
  without: readonly string[],
): Issue[] {
  const path = `set.${id}`;
  const record = parameters.find((parameter) => parameter.id === id);
  if (record === undefined)
    return [
      {
        code: "unknown-key",
        path,
        message: `unknown parameter: "${id}"`,
        ...hintFor(
          id,
          parameters.map((parameter) => parameter.id),
        ),
      },
    ];
  const issues: Issue[] = [];
  const { low, high, neutral, unit } = record;
  if (typeof value !== "number" || !Number.isFinite(value))
    issues.push({ code: "type", path, message: `not a number: ${String(value)}`, expected: "a number" });
  else if ((value < low || value > high) && value !== neutral) {
    const apart = neutral < low || neutral > high ? `, or the neutral value ${neutral}` : "";
    issues.push({
      code: "range",
      path,
      message: `out of range: ${value}`,
      expected: `${low} to ${high}${unit === "" || unit === "1" ? "" : ` ${unit}`}${apart}`,
    });
  }
  const users = mechanisms.filter((one) => one.parameters.includes(id));
  if (users.length > 0 && users.every((one) => without.includes(one.id)))
    issues.push({
      code: "contradiction",
      path,
      message: `has no effect, as its mechanism is switched off: "${users.map((one) => one.id).join(", ")}"`,
      hint: "drop one of the two",
    });
  return issues;
}

function checkWithout(without: readonly string[], mechanisms: readonly Mechanism[]): Issue[] {
  const ids = mechanisms.map(({ id }) => id);
  return without.flatMap((id, i): Issue[] => {
    if (without.indexOf(id) < i)
      return [{ code: "duplicate", path: "without", message: `switched off twice: "${id}"` }];
    if (ids.includes(id)) return [];
    return [
      {
        code: "unknown-mechanism",
        path: "without",
        message: `unknown mechanism: "${id}"`,
        ...hintFor(id, ids),
      },
    ];
  });
}
