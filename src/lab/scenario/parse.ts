/** Reads a scenario, from the text of its file or as a value, and finds everything that is wrong with it in one pass. */
import type { ScenarioWorld } from "./check.ts";
import { composeScenario } from "./compose.ts";
import type { Composed, Library } from "./compose.ts";
import { Source } from "./source.ts";

/** Reads the text of a scenario's file; `library` finds the scenarios that it names. */
export function parseScenario(
  text: string,
  world: ScenarioWorld,
  file?: string,
  library?: Library,
): Composed {
  return composeScenario(Source.ofText(text, file), world, library);
}
/** Checks a scenario that was written as a value. */
export function checkScenario(value: unknown, world: ScenarioWorld, library?: Library): Composed {
  return composeScenario(Source.ofValue(value), world, library);
}
