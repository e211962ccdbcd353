/**
 * Measures the built program on this machine, prints tables and writes bench/out/bench.json:
 * a history as a whole, its mechanisms, ensembles against lone processes, household kernels against C, the small
 * economy of econ-min, and the workbench in Chromium.
 * `npm run bench` (`-- --quick` repeats less). Needs gcc and Chromium; measure on an idle machine.
 */
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  KERNELS,
  C_FLAGS,
  compile,
  loadModel,
  prepare,
  timeKernels,
  timeTwin,
} from "./household-step/harness.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const quick = process.argv.includes("--quick");
/** At least five: other work on the machine lengthens single runs. */
const REPEATS = quick ? 5 : 7;
const REACH = {
  historyCpuMs: 2000,
  maxRssMiB: 300,
  ratioToC: 2.5,
  ensembleEfficiency: 0.9,
  page: {
    usableMs: 2000,
    firstLineMs: 250,
    drawsMs: { 8: 2000, 32: 6000, 128: 25_000 },
    longestTaskMs: 100,
    startupBytes: 350_000,
  },
};

const child = (script, ...args) =>
  JSON.parse(execFileSync(process.execPath, [join(here, script), ...args.map(String)], { encoding: "utf8" }));
const childLater = async (script, ...args) => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(here, script), ...args.map(String)]);
  return JSON.parse(stdout);
};
const repeat = (work) => Array.from({ length: REPEATS }, work);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const summary = (values) => ({ median: median(values), least: Math.min(...values) });
const summaries = (runs, stage) => ({
  cpu: summary(runs.map((run) => run[stage].cpu)),
  wall: summary(runs.map((run) => run[stage].wall)),
});
const sum = (values) => values.reduce((a, b) => a + b, 0);

function table(title, rows) {
  const text = rows.map((row) => row.map(String));
  const widths = text[0].map((_, c) => Math.max(...text.map((row) => row[c].length)));
  console.log(`\n${title}`);
  for (const row of text)
    console.log(
      "  " + row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join("  "),
    );
}
const verdict = (met) => (met ? "met" : "MISSED");

function measureHistory() {
  const worlds = repeat(() => child("history.mjs", "world"));
  const runs = repeat(() => child("history.mjs", "history"));
  const world = summaries(worlds, "world");
  const both = summaries(runs, "worldAndBurnIn");
  const burnIn = (clock) => ({
    median: both[clock].median - world[clock].median,
    least: both[clock].least - world[clock].least,
  });
  const hashes = new Set(runs.map((run) => run.stateHash));
  if (hashes.size !== 1) throw new Error(`runs of one seed ended differently: ${[...hashes].join(", ")}`);
  return {
    months: runs[0].months,
    burnInMonths: runs[0].burnInMonths,
    householdsPerAgent: 1000,
    agents: runs[0].agents,
    repeats: REPEATS,
    startUpMs: summaries(runs, "startUp"),
    worldMs: world,
    burnInMs: { cpu: burnIn("cpu"), wall: burnIn("wall") },
    coldMs: summaries(runs, "cold"),
    warmMs: summaries(runs, "warm"),
    maxRssMiB: median(runs.map((run) => run.maxRssMiB)),
    stateHash: runs[0].stateHash,
    exactAccounts: runs.every((run) => run.exact),
  };
}

/** Runs a second of an ensemble on two workers, and of two lone processes at the same time, in turn. */
async function measureEnsemble() {
  const runs = quick ? 16 : 32;
  const rates = { ensemble: [], lone: [] };
  const cpu = { ensemble: [], lone: [] };
  for (let n = 0; n < (quick ? 1 : 3); n++) {
    const one = await childLater("ensemble.mjs", "ensemble", runs);
    const two = await Promise.all([0, 1].map((part) => childLater("ensemble.mjs", "lone", runs, part)));
    rates.ensemble.push((1000 * one.runs) / one.wall);
    rates.lone.push((1000 * sum(two.map((lone) => lone.runs))) / Math.max(...two.map(({ wall }) => wall)));
    cpu.ensemble.push(one.cpu / one.runs);
    cpu.lone.push(sum(two.map((lone) => lone.cpu)) / runs);
  }
  const ratios = rates.ensemble.map((rate, n) => rate / rates.lone[n]);
  return {
    workers: 2,
    months: 84,
    householdsPerAgent: 1000,
    runs,
    runsASecond: median(rates.ensemble),
    loneRunsASecond: median(rates.lone),
    cpuMsARun: median(cpu.ensemble),
    loneCpuMsARun: median(cpu.lone),
    efficiency: median(ratios),
  };
}

