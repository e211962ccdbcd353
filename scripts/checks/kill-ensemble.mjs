#!/usr/bin/env node
// Kills an ensemble again and again, resumes it, flips a byte, and compares every byte with an undisturbed one:
// `node scripts/checks/kill-ensemble.mjs [--draws 64] [--seeds 4] [--to 2018-12] [--households-per-agent 1000]
// [--kills 10] [--luck 1] [--keep FOLDER]`. Needs the built program. Every other kill waits until a chunk is being
// written. Exit status 1 where a byte differs, a run is missing or there twice, or a kill came too late.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { withDatabase, quote } = await import(join(root, "dist/platform/node/duckdb.js"));

/** How long at most a kill waits once a chunk is being written, and how often it looks. */
const WRITING_MS = 250;
const POLL_MS = 2;

const { values: options } = parseArgs({
  options: {
    draws: { type: "string", default: "64" },
    seeds: { type: "string", default: "4" },
    to: { type: "string", default: "2018-12" },
    "households-per-agent": { type: "string", default: "1000" },
    kills: { type: "string", default: "10" },
    luck: { type: "string", default: "1" },
    keep: { type: "string" },
  },
});
const [draws, seeds, kills] = [options.draws, options.seeds, options.kills].map(Number);
const home = options.keep ?? mkdtempSync(join(tmpdir(), "autarky-kill-"));
const [calm, tried] = ["undisturbed", "killed"].map((name) => join(home, name));
const chance = generator(Number(options.luck));
let faults = 0;

try {
  const begun = performance.now();
  const first = await resume(calm);
  const seconds = (performance.now() - begun) / 1000;
  say(
    `undisturbed: ${first.result.runs} runs, ${first.result.failed.length} failed, ${seconds.toFixed(1)} s`,
  );

  for (let kill = 1; kill <= kills; kill++) {
    const writing = kill % 2 === 0;
    const wait = chance() * (writing ? WRITING_MS : (2000 * seconds) / (kills + 2));
    const { killed } = await start(tried, (child) => killLater(child, wait, writing));
    expect(killed, `kill ${kill} came too late: the ensemble was done`);
    const { sound, half } = standing(tried);
    const moment = `${wait.toFixed(0)} ms after ${writing ? "a chunk was begun" : "the start"}`;
    say(`kill ${kill}, ${moment}: ${sound} chunks, ${half} files of unfinished ones`);
  }
  const last = await resume(tried);
  say(`resumed: ${last.result.runs} of ${last.result.planned} runs`);
  await compare("after the kills");

  const names = readdirSync(join(tried, "chunks")).filter((name) => name.endsWith(".parquet"));
  const name = names[Math.floor(chance() * names.length)];
  const file = join(tried, "chunks", name);
  const bytes = readFileSync(file);
  const at = Math.floor(chance() * bytes.length);
  bytes[at] ^= 1 << Math.floor(chance() * 8);
  writeFileSync(file, bytes);
  const { result, err } = await resume(tried);
  say(`flipped a bit of byte ${at} of ${name}: ${err.trim().split("\n").at(-1)}`);
  const { damaged } = result;
  expect(
    damaged.length === 1 && damaged[0].chunk === Number.parseInt(name, 10),
    "the flipped byte was not found",
  );
  expect(
    damaged.length === 1 && readFileSync(damaged[0].aside).equals(bytes),
    "the damaged chunk was not set aside as it was",
  );
  await compare("after the flipped byte");
} finally {
  if (options.keep === undefined) rmSync(home, { recursive: true, force: true });
}
say(faults === 0 ? "every byte is the same" : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

function say(text) {
  console.log(text);
}
function expect(holds, fault) {
  if (holds) return;
  faults += 1;
  say(`FAULT ${fault}`);
}

/** Starts the ensemble in a folder and waits for its end; `onStart` may kill it. */
function start(folder, onStart = () => undefined) {
  const frozen = existsSync(join(root, "data", "posterior", "draws.csv"));
  const words = ["ensemble", "--draws", options.draws, "--seeds", options.seeds, "--to", options.to];
  words.push("--households-per-agent", options["households-per-agent"], "--out", folder, "--json");
  if (!frozen) words.push("--prior");
  mkdirSync(folder, { recursive: true });
  const child = spawn(process.execPath, [join(root, "dist/cli/main.js"), ...words], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text) => (out += text));
  child.stderr.on("data", (text) => (err += text));
  const stop = onStart({ child, folder });
  return new Promise((resolve) => {
    child.on("close", (status, signal) => {
      stop?.();
      resolve({ status, killed: signal === "SIGKILL", out, err });
    });
  });
}
async function resume(folder) {
  const { status, out, err } = await start(folder);
  if (status !== 0) throw new Error(`the ensemble ended with status ${status}: ${err}`);
  return { result: JSON.parse(out), err };
}

/** Kills after a while, or a while after the next chunk was begun. Returns how to call it off. */
function killLater({ child, folder }, wait, writing) {
  let timer;
  const later = () => (timer = setTimeout(() => child.kill("SIGKILL"), wait));
  if (!writing) later();
  else
    timer = setInterval(() => {
      if (filesOf(folder).every((name) => !name.startsWith("."))) return;
      clearInterval(timer);
      later();
    }, POLL_MS);
  // Timeouts and intervals are cleared alike.
  return () => clearTimeout(timer);
}

function filesOf(folder) {
  const chunks = join(folder, "chunks");
  return existsSync(chunks) ? readdirSync(chunks) : [];
}
function standing(folder) {
  const files = filesOf(folder);
  const sound = files.filter((name) => name.endsWith(".json") && !name.startsWith(".")).length;
  return { sound, half: files.length - 2 * sound };
}

/** Compares all files of chunks and the manifest, and counts runs. */
async function compare(when) {
  const list = (folder) => ["ensemble.json", ...filesOf(folder).map((name) => join("chunks", name))].sort();
  const [expected, found] = [list(calm), list(tried)];
  expect(JSON.stringify(expected) === JSON.stringify(found), `${when}: other files`);
  const sha = (folder, name) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  for (const name of found.filter((one) => expected.includes(one)))
    expect(sha(calm, name) === sha(tried, name), `${when}: ${name} differs`);
  const { runs, least, most } = await countRuns(tried);
  expect(
    runs === draws * seeds && most === 1 && least === 1,
    `${when}: ${runs} runs, there ${least} to ${most} times`,
  );
  say(
    `${when}: ${found.length} files compared, ${runs} runs, each there ${most === 1 ? "once" : `up to ${most} times`}`,
  );
}
/** Counts runs, and how often at least and at most a month of one (or its failure) is there. */
function countRuns(folder) {
  const table = `read_parquet(${quote(join(folder, "chunks", "*.parquet"))})`;
  return withDatabase(async (connection) => {
    const rows = await connection.runAndReadAll(
      `SELECT count(DISTINCT (draw, seed)), min(n), max(n)
       FROM (SELECT draw, seed, month, count(*) AS n FROM ${table} GROUP BY ALL)`,
    );
    const [runs, least, most] = rows.getRows()[0].map(Number);
    return { runs, least, most };
  });
}

/** Uniform numbers in [0, 1) that follow from a seed (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
