/** What the lab needs, as Node provides it. */
import { performance } from "node:perf_hooks";
import { loadWorld } from "../../data/index.ts";
import type { Texts } from "../../data/index.ts";
import type { Host } from "../../lab/host.ts";
import { asInput, readDataTexts } from "./data-texts.ts";
import { startTeam } from "./team.ts";

/** Loads the data and returns the host. Throws UserErrors for data that is wrong or cannot be read. */
export function createHost(texts: Texts = readDataTexts()): Host {
  return {
    data: asInput(() => loadWorld(texts)),
    seconds: () => performance.now() / 1000,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    startTeam: (request) => startTeam(request, texts),
  };
}
