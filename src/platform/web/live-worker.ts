/** A worker of the page: loads the data once, keeps worlds warm, runs trials and whole histories. */
import * as Comlink from "comlink";

import type { Texts } from "../../data/index.ts";
import { LiveWorld } from "../../lab/live/live-world.ts";
import type { LiveHistories, LiveRequest, LiveSetting } from "../../lab/live/live-world.ts";
import type { Host } from "../../lab/host.ts";
import { run } from "../../lab/run.ts";
import { runTrial } from "../../lab/trial/run-trial.ts";
import type { Outcome, Trial } from "../../lab/trial/types.ts";
import type { RunOptions, RunResult } from "../../lab/types.ts";
import { createWebHost } from "./host.ts";

/** Worlds that a worker keeps warm; one takes some twenty megabytes. */
const WARM = 24;

let host: Host | undefined;
const worlds = new Map<string, LiveWorld>();

function opened(): Host {
  if (!host) throw new Error("a worker that was not opened");
  return host;
}

/** The world of a setting, the longest unused given up where there are too many. */
function worldOf(setting: LiveSetting): LiveWorld {
  const key = JSON.stringify(setting);
  const world = worlds.get(key) ?? new LiveWorld(opened().data, setting);
  worlds.delete(key);
  worlds.set(key, world);
  for (const old of worlds.keys()) if (worlds.size > WARM) worlds.delete(old);
  return world;
}

const worker = {
  /** Loads the data; throws UserErrors for data that is wrong. */
  open(texts: Texts): void {
    host = createWebHost(texts);
  },
  /** Control and scenario of one world. */
  live: (setting: LiveSetting, request: LiveRequest): LiveHistories => worldOf(setting).run(request),
  /** Every arm of a trial, as ensembles and claims run them. */
  trial: (trial: Trial): Outcome[] => runTrial(opened().data, trial),
  /** One whole history with its books. */
  run: async (options: Omit<RunOptions, "signal" | "onProgress">): Promise<RunResult> =>
    await run(opened(), options),
};
export type LiveWorker = typeof worker;
Comlink.expose(worker);
