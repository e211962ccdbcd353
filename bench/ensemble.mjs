/**
 * Runs the same trials by an ensemble of two workers that keeps its chunks in a folder, or as one of two lone processes
 * that keep nothing, and prints one JSON line: runs and wall milliseconds since the process began.
 * `node bench/ensemble.mjs ensemble|lone runs [part] [householdsPerAgent] [to]`; a lone process runs every second trial
 * from `part`, 0 or 1, on.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const WORKERS = 2;
const [what, runs, part = "0", householdsPerAgent = "1000", to = "2018-12"] = process.argv.slice(2);
const built = (path) => import(new URL(`../dist/${path}.js`, import.meta.url));
const { createHost } = await built("platform/node/host");
const { conduct, planOf } = await built("platform/node/ensemble");
const { trialAt } = await built("lab/ensemble/plan");
const { runEnsemble } = await built("lab/ensemble/run-ensemble");
const { runTrial } = await built("lab/trial/run-trial");

const host = createHost();
const options = {
  scenarios: ["baseline"],
  source: "register",
  seeds: Number(runs),
  householdsPerAgent: Number(householdsPerAgent),
  to,
};
let done = 0;
if (what === "lone") {
  const { plan } = planOf(host, options);
  for (let index = Number(part); index < Number(runs); index += WORKERS) {
    runTrial(host.data, trialAt(plan, index));
    done += 1;
  }
} else {
  const out = mkdtempSync(join(tmpdir(), "autarky-bench-"));
  try {
    await conduct(
      host,
      { ...options, out, workers: WORKERS, onProgress: (progress) => (done = progress.done) },
      (plan, _, { dispatcher, store }, hooks) => runEnsemble(plan, dispatcher, store, hooks),
    );
  } finally {
    rmSync(out, { recursive: true });
  }
}
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ runs: done, wall: performance.now(), cpu: (user + system) / 1000 }));