async function measureKernels(folder) {
  const files = { binary: join(folder, "step"), input: join(folder, "world.bin") };
  compile(files.binary);
  const lib = await loadModel((name) => new URL(`../dist/${name}.js`, import.meta.url).href);
  return [1000, 100].map((householdsPerAgent) => {
    const setup = prepare(lib, { householdsPerAgent });
    const { agents } = setup.world.structure;
    const repetitions = Math.ceil((quick ? 3e5 : 1e6) / agents);
    const ours = timeKernels(setup, { repetitions });
    const c = timeTwin(setup, { ...files, repetitions });
    return {
      householdsPerAgent,
      agents,
      agentSteps: repetitions * agents,
      cFlags: C_FLAGS,
      kernels: KERNELS.map((id, k) => ({ id, ns: ours[k], cNs: c[k], ratio: ours[k] / c[k] })),
      ns: sum(ours),
      cNs: sum(c),
      ratio: sum(ours) / sum(c),
    };
  });
}

/** Lines of econ-min end in the JSON of their median run. */
function measureEconMin() {
  const text = execFileSync(process.execPath, [join(here, "econ-min", "measure.mjs"), quick ? "3" : "5"], {
    encoding: "utf8",
  });
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line.slice(line.indexOf("{"))));
}

const folder = mkdtempSync(join(tmpdir(), "autarky-bench-"));
try {
  const machine = {
    cpu: cpus()[0].model.trim(),
    cores: availableParallelism(),
    node: process.version,
    loadBefore: loadavg()[0],
  };
  console.log(
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, load ${machine.loadBefore.toFixed(1)}`,
  );
  if (machine.loadBefore > 0.5) console.log("the machine is not idle: times will be too long");

  const history = measureHistory();
  const stage = (name, { cpu, wall }) => [
    name,
    ...[cpu.median, cpu.least, wall.median, wall.least].map((ms) => ms.toFixed(0)),
  ];
  table(
    `A history of ${history.months} months, ${history.agents} household agents (1000 households each), of ${REPEATS} repeats`,
    [
      ["", "CPU ms, median", "least", "wall ms, median", "least"],
      stage("start of Node, modules, data", history.startUpMs),
      stage("building the world", history.worldMs),
      stage(`burn-in, ${history.burnInMonths} months`, history.burnInMs),
      stage(`history, ${history.months} months, cold`, history.coldMs),
      stage("the same again, warm", history.warmMs),
    ],
  );
  const reach = {
    cold: history.coldMs.cpu.median < REACH.historyCpuMs,
    warm: history.warmMs.cpu.median < REACH.historyCpuMs,
    memory: history.maxRssMiB < REACH.maxRssMiB,
  };
  console.log(
    `  under ${REACH.historyCpuMs} ms of CPU in the median: cold ${verdict(reach.cold)}, warm ${verdict(reach.warm)}`,
  );
  console.log(
    `  peak memory ${history.maxRssMiB.toFixed(0)} MiB, under ${REACH.maxRssMiB}: ${verdict(reach.memory)}`,
  );
  console.log(`  books ${history.exactAccounts ? "exact" : "NOT exact"}, state ${history.stateHash}`);

  const scales = [
    child("mechanisms.mjs", 1000, 168, quick ? 2 : 3),
    child("mechanisms.mjs", 100, 24, quick ? 1 : 2),
  ];
  const mechanisms = scales[0].entries.map((entry, at) => ({ ...entry, ns100: scales[1].entries[at].ns }));
  const total = (key, pass = () => true) => sum(mechanisms.filter(pass).map((entry) => entry[key]));
  table(
    `CPU nanoseconds per household agent and month, at ${scales[0].agents} and at ${scales[1].agents} agents (* = works on households)`,
    [
      ["", "1000 a. agent", "100 a. agent"],
      ...mechanisms
        .toSorted((a, b) => b.ns - a.ns)
        .map(({ id, household, ns, ns100 }) => [
          `${id}${household ? " *" : ""}`,
          ns.toFixed(1),
          ns100.toFixed(1),
        ]),
      [
        "all mechanisms on households",
        total("ns", (e) => e.household).toFixed(1),
        total("ns100", (e) => e.household).toFixed(1),
      ],
      ["all", total("ns").toFixed(1), total("ns100").toFixed(1)],
    ],
  );

  const ensemble = await measureEnsemble();
  table(
    `Ensemble of ${ensemble.runs} runs of ${ensemble.months} months at 1000 households per agent, from start to end`,
    [
      ["", "runs a second", "CPU ms a run"],
      ["two workers, chunks on disk", ensemble.runsASecond.toFixed(2), ensemble.cpuMsARun.toFixed(0)],
      ["two lone processes", ensemble.loneRunsASecond.toFixed(2), ensemble.loneCpuMsARun.toFixed(0)],
    ],
  );
  reach.ensemble = ensemble.efficiency >= REACH.ensembleEfficiency;
  console.log(
    `  efficiency ${(100 * ensemble.efficiency).toFixed(0)} %, at least ${100 * REACH.ensembleEfficiency}: ${verdict(reach.ensemble)}`,
  );

  const kernels = await measureKernels(folder);
  for (const { agents, ns, cNs, ratio, kernels: each } of kernels)
    table(
      `Household step against C (gcc ${C_FLAGS.join(" ")}), ${agents} agents, CPU ns per agent and month`,
      [
        ["", "model", "C", "ratio"],
        ...each.map((kernel) => [
          kernel.id,
          kernel.ns.toFixed(1),
          kernel.cNs.toFixed(1),
          kernel.ratio.toFixed(2),
        ]),
        ["together", ns.toFixed(1), cNs.toFixed(1), ratio.toFixed(2)],
      ],
    );
  reach.ratio = kernels[0].ratio <= REACH.ratioToC;
  console.log(
    `  ratio to C of at most ${REACH.ratioToC}, at 1000 households per agent: ${verdict(reach.ratio)}`,
  );

  const econMin = measureEconMin();
  const c = econMin.find(({ fw }) => /^c$|^C|econ/.test(fw)) ?? econMin[0];
  table("econ-min: million agent-steps a second (bench/econ-min/econ-min.md), median", [
    ["", "M a second", "of C"],
    ...econMin.map(({ fw, asps }) => [fw, (asps / 1e6).toFixed(1), (asps / c.asps).toFixed(2)]),
  ]);

  const page = await childLater("workbench.mjs", quick ? 10 : 40);
  const { drawsMs, ...pageReach } = REACH.page;
  const lines = [
    ["usable after", page.usableMs, pageReach.usableMs],
    [
      `first line after a move, p95 of ${page.firstLineMs.moves}`,
      page.firstLineMs.p95,
      pageReach.firstLineMs,
    ],
    ...Object.entries(drawsMs).map(([draws, most]) => [
      `${draws} draws after a move`,
      page.drawsMs[draws],
      most,
    ]),
    ["longest task while a slider moves", page.longestTaskMs, pageReach.longestTaskMs],
  ];
  table(`The workbench in Chromium: ${page.preset}`, [
    ["", "ms", "at most", ""],
    ...lines.map(([what, ms, most]) => [what, ms.toFixed(0), most, verdict(ms <= most)]),
  ]);
  console.log(
    `  start-up JavaScript ${(page.startupBytes / 1000).toFixed(0)} kB compressed, at most ${pageReach.startupBytes / 1000}: ${verdict(page.startupBytes <= pageReach.startupBytes)}`,
  );
  console.log(
    `  from nothing: first history ${(page.firstHistoryMs / 1000).toFixed(1)} s, 128 baselines ${(page.allControlsMs / 1000).toFixed(0)} s`,
  );

  mkdirSync(join(here, "out"), { recursive: true });
  const report = { machine, history, reach, targets: REACH, mechanisms, ensemble, kernels, econMin, page };
  writeFileSync(join(here, "out", "bench.json"), JSON.stringify(report, null, 2) + "\n");
  console.log("\nwritten to bench/out/bench.json");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
