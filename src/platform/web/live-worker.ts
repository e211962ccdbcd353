/** A worker of the page: loads the data once, keeps worlds warm, runs trials and whole histories. */
import * as Comlink from "comlink";
import { formatIssues } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import type { Texts } from "../../data/index.ts";
import type { Host } from "../../lab/host.ts";
import { LiveWorld } from "../../lab/live/live-world.ts";
import type { LiveHistories, LiveView } from "../../lab/live/live-world.ts";
import { tableDraws } from "../../lab/live/table-draws.ts";
import type { ParameterTable } from "../../lab/live/table-draws.ts";
import { run } from "../../lab/run.ts";
import type { Draws } from "../../lab/ensemble/types.ts";
import { checkScenario, parseScenario } from "../../lab/scenario/parse.ts";
import { resolveScenario } from "../../lab/scenario/resolve.ts";
import type { Resolved } from "../../lab/scenario/resolve.ts";
import { BASELINE } from "../../lab/scenario/types.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import { departure, burnInOf } from "../../lab/trial/departure.ts";
import { runTrial } from "../../lab/trial/run-trial.ts";
import type { Outcome, Trial } from "../../lab/trial/types.ts";
import type { RunOptions, RunResult } from "../../lab/types.ts";
import { mechanisms } from "../../model/schedule.ts";
import { createWebHost } from "./host.ts";

/** Worlds that a worker keeps warm; one takes some ten megabytes. */
const WARM = 72;
/** Scenarios of which a worker remembers what they do. */
const MOST_RESOLVED = 60;

/** A column in one draw. */
export interface LiveTask {
  /** A row of the draws. */
  readonly draw: number;
  readonly seed: number;
  readonly householdsPerAgent: number;
  /** The scenario before the changes of the page, and with them; composed. */
  readonly parent: Scenario;
  readonly scenario: Scenario;
  readonly view: LiveView;
}
/** What a scenario comes to, or what is wrong with it, in lines of text. */
export type Checked =
  | { readonly scenario: Scenario; readonly hash: string; readonly departure: number }
  | { readonly problems: readonly string[] };

/** What a step of a task brings: in the end the baseline and the scenario of one world. */
export interface Taken {
  readonly checked?: Checked | undefined;
  readonly histories?: LiveHistories;
}

interface Opened {
  readonly host: Host;
  readonly draws: Draws;
  readonly library: Readonly<Record<string, Scenario>>;
}
let open: Opened | undefined;
const worlds = new Map<string, LiveWorld>();
const resolved = new Map<string, Resolved>();

function opened(): Opened {
  if (!open) throw new Error("a worker that was not opened");
  return open;
}
/** Gives up what was not used for longest, where there is too much. */
function remember<T>(kept: Map<string, T>, key: string, value: T, most: number): T {
  kept.delete(key);
  kept.set(key, value);
  for (const old of kept.keys()) if (kept.size > most) kept.delete(old);
  return value;
}
function optionsOf(scenario: Scenario): Resolved {
  const key = JSON.stringify(scenario);
  const found = resolved.get(key) ?? resolveScenario(opened().host.data, { scenario });
  return remember(resolved, key, found, MOST_RESOLVED);
}
function worldOf({ draw, seed, householdsPerAgent }: LiveTask): LiveWorld {
  const key = `${draw} ${seed} ${householdsPerAgent}`;
  const { host, draws } = opened();
  const world =
    worlds.get(key) ?? new LiveWorld(host.data, { set: draws.at(draw), seed, householdsPerAgent });
  return remember(worlds, key, world, WARM);
}
const requestOf = ({ parent, scenario, view }: LiveTask) => ({
  baseline: optionsOf({ name: BASELINE }).options,
  parent: optionsOf(parent).options,
  scenario: optionsOf(scenario).options,
  ...view,
});

const worker = {
  /** Loads the data; throws UserErrors for data that is wrong. */
  open(texts: Texts, table: ParameterTable, library: Readonly<Record<string, Scenario>>): void {
    open = { host: createWebHost(texts), draws: tableDraws(table), library };
  },
  /** Checks a scenario, and says what it comes to. */
  check(scenario: Scenario): Checked {
    const { data } = opened().host;
    const { scenario: sound, issues } = checkScenario(scenario, { data, mechanisms });
    return sound === undefined ? { problems: lines(issues) } : summary(sound);
  },
  /** Reads the text of a scenario's file; it may build on the library. */
  read(text: string, file: string): Checked {
    const { host, library } = opened();
    const world = { data: host.data, mechanisms };
    const { scenario, issues } = parseScenario(text, world, file, {
      names: () => Object.keys(library),
      find: (name) =>
        library[name] && { file: `scenarios/${name}.yaml`, text: JSON.stringify(library[name]) },
    });
    return scenario === undefined ? { problems: lines(issues) } : summary(scenario);
  },
  /** Does a step of a task; what is warm takes one step. Where `check` is set the scenario is checked first. */
  take(task: LiveTask, check: boolean): Taken {
    const checked = check ? worker.check(task.scenario) : undefined;
    if (checked !== undefined && "problems" in checked) return { checked };
    const [world, request] = [worldOf(task), requestOf(task)];
    return world.prepare(request) ? { checked, histories: world.run(request) } : { checked };
  },
  /** Every arm of a trial, as ensembles run them. */
  trial: (trial: Trial): Outcome[] => runTrial(opened().host.data, trial),
  /** One whole history with its books. */
  run: async (options: Omit<RunOptions, "signal" | "onProgress">): Promise<RunResult> =>
    await run(opened().host, options),
};
export type LiveWorker = typeof worker;
Comlink.expose(worker);

function summary(scenario: Scenario): Checked {
  const { data } = opened().host;
  const { hash, options } = optionsOf(scenario);
  const { options: baseline } = optionsOf({ name: BASELINE });
  const shared = burnInOf(options) === burnInOf(baseline);
  return { scenario, hash, departure: shared ? departure(data, baseline, options) : 0 };
}
const lines = (issues: readonly Issue[]): string[] => issues.map((issue) => formatIssues([issue]));
