#!/usr/bin/env node
// Moves each lever through five levels of its range and writes docs/dose-response.md:
// `node scripts/checks/dose-response.mjs [--households-per-agent 4000] [--to 2018-12] [--only id,...] [--threads 2]`.
// --to shortens the runs of levers that ask for later months.
// Needs the built program. Exit status 1 where a response is not monotone in the declared direction and says not why,
// or where a lever moves nothing. With --only the table goes to the screen and the page stays as it is.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const load = (path) => import(join(root, "dist", path));
const { createHost } = await load("platform/node/host.js");
const { LAST, parseMonth } = await load("core/clock.js");
const { BURN_IN_MONTHS, createModel } = await load("model/engine.js");
const { newMemory, seriesDefinitions } = await load("model/observers/index.js");
const { levers } = await load("model/levers.js");

const SEED = 1;
const LEVELS = 5;
/** Months of a run, and at most how many of its last ones are averaged, where a lever does not say. */
const MONTHS = 48;
const AVERAGED = 24;
/** Ratio of the ends of a range from which on its levels stand at equal ratios. */
const WIDE = 100;
/** Decades below its upper end that a range from zero to at least `HUGE` is shown over. */
const DECADES = 6;
const HUGE = 1e6;
/** Part of the metric that a lever must move over its range, and part of its response that counts as no step. */
const ALIVE = 0.001;
const TOLERANCE = 0.001;

const { data } = createHost();

if (isMainThread) await main();
else work();

/**
 * Runs jobs for the main thread: paths of levers, metrics and the months of the mean in, means out. One state serves all
 * runs of a thread, put back to January 2012 before each.
 */
function work() {
  const { start, householdsPerAgent } = workerData;
  const base = createModel(data, { seed: SEED, householdsPerAgent });
  parentPort.on("message", ({ job, paths, metrics, first, last }) => {
    base.restore(start, 0);
    const model = base.branch({ levers: paths });
    const memory = newMemory();
    const read = metrics.map((metric) => seriesDefinitions.find(({ id }) => id === metric));
    const sums = metrics.map(() => 0);
    for (let m = 0; m <= last; m++) {
      model.step();
      if (m >= first) {
        memory.month.clear();
        read.forEach((series, s) => (sums[s] += series.read(model.world, memory)));
      }
      model.turn();
    }
    parentPort.postMessage({ job, means: sums.map((sum) => sum / (last - first + 1)) });
  });
}

async function main() {
  const { values: options } = parseArgs({
    options: {
      "households-per-agent": { type: "string", default: "4000" },
      to: { type: "string" },
      only: { type: "string" },
      threads: { type: "string", default: "2" },
    },
  });
  const householdsPerAgent = Number(options["households-per-agent"]);
  const only = options.only?.split(",");
  const asked = levers.filter(({ id }) => !only || only.includes(id));
  const unknown = (only ?? []).filter((id) => !levers.some((lever) => lever.id === id));
  if (unknown.length > 0) throw new Error(`unknown levers: ${unknown.join(", ")}`);
  const end = options.to === undefined ? LAST : parseMonth(options.to);

  const base = createModel(data, { seed: SEED, householdsPerAgent });
  for (let m = 0; m < BURN_IN_MONTHS; m++) {
    base.step();
    base.turn();
  }
  const { jobs, trials } = planOf(asked, end);
  const means = await runAll(jobs, base.snapshot(), householdsPerAgent, Number(options.threads));
  const rows = trials.map((trial) => judge(trial, means));

  for (const { lever, verdict, failed } of rows) {
    if (failed) process.stderr.write(`${lever.id}: ${verdict}\n`);
    else if (lever.outcome.why && verdict === "monotone")
      process.stderr.write(`${lever.id}: gives a reason that it does not need\n`);
  }
  const failures = rows.filter(({ failed }) => failed).length;
  const text = page(rows, householdsPerAgent, failures);
  if (only) process.stdout.write(text);
  else writeFileSync(join(root, "docs", "dose-response.md"), text);
  process.stderr.write(`${failures} of ${rows.length} failed\n`);
  process.exitCode = failures > 0 ? 1 : 0;
}

/** Levels of a lever, from low to high. */
function levelsOf({ low, high, whole }) {
  const steps = whole ? Math.min(LEVELS, high - low + 1) : LEVELS;
  const part = (n) => n / (steps - 1);
  const ratios = (from, count) =>
    Array.from({ length: count }, (_, n) => tidy(from * (high / from) ** (n / (count - 1))));
  if (low > 0 && high / low >= WIDE) return ratios(low, steps);
  if (low === 0 && high >= HUGE) return [0, ...ratios(high / 10 ** DECADES, steps - 1)];
  const level = (n) => low + part(n) * (high - low);
  return Array.from({ length: steps }, (_, n) => (whole ? Math.round(level(n)) : tidy(level(n))));
}
function tidy(value) {
  return Number(value.toPrecision(4));
}

