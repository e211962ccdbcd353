#!/usr/bin/env node
// Compares national levels at several numbers of households per agent, means of several seeds, and writes
// docs/scale.md: `node scripts/checks/scale.mjs [--to 2014-12] [--seeds 5] [--one-to-one | --only] [--threads 1,2]`.
// Needs the built program. --one-to-one also runs twelve months with one agent a household, --only does nothing else:
// some minutes for each number of threads.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const page = join(root, "docs", "scale.md");
const SCALES = [250, 1000, 4000];
const BASE = 1000;
const AIM = 3;
const AIM_GROWTH = 0.3;
const MARK = "<!-- one agent a household -->";

const LEVELS = [
  "gdp.real",
  "households.consumption.real",
  "trade.exports.usd",
  "trade.imports.usd",
  "fx.kpwPerUsd",
  "price.rice.kpw",
  "food.grain.tonnes",
  "food.kcalPerDay",
  "rations.kg",
  "power.twh",
  "money.won",
  "utilisation.state",
  "labour.attendingShare",
];
const GROWTH = "gdp.growth";

async function library() {
  return await import(join(root, "dist/platform/node/index.js"));
}

/** Returns the yearly means of every level, growth as it stands in December. */
function years(result) {
  const count = result.months.length / 12;
  return Array.from({ length: count }, (_, y) => {
    const of = (id) => result.series[id].values.slice(12 * y, 12 * y + 12);
    const means = Object.fromEntries(LEVELS.map((id) => [id, of(id).reduce((a, b) => a + b, 0) / 12]));
    return { year: Number(result.months[12 * y].slice(0, 4)), ...means, [GROWTH]: of(GROWTH)[11] };
  });
}

async function runAll(to, seeds) {
  const jobs = SCALES.flatMap((scale) =>
    Array.from({ length: seeds }, (_, s) => ({ to, seed: s + 1, householdsPerAgent: scale })),
  );
  const results = [];
  await Promise.all(
    Array.from({ length: Math.max(1, Math.min(2, availableParallelism())) }, async () => {
      for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) results.push(await inThread(job));
    }),
  );
  return results;
}
function inThread(job) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: job });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** Means over the seeds, and the spread of one seed: [scale][year][series] → { mean, spread }. */
function summarise(results) {
  return Object.fromEntries(
    SCALES.map((scale) => {
      const mine = results.filter((r) => r.householdsPerAgent === scale);
      const table = mine[0].years.map((first, y) => {
        const entry = { year: first.year };
        for (const id of [...LEVELS, GROWTH]) {
          const values = mine.map((r) => r.years[y][id]);
          const mean = values.reduce((a, b) => a + b, 0) / values.length;
          const spread = Math.sqrt(
            values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, values.length - 1),
          );
          entry[id] = { mean, spread };
        }
        return entry;
      });
      return [scale, table];
    }),
  );
}

const percent = (x) => `${x >= 0 ? "+" : "−"}${Math.abs(x).toFixed(2)}`;
const significant = (x) => Number(x.toPrecision(5)).toLocaleString("en", { maximumSignificantDigits: 5 });

function write(summary, { to, seeds, results }) {
  const others = SCALES.filter((scale) => scale !== BASE);
  const rows = [];
  const worst = [];
  for (const id of LEVELS) {
    let most = 0;
    summary[BASE].forEach((base, y) => {
      const off = others.map((scale) => (summary[scale][y][id].mean / base[id].mean - 1) * 100);
      most = Math.max(most, ...off.map(Math.abs));
      const spread = (base[id].spread / base[id].mean) * 100;
      rows.push(
        `| ${id} | ${base.year} | ${significant(summary[SCALES[0]][y][id].mean)} | ${significant(base[id].mean)} | ${significant(summary[SCALES[2]][y][id].mean)} | ${off.map(percent).join(" | ")} | ${spread.toFixed(2)} |`,
      );
    });
    worst.push({ id, most, unit: "%", aim: AIM });
  }
  let most = 0;
  summary[BASE].forEach((base, y) => {
    if (base[GROWTH].mean === null) return;
    const off = others.map((scale) => summary[scale][y][GROWTH].mean - base[GROWTH].mean);
    most = Math.max(most, ...off.map(Math.abs));
    rows.push(
      `| ${GROWTH} | ${base.year} | ${SCALES.map((scale) => summary[scale][y][GROWTH].mean.toFixed(2)).join(" | ")} | ${off.map(percent).join(" | ")} | ${base[GROWTH].spread.toFixed(2)} |`,
    );
  });
  worst.push({ id: GROWTH, most, unit: " points", aim: AIM_GROWTH });
  const misses = worst.filter(({ most, aim }) => most > aim);
  const kept = keptSection();
  const text = `# Scale: how many households an agent may stand for

Yearly means of national levels at ${SCALES.join(", ")} households per agent, January 2012 to ${to}, means of ${seeds} seeds.
Deviations are per cent of the mean at ${BASE} (growth: points). The aim is ${AIM} %, for growth ${AIM_GROWTH} points.
The last column is the standard deviation of one seed at ${BASE} households per agent, in per cent (growth: points).
Written by \`node scripts/checks/scale.mjs\`; all books of all ${results.length} runs closed ${results.every((r) => r.exact) ? "exactly, no posting was clipped" : "with residuals or clipped postings: see the script's output"}.

## Largest deviation of a year

| series | largest deviation | aim | |
|---|---|---|---|
${worst.map(({ id, most, unit, aim }) => `| ${id} | ${most.toFixed(2)}${unit} | ${aim}${unit} | ${most > aim ? "missed" : "met"} |`).join("\n")}

${misses.length === 0 ? "Every series meets its aim." : `Missed: ${misses.map(({ id, most, unit }) => `${id} (${most.toFixed(2)}${unit})`).join(", ")}.`}

## Every year

| series | year | ${SCALES.join(" | ")} | ${others.map((scale) => `${scale} against ${BASE}`).join(" | ")} | one seed |
|---|---|---|---|---|---|---|---|
${rows.join("\n")}

${kept}`;
  writeFileSync(page, text);
  return { worst, misses };
}

