/** Checks what a run is asked for against the register, the schedule and the calendar: everything wrong at once. */
import { LAST, formatMonth, parseMonth } from "../../core/clock.ts";
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import {
  checkLeverValue,
  checkParameterValue,
  checkReaders,
  findLever,
} from "../../lab/scenario/settings.ts";
import type { Fault } from "../../lab/scenario/settings.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import type { RunOptions } from "../../lab/types.ts";
import type { Parameter, WorldData } from "../../model/data.ts";
import { levers } from "../../model/levers.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import { readScenario } from "./scenario-files.ts";

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

/** What options are checked against; `data` is looked at for scenarios other than the baseline. */
export interface Known {
  readonly parameters: readonly Parameter[];
  readonly mechanisms: readonly Mechanism[];
  readonly data: WorldData;
}

/** Returns every mistake in `options`; paths are keys of the options, "set.labour.choiceScale". */
export function checkOptions(options: RunOptions, known: Known): Issue[] {
  return resolveOptions(options, known).issues;
}

/** Reads the scenario that `options` name, and returns options that hold it, with every mistake in them. */
export function resolveOptions(
  options: RunOptions,
  known: Known,
): { readonly options: RunOptions; readonly issues: Issue[] } {
  const { with: stack = [], ...given } = options;
  const { scenario = defaults.scenario, seed, householdsPerAgent, threads, set = {}, without = [] } = given;
  const { data, mechanisms } = known;
  const read =
    scenario === defaults.scenario && stack.length === 0
      ? { scenario: undefined, issues: [] }
      : readScenario(scenario, { data, mechanisms }, stack);
  const off = [...(read.scenario?.without ?? []), ...without];
  const issues = [
    ...read.issues,
    ...checkMonths(options.from ?? defaults.from, options.to ?? defaults.to),
    ...checkWhole("seed", seed, 0, LARGEST_SEED),
    ...checkWhole("householdsPerAgent", householdsPerAgent, 1, LARGEST_AGENT),
    ...checkWhole("threads", threads, 1, MOST_THREADS),
    ...Object.entries(set).flatMap(([id, value]) => checkSetting(id, value, known, off)),
    ...checkWithout(without, mechanisms),
    ...(read.scenario === undefined ? [] : checkAgainst(read.scenario, without, mechanisms)),
  ];
  return { options: read.scenario === undefined ? given : { ...given, scenario: read.scenario }, issues };
}

/** What a scenario sets and the options switch off. */
function checkAgainst(
  { parameters = {}, levers: paths = {} }: Scenario,
  without: readonly string[],
  mechanisms: readonly Mechanism[],
): Issue[] {
  const faults = (kind: "parameters" | "levers", ids: readonly string[]) =>
    ids.flatMap((id) =>
      checkReaders(kind, id, mechanisms, without).map((fault) => ({
        ...fault,
        path: `scenario.${kind}.${id}`,
      })),
    );
  return [...faults("parameters", Object.keys(parameters)), ...faults("levers", Object.keys(paths))];
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

/** Checks one setting. An id that is a parameter's and a lever's is taken as the parameter. */
function checkSetting(
  id: string,
  value: number,
  { parameters, mechanisms }: Known,
  without: readonly string[],
): Issue[] {
  const path = `set.${id}`;
  const record = parameters.find((parameter) => parameter.id === id);
  const lever = findLever(id);
  if (record === undefined && lever === undefined) {
    const ids = [...parameters.map((parameter) => parameter.id), ...levers.map((one) => one.id)];
    return [
      { code: "unknown-key", path, message: `unknown parameter or lever: "${id}"`, ...hintFor(id, ids) },
    ];
  }
  const faults: Fault[] = [];
  if (typeof value !== "number" || !Number.isFinite(value))
    faults.push({ code: "type", message: `not a number: ${String(value)}`, expected: "a number" });
  else
    faults.push(
      ...(record === undefined ? checkLeverValue(lever!, value) : checkParameterValue(record, value)),
    );
  faults.push(...checkReaders(record === undefined ? "levers" : "parameters", id, mechanisms, without));
  return faults.map((fault) => ({ ...fault, path }));
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
