#!/usr/bin/env node
// Measures how stock/flow ratios drift under held drivers after the burn-in, and writes docs/drift.md:
// `node scripts/checks/drift.mjs [--seeds 5] [--households-per-agent 1000] [--long]`.
// Needs the built program. --long goes on for 240 months and tells after how many each ratio comes to rest.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const load = (path) => import(join(root, "dist", path));
const { createHost } = await load("platform/node/host.js");
const { BURN_IN_MONTHS, createModel, turnMonth } = await load("model/engine.js");
const { newMemory, seriesDefinitions } = await load("model/observers/index.js");
const { total } = await load("model/observers/totals.js");
const { MONEY } = await load("model/institutions.js");
const { P, STORE } = await load("model/products.js");

const AIM = 1;
const { values: options } = parseArgs({
  options: {
    seeds: { type: "string", default: "5" },
    "households-per-agent": { type: "string", default: "1000" },
    long: { type: "boolean", default: false },
  },
});
const HELD_MONTHS = options.long ? 240 : 24;

const sum = (column) => column.reduce((a, b) => a + b, 0);
const counties = (world, column, product) => {
  let total = 0;
  for (let k = 0; k < world.structure.counties; k++)
    total += world.counties[column][k * world.structure.productCount + product];
  return total;
};
const stock =
  (product, ...stores) =>
  (world) =>
    stores.reduce((total, store) => total + world.goods.total(product, store), 0);
const flow =
  (product, ...flows) =>
  (world) =>
    flows.reduce((total, id) => total + world.goods.flowTotal(id, product), 0);
const USES = ["intermediate", "consumed", "government", "invested", "exported", "spoiled"];
const used = (product) => flow(product, ...USES);
const sold = (product) => (world) => counties(world, "sold", product);
const series = (id) => {
  const definition = seriesDefinitions.find((one) => one.id === id);
  if (definition === undefined) throw new Error(`unknown series: ${id}`);
  const memory = newMemory();
  return (world) => {
    memory.month.clear();
    return definition.read(world, memory);
  };
};
const one = () => 1;
const merchants = (world) => {
  let won = 0;
  for (let k = 0; k < world.structure.counties; k++)
    won += world.ledger.balance(world.account.merchants + k, MONEY.won);
  return won;
};
const firmsWon = (world) => {
  let won = 0;
  for (let f = 0; f < world.structure.firms.length; f++)
    won += world.ledger.balance(world.account.firms + f, MONEY.won);
  return won;
};
const turnover = (world) => sum(world.counties.salesWon);
const spending = (world) => total(world, newMemory(), 2);
const basics = ["chinese", "localized", "county", "state"].map((origin) => P[`basics.${origin}`]);