/** What an earlier run with --one-to-one wrote. */
function keptSection() {
  try {
    const text = readFileSync(page, "utf8");
    const at = text.indexOf(MARK);
    return at < 0 ? "" : text.slice(at);
  } catch {
    return "";
  }
}

/** Twelve months with one agent a household, in a process of its own whose memory is measured. */
function oneToOne(threads) {
  const text = execFileSync(process.execPath, [fileURLToPath(import.meta.url), "--child", String(threads)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { threads, ...JSON.parse(text) };
}
async function runOneToOne(threads) {
  const { run } = await library();
  const rss = () => process.resourceUsage().maxRSS / 1024;
  const start = performance.now();
  let burnIn = 0;
  let burnInMonths = 0;
  const result = await run({
    to: "2012-12",
    householdsPerAgent: 1,
    threads,
    onProgress({ done, total, phase }) {
      if (done % 12 === 0)
        console.error(
          `${done}/${total} ${((performance.now() - start) / 1000).toFixed(0)} s ${rss().toFixed(0)} MiB`,
        );
      if (phase !== "burn-in") return;
      burnIn = (performance.now() - start) / 1000;
      burnInMonths = done;
    },
  });
  const { user, system } = process.cpuUsage();
  const history = (performance.now() - start) / 1000 - burnIn;
  const { agents, stateHash, accounts, clippedPostings } = result;
  const exact = Object.values(accounts).every((x) => x === 0) && clippedPostings === 0;
  return { agents, stateHash, exact, burnInMonths, burnIn, history, cpu: (user + system) / 1e6, rss: rss() };
}

function writeOneToOne(runs) {
  const before = readFileSync(page, "utf8");
  const at = before.indexOf(MARK);
  const section = `${MARK}
## One agent a household

Twelve months, January to December 2012, after the same ${runs[0].burnInMonths} months of burn-in, on ${cpus()[0].model.trim()} with ${availableParallelism()} cores, Node ${process.versions.node}.

| threads | agents | burn-in, s | 12 months, s | CPU, s | peak memory, MiB | books | state hash |
|---|---|---|---|---|---|---|---|
${runs.map((run) => `| ${run.threads} | ${run.agents.toLocaleString("en")} | ${run.burnIn.toFixed(0)} | ${run.history.toFixed(1)} | ${run.cpu.toFixed(0)} | ${run.rss.toFixed(0)} | ${run.exact ? "exact, no posting clipped" : "NOT exact"} | ${run.stateHash} |`).join("\n")}
`;
  writeFileSync(page, (at < 0 ? before.trimEnd() + "\n\n" : before.slice(0, at)) + section);
}

if (!isMainThread) {
  const { run } = await library();
  const result = await run(workerData);
  const exact = Object.values(result.accounts).every((x) => x === 0) && result.clippedPostings === 0;
  parentPort.postMessage({ ...workerData, years: years(result), exact, accounts: result.accounts });
} else {
  const { values } = parseArgs({
    options: {
      to: { type: "string", default: "2014-12" },
      seeds: { type: "string", default: "5" },
      "one-to-one": { type: "boolean", default: false },
      only: { type: "boolean", default: false },
      threads: { type: "string", default: "1,2" },
      child: { type: "string" },
    },
  });
  if (values.child !== undefined) {
    console.log(JSON.stringify(await runOneToOne(Number(values.child))));
    process.exit();
  }
  if (!values.only) {
    const results = await runAll(values.to, Number(values.seeds));
    const { worst, misses } = write(summarise(results), {
      to: values.to,
      seeds: Number(values.seeds),
      results,
    });
    for (const { id, most, unit, aim } of worst)
      console.log(
        `${most > aim ? "MISS" : "  ok"}  ${id.padEnd(30)} ${most.toFixed(2)}${unit} (aim ${aim}${unit})`,
      );
    for (const r of results)
      if (!r.exact) console.log("not exact:", r.householdsPerAgent, r.seed, r.accounts);
    process.exitCode = misses.length > 0 || results.some((r) => !r.exact) ? 1 : 0;
  }
  if (values["one-to-one"] || values.only) {
    const runs = values.threads.split(",").map(Number).map(oneToOne);
    console.log(runs);
    writeOneToOne(runs);
  }
}
