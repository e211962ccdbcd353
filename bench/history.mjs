/**
 * Runs one history, or the same one twice, in a process of its own and prints one JSON line: CPU and wall milliseconds
 * by stage, peak memory. The first history is cold, with all compilation in it; the second is warm.
 * `node bench/history.mjs history|world [householdsPerAgent] [threads]`
 */
const now = () => {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1000, wall: performance.now() };
};
const since = (from, to) => ({ cpu: to.cpu - from.cpu, wall: to.wall - from.wall });

const [what, householdsPerAgent = "1000", threads = "1"] = process.argv.slice(2);
const built = (path) => import(new URL(`../dist/${path}.js`, import.meta.url));
const { createHost } = await built("platform/node/host");
const { run } = await built("lab/run");
const { createModel } = await built("model/engine");
const host = createHost();
// From the start of the process: Node's own start, modules, data.
const loaded = now();
const startUp = since({ cpu: 0, wall: 0 }, loaded);

async function history() {
  const begun = now();
  let january;
  let burnInMonths = 0;
  const result = await run(host, {
    to: "2025-12",
    householdsPerAgent: Number(householdsPerAgent),
    threads: Number(threads),
    onProgress({ phase, done }) {
      if (phase !== "burn-in") return;
      january = now();
      burnInMonths = done;
    },
  });
  return { result, burnInMonths, worldAndBurnIn: since(begun, january), history: since(january, now()) };
}

if (what === "world") {
  const { world } = createModel(host.data, { seed: 1, householdsPerAgent: Number(householdsPerAgent) });
  console.log(JSON.stringify({ startUp, world: since(loaded, now()), agents: world.structure.agents }));
} else {
  const cold = await history();
  const maxRssMiB = process.resourceUsage().maxRSS / 1024;
  const warm = await history();
  const { agents, stateHash, accounts, clippedPostings, months } = cold.result;
  if (warm.result.stateHash !== stateHash) throw new Error("a second history of one seed ended differently");
  console.log(
    JSON.stringify({
      startUp,
      worldAndBurnIn: cold.worldAndBurnIn,
      cold: cold.history,
      warm: warm.history,
      maxRssMiB,
      agents,
      months: months.length,
      burnInMonths: cold.burnInMonths,
      stateHash,
      exact: Object.values(accounts).every((residual) => residual === 0) && clippedPostings === 0,
      accounts,
    }),
  );
}