/** Stocks over flows, both 12-month means, and levels that must stand still. */
const ratios = [
  { id: "won in circulation / market turnover", over: [series("money.won"), turnover] },
  { id: "households' won / their spending", over: [(w) => sum(w.households.won), spending] },
  { id: "merchants' won / market turnover", over: [merchants, turnover] },
  { id: "enterprises' won / market turnover", over: [firmsWon, turnover] },
  { id: "merchants' grain / grain sold", over: [stock(P.grain, STORE.market), sold(P.grain)] },
  { id: "merchants' food / food sold", over: [stock(P.food, STORE.market), sold(P.food)] },
  ...basics.map((product, o) => ({
    id: `merchants' basics, ${["Chinese", "localized", "county", "state"][o]} / sold`,
    over: [stock(product, STORE.market), sold(product)],
  })),
  { id: "merchants' seafood / sold", over: [stock(P.seafood, STORE.market), sold(P.seafood)] },
  { id: "merchants' coal / sold", over: [stock(P.coal, STORE.market), sold(P.coal)] },
  { id: "merchants' fuels / sold", over: [stock(P.fuels, STORE.market), sold(P.fuels)] },
  { id: "merchants' luxury goods / sold", over: [stock(P.luxury, STORE.market), sold(P.luxury)] },
  {
    id: "state grain / rations",
    over: [
      stock(P.grain, STORE.state, STORE.ration),
      (w) => sum(w.counties.rationGivenKg) + flow(P.grain, "government")(w),
    ],
  },
  { id: "farms' grain / harvest", over: [stock(P.grain, STORE.farm), (w) => sum(w.counties.grainCutKg)] },
  { id: "households' grain / eaten", over: [(w) => sum(w.households.grainKg), flow(P.grain, "consumed")] },
  { id: "grain in all stores / used", over: [(w) => 1000 * series("food.stock.tonnes")(w), used(P.grain)] },
  { id: "coal / used", over: [stock(P.coal, STORE.state, STORE.firms, STORE.market), used(P.coal)] },
  { id: "ores / used", over: [stock(P.ores, STORE.state, STORE.firms), used(P.ores)] },
  { id: "fuels, state / used", over: [stock(P.fuels, STORE.state), used(P.fuels)] },
  { id: "crude / used", over: [stock(P.crude, STORE.state), used(P.crude)] },
  { id: "fertilizer / used", over: [stock(P.fertilizer, STORE.state), used(P.fertilizer)] },
  {
    id: "cement and materials / used",
    over: [stock(P.materials, STORE.state, STORE.firms), used(P.materials)],
  },
  {
    id: "home intermediates / used",
    over: [stock(P["intermediates.home"], STORE.state, STORE.firms), used(P["intermediates.home"])],
  },
  {
    id: "imported intermediates / used",
    over: [stock(P["intermediates.imported"], STORE.state, STORE.firms), used(P["intermediates.imported"])],
  },
  {
    id: "textiles / used and exported",
    over: [stock(P.textiles, STORE.state, STORE.firms, STORE.market), used(P.textiles)],
  },
  {
    id: "enterprise capital / value added",
    over: [(w) => sum(w.firms.capital), series("gdp.model.production")],
  },
  { id: "water behind the dams", over: [(w) => w.nation.reservoir[0], one] },
  { id: "imports / exports", over: [series("trade.imports.usd"), series("trade.exports.usd")] },
  { id: "real GDP", over: [series("gdp.real"), one] },
  { id: "real consumption a head", over: [series("households.consumption.real"), one] },
  { id: "food energy", over: [series("food.kcalPerDay"), one] },
  { id: "grain price / exchange rate", over: [series("price.rice.kpw"), series("fx.kpwPerUsd")] },
  { id: "petrol price / exchange rate", over: [series("price.petrol.kpw"), series("fx.kpwPerUsd")] },
  { id: "utilisation of state industry", over: [series("utilisation.state"), one] },
  { id: "share of assigned workers who attend", over: [series("labour.attendingShare"), one] },
  { id: "share who pay the 8.3 fee", over: [series("labour.eightThreeShare"), one] },
  { id: "market workers", over: [series("labour.marketWorkers"), one] },
  { id: "imported share of intermediate inputs", over: [series("inputs.importedShare"), one] },
  { id: "informal share of income", over: [series("households.informalIncomeShare"), one] },
  { id: "Chinese share of basics", over: [series("basics.share.chinese"), one] },
  {
    id: "foreign currency / imports",
    over: [series("fx.stock.usd"), series("trade.imports.usd")],
    info: true,
  },
  { id: "exchange rate, won a dollar", over: [series("fx.kpwPerUsd"), one], info: true },
  { id: "rice price, won", over: [series("price.rice.kpw"), one], info: true },
  { id: "won in circulation", over: [series("money.won"), one], info: true },
];

/** Runs one seed and returns, for each ratio, stock and flow by month; index 0 is the first month of the burn-in. */
function measure(data, seed) {
  const model = createModel(data, {
    seed,
    householdsPerAgent: Number(options["households-per-agent"]),
    holdDrivers: true,
  });
  const readings = ratios.map(() => ({ stock: [], flow: [] }));
  for (let m = 0; m < BURN_IN_MONTHS + HELD_MONTHS; m++) {
    const residuals = model.step();
    for (const [name, residual] of Object.entries(residuals))
      if (residual !== 0) throw new Error(`the books do not close in month ${m}: ${name} ${residual}`);
    ratios.forEach(({ over: [stock, flow] }, r) => {
      readings[r].stock.push(stock(model.world));
      readings[r].flow.push(flow(model.world));
    });
    turnMonth(model.world);
  }
  return { readings, clipped: model.world.ledger.clipped() };
}

const mean = (values, from) => values.slice(from, from + 12).reduce((a, b) => a + b, 0) / 12;
/** The ratio of twelve-month means from month `from` on. */
const ratioAt = ({ stock, flow }, from) => mean(stock, from) / mean(flow, from);