/** Which runs are wanted: jobs by what they run, with all metrics that are read off them, and each lever's own. */
function planOf(asked, end) {
  const jobs = new Map();
  const want = (paths, first, last, metric) => {
    const key = JSON.stringify([Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)), first, last]);
    const job = jobs.get(key) ?? { key, paths, first, last, metrics: [] };
    jobs.set(key, job);
    if (!job.metrics.includes(metric)) job.metrics.push(metric);
    return { key, metric };
  };
  const trials = asked.map((lever) => {
    const { metric, under = {}, months = MONTHS, within } = lever.outcome;
    const length = Math.min(months, end + 1);
    const [first, last] = within ?? [length - Math.min(AVERAGED, Math.ceil(length / 2)), length - 1];
    const window = [Math.min(first, end), Math.min(last, end)];
    const run = (paths) => want(paths, ...window, metric);
    return {
      lever,
      window,
      usual: run(under),
      arms: levelsOf(lever).map((level) => ({
        level,
        run: run(level === lever.default ? under : { ...under, [lever.id]: level }),
      })),
    };
  });
  return { jobs: [...jobs.values()], trials };
}

/** Runs all jobs on a few threads, the longest first; returns means by job and metric. */
function runAll(jobs, start, householdsPerAgent, threads) {
  const queue = [...jobs].sort((a, b) => b.last - a.last);
  const means = new Map();
  return new Promise((resolve, reject) => {
    let busy = 0;
    for (let t = 0; t < threads; t++) {
      const worker = new Worker(new URL(import.meta.url), { workerData: { start, householdsPerAgent } });
      const next = () => {
        const job = queue.shift();
        if (job) worker.postMessage({ job: job.key, ...job });
        else {
          void worker.terminate();
          if (--busy === 0) resolve(means);
        }
      };
      worker.on("error", reject);
      worker.on("message", ({ job, means: found }) => {
        const { metrics } = jobs.find(({ key }) => key === job);
        means.set(job, Object.fromEntries(metrics.map((metric, m) => [metric, found[m]])));
        if (means.size % 25 === 0) process.stderr.write(`${means.size} of ${jobs.length} runs\n`);
        next();
      });
      busy++;
      next();
    }
  });
}

function judge({ lever, window, usual, arms }, means) {
  const { direction, why } = lever.outcome;
  const read = ({ key, metric }) => means.get(key)[metric];
  const values = arms.map(({ run }) => read(run));
  const sign = direction === "up" ? 1 : -1;
  const range = Math.max(...values) - Math.min(...values);
  const scale = Math.max(...values.map(Math.abs));
  const steps = values.slice(1).map((value, n) => sign * (value - values[n]));
  const dead = !(range > ALIVE * scale);
  const falls = steps.some((step) => step < -TOLERANCE * range);
  const rises = steps.some((step) => step > TOLERANCE * range);
  const flat = steps.some((step) => Math.abs(step) <= TOLERANCE * range);
  const verdict = dead
    ? "nil"
    : falls
      ? rises
        ? "not monotone"
        : "against its direction"
      : flat
        ? "flat in part"
        : "monotone";
  return {
    lever,
    window,
    values,
    usual: read(usual),
    levels: arms.map(({ level }) => level),
    verdict,
    failed: verdict === "against its direction" || ((dead || falls) && !why),
  };
}

function page(rows, householdsPerAgent, failures) {
  const number = (value) =>
    value !== 0 && (Math.abs(value) >= 1e5 || Math.abs(value) < 1e-3)
      ? value.toExponential(2)
      : String(Number(value.toPrecision(4)));
  const change = (value, usual) => {
    if (usual === 0) return value === 0 ? "0" : "–";
    const percent = (value / usual - 1) * 100;
    return (Math.abs(percent) < 0.005 ? 0 : percent).toFixed(Math.abs(percent) < 1 ? 2 : 1);
  };
  const count = (verdict) => rows.filter((row) => row.verdict === verdict).length;
  const table = rows.map(({ lever, levels, values, usual, verdict, window }) => {
    const { metric, direction, under, why } = lever.outcome;
    const held = Object.entries(under ?? {}).map(([id, level]) => `\`${id}\` ${level}`);
    return `| ${[
      `\`${lever.id}\``,
      lever.unit,
      levels.map(number).join(" · "),
      `\`${metric}\``,
      `${window[0] + 1}–${window[1] + 1}`,
      held.join(", "),
      number(usual),
      values.map(number).join(" · "),
      values.map((value) => change(value, usual)).join(" · "),
      direction,
      verdict,
      why ?? "",
    ].join(" | ")} |`;
  });
  return `${[
    "# Dose and response",
    "",
    "<!-- written by scripts/checks/dose-response.mjs -->",
    "",
    `Each of the ${rows.length} levers, held at up to five levels of its range from January 2012 on, and the series that it moves first: its mean over the months named (1 is January 2012, 61 to 84 are 2017 and 2018), and the change against the run in which the lever keeps its default. Levels stand at equal distances, or at equal ratios where a range is wide. Seed ${SEED}, ${householdsPerAgent} households an agent. Runs that differ in levers alone meet the same luck, so that no difference is noise of the draw.`,
    "",
    `A response is monotone where no step between neighbouring levels goes against the declared direction by more than ${TOLERANCE * 100} per cent of the whole response; flat in part where some step is smaller than that; nil where the whole range moves the series by less than ${ALIVE * 100} per cent. Where it is nil or not monotone, the last column says why.`,
    "",
    `Monotone ${count("monotone")}, flat in part ${count("flat in part")}, not monotone ${count("not monotone")}, nil ${count("nil")}. Failed: ${failures}.`,
    "",
    "| Lever | Unit | Levels | Series | Months | Held in all arms | At default | Values | Change, per cent | Direction | Verdict | Why |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...table,
  ].join("\n")}\n`;
}
