/**
 * Times every mechanism over one history, apart from the run that is measured as a whole, and prints one JSON line:
 * CPU nanoseconds per household agent and month, the least of several passes.
 * `node bench/mechanisms.mjs [householdsPerAgent] [months] [passes]`
 */
const [householdsPerAgent = "1000", months = "168", passes = "3"] = process.argv.slice(2);
const built = (path) => import(new URL(`../dist/${path}.js`, import.meta.url));
const { createHost } = await built("platform/node/host");
const engine = await built("model/engine");
const { schedule } = await built("model/schedule");
const { isHouseholdMechanism } = await built("model/mechanism");
const { monthlyCounters } = await built("model/state");
const { seriesDefinitions, countyObservers, newMemory } = await built("model/observers/index");
const {
  BURN_IN_MONTHS,
  createModel,
  grainOfHouseholds,
  runBlocks,
  runMechanism,
  stocksOfHouseholds,
  turnMonth,
} = engine;

const host = createHost();
const rows = schedule.flatMap(({ phase, mechanisms }) => mechanisms.map((m) => ({ phase, id: m.id, m })));
const BOOKS = ["books: residuals", "books: turn of the month", "observers: series", "observers: counties"];

function pass() {
  const { world } = createModel(host.data, { seed: 1, householdsPerAgent: Number(householdsPerAgent) });
  const spent = new Float64Array(rows.length + BOOKS.length);
  const memory = newMemory();
  const timed = (at, work) => {
    const counts = world.month >= 0;
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    if (counts) spent[at] += user + system;
  };
  for (let m = 0; m < BURN_IN_MONTHS + Number(months); m++) {
    for (const counter of monthlyCounters) world.nation[counter].fill(0);
    rows.forEach(({ m }, at) =>
      timed(at, () =>
        runMechanism(world, m, () => {
          if (isHouseholdMechanism(m)) runBlocks(world, m);
        }),
      ),
    );
    timed(rows.length, () => {
      world.ledger.residuals(stocksOfHouseholds(world));
      world.goods.residual(grainOfHouseholds(world));
    });
    memory.month.clear();
    timed(rows.length + 2, () => seriesDefinitions.forEach((definition) => definition.read(world, memory)));
    timed(rows.length + 3, () => countyObservers.forEach((observer) => observer.read(world, memory)));
    timed(rows.length + 1, () => turnMonth(world));
  }
  return { spent, agents: world.structure.agents };
}

const results = Array.from({ length: Number(passes) }, pass);
const { agents } = results[0];
const least = (at) => Math.min(...results.map(({ spent }) => spent[at]));
const perAgent = (at) => (least(at) * 1e3) / (agents * Number(months));
const entries = [
  ...rows.map(({ phase, id, m }, at) => ({
    phase,
    id,
    household: isHouseholdMechanism(m),
    ns: perAgent(at),
  })),
  ...BOOKS.map((id, b) => ({
    phase: "Around the month",
    id,
    household: false,
    ns: perAgent(rows.length + b),
  })),
];
console.log(
  JSON.stringify({ householdsPerAgent: Number(householdsPerAgent), agents, months: Number(months), entries }),
);