const host = createHost();
const seeds = Array.from({ length: Number(options.seeds) }, (_, s) => s + 1);
const runs = seeds.map((seed) => measure(host.data, seed));
const clipped = runs.reduce((total, run) => total + run.clipped, 0);

const averaged = (r, from) =>
  runs.reduce((total, run) => total + ratioAt(run.readings[r], from), 0) / runs.length;
const rows = ratios.map(({ id, info = false }, r) => {
  const last = averaged(r, BURN_IN_MONTHS - 12);
  const first = averaged(r, BURN_IN_MONTHS);
  const second = averaged(r, BURN_IN_MONTHS + 12);
  const years = [first / last - 1, second / first - 1].map((x) => x * 100);
  const rate = (Math.sign(second / last) * Math.sqrt(Math.abs(second / last)) - 1) * 100;
  // The first month of calm: from then on no later twelve months differ from those a year before by the aim.
  let calm;
  if (options.long) {
    calm = 12;
    for (let from = 12; from + 12 <= BURN_IN_MONTHS + HELD_MONTHS; from++)
      if (!(Math.abs(averaged(r, from) / averaged(r, from - 12) - 1) * 100 < AIM)) calm = from + 1;
    if (calm + 12 > BURN_IN_MONTHS + HELD_MONTHS) calm = Infinity;
  }
  const worst = Math.max(...years.map(Math.abs));
  return { id, info, last, years, rate, worst, calm, miss: !info && !(Math.abs(rate) < AIM) };
});

const signed = (x) => `${x >= 0 ? "+" : "−"}${Math.abs(x).toFixed(2)}`;
const number = (x) => Number(x.toPrecision(4)).toLocaleString("en", { maximumSignificantDigits: 4 });
const line = ({ id, last, years, rate, miss, info }) =>
  `| ${id} | ${number(last)} | ${signed(years[0])} | ${signed(years[1])} | ${signed(rate)} | ${info ? "" : miss ? "missed" : "met"} |`;
const header =
  "| ratio | last year of the burn-in | first year held, % | second, % | a year, % | |\n|---|---|---|---|---|---|";
const judged = rows.filter((row) => !row.info);
const restless = judged.filter((row) => !(row.worst < AIM));
const misses = judged.filter((row) => row.miss);

if (!options.long)
  writeFileSync(
    join(root, "docs", "drift.md"),
    `# Drift: does the economy stand still when nothing happens?

After the burn-in of ${BURN_IN_MONTHS} months, 24 more with the drivers held at their means of 2011, at ${options["households-per-agent"]} households per agent, means of ${seeds.length} seeds.
A ratio is a stock's mean over twelve months, in months of the flow's mean over the same twelve; shares and levels stand for themselves.
Drift is the change from the burn-in's last twelve months to the last twelve held, two years later, as a rate a year; the aim is under ${AIM} %. Prices and money are judged by ratios: the won levels themselves are below.
${clipped === 0 ? "All books closed exactly; no posting was clipped." : `Postings clipped: ${clipped}.`} Written by \`node scripts/checks/drift.mjs\`.

${header}
${judged.map(line).join("\n")}

${misses.length === 0 ? "Every ratio meets the aim." : `Missed by ${misses.length} of ${judged.length}: ${misses.map(({ id, rate }) => `${id} (${signed(rate)} %)`).join("; ")}.`}
${restless.length === 0 ? "No ratio moves by more in a single year." : `More than ${AIM} % in a single year: ${restless.map(({ id, worst }) => `${id} (${worst.toFixed(2)} %)`).join("; ")}.`}

## Not judged

Foreign currency follows the balance of payments; the won levels follow it.

${header}
${rows
  .filter((row) => row.info)
  .map(line)
  .join("\n")}
`,
  );
for (const { id, rate, years, calm, info, miss } of rows) {
  const rest = calm === undefined ? "" : calm === Infinity ? " never at rest" : ` at rest from month ${calm}`;
  console.log(
    `${info ? "info" : miss ? "MISS" : "  ok"}  ${id.padEnd(44)} ${years.map(signed).join(" ")} a year ${signed(rate)}${rest}`,
  );
}
console.log(`${misses.length} of ${judged.length} ratios miss the aim; clipped postings ${clipped}`);
process.exitCode = misses.length > 0 || clipped > 0 ? 1 : 0;
