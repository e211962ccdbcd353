/** Examines the machine: what a run needs, and what is good to have. */
import { spawnSync } from "node:child_process";
import { existsSync, statfsSync } from "node:fs";
import { availableParallelism, freemem, totalmem } from "node:os";
import { data, describeMachine, packageFile, packageVersion } from "../platform/node/index.ts";

export interface Finding {
  readonly name: string;
  readonly state: "ok" | "warn" | "fail";
  readonly found: string;
  readonly advice?: string;
}

const GIB = 2 ** 30;
/** A full run of one agent a household needs about this much. */
const ROOM_GIB = 2;
const LEAST_MEMORY_GIB = 0.5;
const LEAST_DISK_GIB = 0.1;
const LEAST_NODE = [20, 19] as const;

export async function examine(): Promise<Finding[]> {
  return [
    node(),
    processor(),
    memory(),
    disk(),
    threads(),
    await duckdb(),
    build(),
    dataFiles(),
    optional("gcc", ["gcc", "cc"], "needed by npm run bench alone", "apt install gcc"),
    optional(
      "chromium",
      ["chromium", "chromium-browser", "google-chrome"],
      "needed by the browser tests alone",
      "apt install chromium",
    ),
  ];
}

function node(): Finding {
  const { node: version } = process.versions;
  const [major, minor] = version.split(".").map(Number);
  const fits = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  const found = `${version}; autarky ${packageVersion()}`;
  return fits
    ? { name: "Node", state: "ok", found }
    : { name: "Node", state: "fail", found, advice: `install Node ${LEAST_NODE.join(".")} or later` };
}

function processor(): Finding {
  const { processor: name, platform, architecture } = describeMachine();
  const cores = availableParallelism();
  const found = `${cores} cores, ${name}, ${platform} ${architecture}`;
  return cores > 1
    ? { name: "Processor", state: "ok", found }
    : { name: "Processor", state: "warn", found, advice: "--threads gains nothing here" };
}

function memory(): Finding {
  const [free, total] = [freemem() / GIB, totalmem() / GIB];
  const found = `${free.toFixed(1)} of ${total.toFixed(1)} GiB free`;
  if (free < LEAST_MEMORY_GIB)
    return { name: "Memory", state: "fail", found, advice: `a run needs about ${LEAST_MEMORY_GIB} GiB` };
  if (free < ROOM_GIB)
    return { name: "Memory", state: "warn", found, advice: "--households-per-agent 1 needs up to 2 GiB" };
  return { name: "Memory", state: "ok", found };
}

function disk(): Finding {
  const { bavail, bsize } = statfsSync(process.cwd());
  const free = (Number(bavail) * Number(bsize)) / GIB;
  const found = `${free.toFixed(1)} GiB free here`;
  return free < LEAST_DISK_GIB
    ? { name: "Disk", state: "fail", found, advice: "a run's folder takes a few MB; free some space" }
    : { name: "Disk", state: "ok", found };
}

function threads(): Finding {
  const name = "Shared memory";
  try {
    const cells = new Int32Array(new SharedArrayBuffer(4));
    Atomics.add(cells, 0, 1);
    return { name, state: "ok", found: "SharedArrayBuffer and Atomics work" };
  } catch {
    return { name, state: "warn", found: "no SharedArrayBuffer", advice: "runs will use one thread" };
  }
}

async function duckdb(): Promise<Finding> {
  const name = "DuckDB";
  try {
    const { withDatabase } = await import("../platform/node/duckdb.ts");
    const version = await withDatabase(
      async (connection) => (await connection.runAndReadAll("SELECT version()")).getRows()[0][0],
    );
    return { name, state: "ok", found: String(version) };
  } catch (error) {
    return {
      name,
      state: "fail",
      found: "does not load",
      advice: `run npm ci; ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

function build(): Finding {
  const name = "Build";
  const script = packageFile("scripts", "prepare-build.mjs");
  if (!existsSync(packageFile("dist", "report-client", "report-client.js")))
    return { name, state: "fail", found: "report program not built", advice: "run npm run build" };
  if (!existsSync(script)) return { name, state: "ok", found: "installed package" };
  const fresh = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
  if (fresh.status === 0) return { name, state: "ok", found: "up to date with the sources" };
  return {
    name,
    state: "warn",
    found: fresh.stdout.trim() || "older than the sources",
    advice: "run npm run build, or npm start",
  };
}

function dataFiles(): Finding {
  const name = "Data";
  try {
    const report = data.check();
    const bad = report.checks.filter(({ ok }) => !ok);
    if (report.ok) return { name, state: "ok", found: `${report.checks.length} checks passed` };
    return {
      name,
      state: "fail",
      found: `failed: ${bad.map(({ id }) => id).join(", ")}`,
      advice: "autarky data check tells more",
    };
  } catch (error) {
    return {
      name,
      state: "fail",
      found: error instanceof Error ? error.message : String(error),
      advice: "autarky data check tells more",
    };
  }
}

function optional(name: string, programs: readonly string[], use: string, advice: string): Finding {
  for (const program of programs) {
    const outcome = spawnSync(program, ["--version"], { encoding: "utf8" });
    if (outcome.status === 0) return { name, state: "ok", found: outcome.stdout.split("\n")[0].trim() };
  }
  return { name, state: "warn", found: `not found; ${use}`, advice };
}
