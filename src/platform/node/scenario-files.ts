/** The library of scenarios, scenarios/*.yaml, and scenarios from files of the user's own. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import type { ScenarioWorld } from "../../lab/scenario/check.ts";
import type { Composed, Library, ScenarioText } from "../../lab/scenario/compose.ts";
import { FILE } from "../../lab/scenario/keys.ts";
import { checkScenario, parseScenario } from "../../lab/scenario/parse.ts";
import { BASELINE } from "../../lab/scenario/types.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import { diskError } from "./disk-error.ts";
import { packageFile } from "./package-root.ts";

/** Names of the library's scenarios; the baseline is always one. */
export function scenarioNames(folder = packageFile("scenarios")): string[] {
  return [...new Set([BASELINE, ...namesIn(folder)])];
}
function namesIn(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((file) => FILE.test(file))
    .map((file) => file.replace(FILE, ""))
    .sort();
}

/** The library, and what lies beside the file that names a scenario. */
export const library: Library = {
  names: (beside) => [...scenarioNames(), ...(beside === undefined ? [] : namesIn(dirname(beside)))],
  find(name, beside) {
    const at = (path: string) => (beside === undefined ? path : resolve(dirname(beside), path));
    if (FILE.test(name)) return existsSync(at(name)) ? readText(at(name)) : undefined;
    if (scenarioNames().includes(name)) return readLibrary(name);
    const near = ["yaml", "yml"].map((ending) => at(`${name}.${ending}`)).find((path) => existsSync(path));
    return beside === undefined || near === undefined ? undefined : readText(near);
  },
};

/**
 * Reads a scenario by name, by the path of its file, or as a value, with others stacked on it. Finds every mistake and
 * throws for none.
 */
export function readScenario(
  given: string | Scenario,
  world: ScenarioWorld,
  stack: readonly string[] = [],
): Composed {
  if (stack.length > 0) return readStack(given, world, stack);
  try {
    if (typeof given !== "string") return underScenario(checkScenario(given, world, library));
    const known = scenarioNames().includes(given);
    if (!known && !FILE.test(given) && !given.includes("/")) return none(unknown(given));
    const { text, file } = known ? readLibrary(given) : readText(given);
    return parseScenario(text, world, file, library);
  } catch (error) {
    if (error instanceof UserError) return none(...error.issues);
    throw error;
  }
}

/** Stacks scenarios by name; two that set one key to different values are a mistake. */
function readStack(given: string | Scenario, world: ScenarioWorld, stack: readonly string[]): Composed {
  const value = typeof given === "string" ? undefined : { file: given.name, text: JSON.stringify(given) };
  const find = (name: string, beside?: string) =>
    name === value?.file && beside === undefined ? value : library.find(name, beside);
  const names = [value?.file ?? (given as string), ...stack].filter((name) => name !== BASELINE);
  const missing = names.filter((name) => find(name) === undefined);
  if (missing.length > 0)
    return none(...missing.map((name) => unknown(name, name === given ? "scenario" : "with")));
  if (names.length === 0) return readScenario(BASELINE, world);
  if (names.length === 1) return readScenario(value === undefined ? names[0] : given, world);
  const stacked = { name: names.map(plainName).join("+"), with: names };
  const composed = checkScenario(stacked, world, { ...library, find });
  return {
    ...composed,
    issues: composed.issues.map((issue) => (issue.where ? issue : { ...issue, path: "with" })),
  };
}

/** The name of a scenario of which only the file is named. */
const plainName = (name: string) => {
  const [file] = name.replace(FILE, "").split(/[/\\]/).slice(-1);
  return file.toLowerCase().replace(/[^a-z0-9]+/g, "-");
};

const none = (...issues: Issue[]): Composed => ({ scenario: undefined, issues, parts: [], origins: [] });

function unknown(name: string, path = "scenario"): Issue {
  const names = scenarioNames();
  return {
    code: "unknown-scenario",
    path,
    message: FILE.test(name) ? `no such file: "${name}"` : `unknown scenario: "${name}"`,
    expected: "a name that autarky scenarios list shows, or a file such as my.yaml",
    ...hintFor(name, names),
  };
}

/** Says of what a value holds that it is the scenario's; what stands in a file says so itself. */
function underScenario(composed: Composed): Composed {
  const issues = composed.issues.map((issue) =>
    issue.where === undefined
      ? { ...issue, path: issue.path === undefined ? "scenario" : `scenario.${issue.path}` }
      : issue,
  );
  return { ...composed, issues };
}

function readLibrary(name: string): ScenarioText {
  const path = packageFile("scenarios", `${name}.yaml`);
  return name === BASELINE && !existsSync(path) ? { file: path, text: `name: ${BASELINE}` } : readText(path);
}

function readText(path: string): ScenarioText {
  const near = relative(process.cwd(), path);
  const file = near.startsWith("..") ? path : near;
  try {
    return { file, text: readFileSync(path, "utf8") };
  } catch (error) {
    throw diskError(error, file);
  }
}
