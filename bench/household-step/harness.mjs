/**
 * Prepares one burned-in world for both sides of the comparison: the model's own kernels in JavaScript, and their twin
 * in C, which reads the same columns from a file. The subset is fixed: labour.choice, households.plan and
 * households.settle, their `kernel` over all blocks.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const KERNELS = ["labour.choice", "households.plan", "households.settle"];
export const C_FLAGS = ["-O3", "-march=native", "-ffp-contract=off"];

/** Columns of households, in the order of the file; `true` marks those that a kernel writes. */
const HOUSEHOLD_COLUMNS = [
  ["id", false],
  ["class", false],
  ["persons", false],
  ["assigned", false],
  ["free", false],
  ["attending", true],
  ["buyingOut", true],
  ["freeMarket", true],
  ["skill", true],
  ["won", true],
  ["usd", true],
  ["cny", true],
  ["grainKg", true],
  ["incomeWon", true],
  ["smoothedIncomeWon", true],
  ["informalWon", true],
  ["budgetWon", true],
  ["grainWantKg", true],
  ["kcalPerDay", true],
  ["realCents", true],
];
const COUNTY_COLUMNS = [
  "itemPriceWon",
  "fill",
  "grainBuyShare",
  "grainPaidWon",
  "ownFoodKg",
  "settleRates",
  "marketReturnWon",
  "attendPayWon",
  "licenceShare",
  "detentionShare",
  "seizureShare",
];
const VALUES = [
  "labour.skillPersistence",
  "labour.skillShock",
  "labour.choiceScale",
  "labour.homeValue",
  "labour.absenceRisk",
  "labour.duty",
  "labour.farmDuty",
  "households.incomeSmoothing",
  "households.wealthSpeed",
  "food.grainNeedKg",
  "food.precaution",
  "food.sellingMonths",
  "food.kcalPerKgGrain",
  "food.kcalPerKgFood",
  "food.storageLossShare",
];
const PURPOSES = ["labour.skill", "labour.choice", "labour.choice.free"];

/** The compiled model; `path` turns a module's place below src into one that can be imported. */
export async function loadModel(path) {
  const [host, engine, schedule, state, institutions, products] = await Promise.all(
    [
      "platform/node/host",
      "model/engine",
      "model/schedule",
      "model/state",
      "model/institutions",
      "model/products",
    ].map((name) => import(path(name))),
  );
  return { ...host, ...engine, ...schedule, ...state, ...institutions, ...products };
}

/** Builds a world, burns it in and stops in its first January where households are about to settle. */
export function prepare(lib, { householdsPerAgent, seed = 1 }) {
  const { world, step } = lib.createModel(lib.createHost().data, { seed, householdsPerAgent });
  for (let m = 0; m < lib.BURN_IN_MONTHS; m++) {
    step();
    lib.turnMonth(world);
  }
  for (const counter of lib.monthlyCounters) world.nation[counter].fill(0);
  for (const m of lib.mechanisms) {
    if (m.id === "households.settle") break;
    lib.runMechanism(world, m, () => lib.runBlocks(world, m));
  }
  const kernels = KERNELS.map((id) => lib.mechanisms.find((m) => m.id === id));
  kernels.at(-1).before?.(world);
  const written = HOUSEHOLD_COLUMNS.filter(([, mutable]) => mutable).map(([name]) => ({
    name,
    column: world.households[name],
    start: world.households[name].slice(),
  }));
  return { lib, world, kernels, written };
}

/** Puts back the columns that kernels write. */
export function reset({ written }) {
  for (const { column, start } of written) column.set(start);
}

/** Runs one kernel over all blocks. */
export function runKernel(world, kernel) {
  world.blocks.sums.fill(0);
  const work = kernel.kernel(world);
  for (const block of world.structure.blocks) work(block);
}

/** Runs the subset once and returns every column it wrote, with the sums of blocks after each kernel. */
export function outputs(setup) {
  reset(setup);
  const sums = setup.kernels.map((kernel) => {
    runKernel(setup.world, kernel);
    return setup.world.blocks.sums.slice();
  });
  return [
    ...setup.written.map(({ name, column }) => ({ name: `households.${name}`, values: column.slice() })),
    ...KERNELS.map((id, k) => ({ name: `sums after ${id}`, values: sums[k] })),
  ];
}

