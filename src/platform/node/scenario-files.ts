/** The library of scenarios, scenarios/*.yaml, and scenarios from files of the user's own. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { relative } from "node:path";
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import { checkScenario, parseScenario } from "../../lab/scenario/parse.ts";
import type { Parsed, ScenarioWorld } from "../../lab/scenario/parse.ts";
import { BASELINE } from "../../lab/scenario/types.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import { diskError } from "./disk-error.ts";
import { packageFile } from "./package-root.ts";

const EXTENSION = /\.ya?ml$/;

/** Names of the library's scenarios; the baseline is always one. */
export function scenarioNames(folder = packageFile("scenarios")): string[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const names = files.filter((file) => EXTENSION.test(file)).map((file) => file.replace(EXTENSION, ""));
  return [...new Set([BASELINE, ...names.sort()])];
}

/** Reads a scenario by name, by the path of its file, or as a value. Finds every mistake and throws for none. */
export function readScenario(given: string | Scenario, world: ScenarioWorld): Parsed {
  if (typeof given !== "string") {
    const { scenario, issues } = checkScenario(given, world);
    return { scenario, issues: issues.map(underScenario) };
  }
  if (given === BASELINE) return { scenario: { name: BASELINE }, issues: [] };
  const names = scenarioNames();
  if (names.includes(given)) return readFile(packageFile("scenarios", `${given}.yaml`), world);
  if (EXTENSION.test(given) || given.includes("/")) return readFile(given, world);
  return {
    scenario: undefined,
    issues: [
      {
        code: "unknown-scenario",
        path: "scenario",
        message: `unknown scenario: "${given}"`,
        expected: `one of ${names.join(", ")}, or a file such as my.yaml`,
        ...hintFor(given, names),
      },
    ],
  };
}

function underScenario(issue: Issue): Issue {
  return { ...issue, path: issue.path === undefined ? "scenario" : `scenario.${issue.path}` };
}

function readFile(path: string, world: ScenarioWorld): Parsed {
  const near = relative(process.cwd(), path);
  const file = near.startsWith("..") ? path : near;
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const known = diskError(error, file);
    if (known instanceof UserError) return { scenario: undefined, issues: known.issues };
    throw known;
  }
  return parseScenario(text, world, file);
}
