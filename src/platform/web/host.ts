/** What the lab needs, as a browser provides it: in a page or in a worker. */
import { loadWorld } from "../../data/index.ts";
import type { Texts } from "../../data/index.ts";
import type { Host } from "../../lab/host.ts";

/**
 * Loads the data from `texts`, by path below `data/`, and returns the host. Runs use one thread: a page starts a
 * worker for each run. Throws UserErrors for data that is wrong.
 */
export function createWebHost(texts: Texts): Host {
  return { data: loadWorld(texts), seconds: () => performance.now() / 1000, pause: createPause() };
}

/** Messages come back sooner than timers, which browsers hold to four milliseconds. */
function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
