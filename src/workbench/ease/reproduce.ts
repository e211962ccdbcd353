/** How a column of the page is run elsewhere: its scenario as a file, the command line, and a piece of a program. */
import type { Scenario } from "../../lab/scenario/types.ts";
import { BASELINE } from "../../lab/scenario/types.ts";
import type { Column } from "../state/page-state.ts";
import { scenarioYaml } from "./yaml-text.ts";

/** What a run is besides its scenario. */
export interface Setup {
  readonly from: string;
  readonly to: string;
  readonly seed: number;
  readonly householdsPerAgent: number;
  /** Draws of parameters for a comparison. */
  readonly draws: number;
  /** A series that the piece of program prints. */
  readonly series: string;
}
export interface Recipe {
  /** The scenario as a file of the library would write it. */
  readonly yaml: string;
  /** Name below which the file is to be saved; undefined where the library has the scenario. */
  readonly file: string | undefined;
  /** Command lines; there is nothing to compare the baseline with. */
  readonly run: string;
  readonly compare: string | undefined;
  /** TypeScript. */
  readonly snippet: string;
}

export function recipeOf(column: Column, setup: Setup): Recipe {
  const plain = column.own === undefined && Object.keys(column.levers).length === 0;
  const scenario = scenarioOf(column);
  const file = plain ? undefined : `${scenario.name}.yaml`;
  const name = file ?? column.scenario;
  const { from, to, seed, householdsPerAgent, draws } = setup;
  const span = `--from ${from} --to ${to} --households-per-agent ${householdsPerAgent}`;
  return {
    yaml: scenarioYaml(scenario),
    file,
    run: `autarky run ${name} ${span} --seed ${seed}`,
    compare:
      plain && column.scenario === BASELINE
        ? undefined
        : `autarky compare ${BASELINE} ${name} --draws ${draws} --seeds 1 ${span}`,
    snippet: snippetOf(plain ? column.scenario : scenario, setup),
  };
}

/** The scenario as its own file: it builds on its parent, and says what was changed on the page. */
function scenarioOf({ scenario, own, levers }: Column): Scenario {
  if (own !== undefined) return { ...own, levers: { ...own.levers, ...levers } };
  const parent = scenario === BASELINE ? {} : { extends: scenario };
  return { name: scenario === BASELINE ? "my-scenario" : `my-${scenario}`, ...parent, levers };
}

function snippetOf(scenario: string | Scenario, setup: Setup): string {
  const { from, to, seed, householdsPerAgent } = setup;
  const options = JSON.stringify({ scenario, from, to, seed, householdsPerAgent }, null, 2).replaceAll(
    /^(\s*)"([a-zA-Z]\w*)":/gm,
    "$1$2:",
  );
  return `import { run } from "autarky";

const { series, stateHash } = await run(${options});
console.log(series[${JSON.stringify(setup.series)}].values, stateHash);
`;
}