/** Times the subset: CPU nanoseconds an agent and month of each kernel, the least of the rounds. */
export function timeKernels(setup, { repetitions, rounds = 5 }) {
  const { world, kernels } = setup;
  const agents = world.structure.agents;
  const best = kernels.map(() => Infinity);
  for (let round = 0; round <= rounds; round++) {
    const spent = kernels.map(() => 0);
    for (let r = 0; r < repetitions; r++) {
      reset(setup);
      kernels.forEach((kernel, k) => {
        const before = process.cpuUsage();
        runKernel(world, kernel);
        const { user, system } = process.cpuUsage(before);
        spent[k] += (user + system) * 1000;
      });
    }
    // The first round is for the compiler.
    if (round > 0)
      spent.forEach((ns, k) => {
        best[k] = Math.min(best[k], ns / (repetitions * agents));
      });
  }
  return best;
}

/** Writes the world for the C program: counts, scalars, then arrays, each headed by its length in bytes. */
export function dump(setup, file) {
  reset(setup);
  const { lib, world } = setup;
  const { structure, households, counties, blocks, nation } = world;
  const chunks = [];
  const put = (array) => {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    const size = Buffer.alloc(8);
    size.writeBigInt64LE(BigInt(bytes.length));
    chunks.push(size, bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8));
  };
  const items = lib.consumptionItems.length;
  const rates = counties.settleRates.length / structure.counties / lib.classCount;
  put(
    BigInt64Array.from(
      [
        structure.agents,
        structure.counties,
        lib.classCount,
        items,
        structure.blocks.length,
        lib.BLOCK_SUMS,
        rates,
        world.month,
        lib.consumptionItems.indexOf("grain"),
        lib.CLASS.farmer,
      ],
      BigInt,
    ),
  );
  put(
    Float64Array.from([
      ...VALUES.map((id) => world.value(id)),
      nation.rateUsd[0],
      nation.rateCny[0],
      nation.marketReturnWon[0],
      structure.marketCents[lib.P.grain],
    ]),
  );
  put(Int32Array.from(PURPOSES.flatMap((purpose) => [world.draws(purpose).k0, world.draws(purpose).k1])));
  put(Int32Array.from(structure.blocks.flatMap((block) => [block.county, block.from, block.to])));
  put(Float64Array.from(structure.demand.flatMap((demand) => [...demand.subsistence])));
  put(Float64Array.from(structure.wealthMonths));
  put(Float64Array.from(structure.foreignSpendingShare));
  put(Float64Array.from(structure.workWeight));
  for (const name of COUNTY_COLUMNS) put(counties[name]);
  for (const [name] of HOUSEHOLD_COLUMNS) put(households[name]);
  put(new Float64Array(blocks.sums.length));
  writeFileSync(file, Buffer.concat(chunks));
}

/** Compiles the twin. Throws an error that says what is missing. */
export function compile(binary) {
  const source = fileURLToPath(new URL("step.c", import.meta.url));
  try {
    execFileSync("gcc", [...C_FLAGS, source, "-o", binary, "-lm"], {
      stdio: ["ignore", "inherit", "inherit"],
    });
  } catch (cause) {
    throw new Error("the C twin needs gcc (Debian: apt-get install gcc libc6-dev)", { cause });
  }
}

/** Runs the C twin once and returns what `outputs` returns. */
export function twinOutputs(setup, { binary, input, output }) {
  dump(setup, input);
  execFileSync(binary, ["check", input, output]);
  const bytes = readFileSync(output);
  let at = 0;
  const take = (like) => {
    const copy = new Uint8Array(bytes.subarray(at, at + like.byteLength)).buffer;
    at += like.byteLength;
    return new like.constructor(copy);
  };
  const columns = setup.written.map(({ name, column }) => ({
    name: `households.${name}`,
    values: take(column),
  }));
  const sums = KERNELS.map((id) => ({ name: `sums after ${id}`, values: take(setup.world.blocks.sums) }));
  if (at !== bytes.length)
    throw new Error(`the twin wrote another number of bytes: ${bytes.length}, expected ${at}`);
  return [...columns, ...sums];
}

/** Times the C twin: CPU nanoseconds an agent and month of each kernel. */
export function timeTwin(setup, { binary, input, repetitions, rounds = 5 }) {
  dump(setup, input);
  const text = execFileSync(binary, ["time", input, String(repetitions), String(rounds)], {
    encoding: "utf8",
  });
  return text.trim().split(/\s+/).map(Number);
}
