/**
 * Runs one history in a process of its own and prints one JSON line: CPU and wall milliseconds by stage, peak memory.
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

if (what === "world") {
  const { world } = createModel(host.data, { seed: 1, householdsPerAgent: Number(householdsPerAgent) });
  console.log(JSON.stringify({ startUp, world: since(loaded, now()), agents: world.structure.agents }));
} else {
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
  const end = now();
  const { agents, stateHash, accounts, clippedPostings, months } = result;
  console.log(
    JSON.stringify({
      startUp,
      worldAndBurnIn: since(loaded, january),
      history: since(january, end),
      maxRssMiB: process.resourceUsage().maxRSS / 1024,
      agents,
      months: months.length,
      burnInMonths,
      stateHash,
      exact: Object.values(accounts).every((residual) => residual === 0) && clippedPostings === 0,
      accounts,
    }),
  );
}
