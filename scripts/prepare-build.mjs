#!/usr/bin/env node
// Makes the checkout ready to run: installs packages and builds, each only if something changed.
// `--all` builds the workbench too. `--check` changes nothing and exits with 1 if something is stale.
// Plain Node, no packages: it runs before they are there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const LEAST_NODE = [20, 19];
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const at = (...parts) => join(root, ...parts);
const checkOnly = process.argv.includes("--check");
const all = process.argv.includes("--all");

function stop(message) {
  console.error(`error ${message}`);
  process.exit(1);
}
const digest = (text) => createHash("sha256").update(text).digest("hex");
const readIf = (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  stop(
    `Node ${LEAST_NODE.join(".")} or later is needed, this is ${process.versions.node} (https://nodejs.org)`,
  );
}

// Packages: node_modules must come from this package-lock.json. A lock whose time changed but not its text is no reason.
const lock = at("package-lock.json");
const installed = at("node_modules", ".package-lock.json");
const lockStamp = at("node_modules", ".autarky-lock");
function packagesAreStale() {
  if (!existsSync(installed)) return true;
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return false;
  return readIf(lockStamp) !== digest(readFileSync(lock));
}
function install() {
  console.log("installing packages (npm ci) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const outcome = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "inherit", "pipe"],
    shell: process.platform === "win32",
  });
  if (outcome.error) stop(`npm cannot be started: ${outcome.error.message}`);
  if (outcome.status !== 0) {
    const said = outcome.stderr ?? "";
    if (/\bEUSAGE\b/.test(said)) {
      console.error(
        said
          .match(/^.*(Missing|Invalid): .*$/gm)
          ?.slice(0, 5)
          .join("\n") ?? said,
      );
      stop("package-lock.json does not fit package.json: run npm install and commit both");
    }
    process.stderr.write(said);
    const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(said);
    stop(
      offline
        ? "the npm registry cannot be reached: connect to the network once, then run this again"
        : "npm ci failed, see above",
    );
  }
  writeFileSync(lockStamp, digest(readFileSync(lock)));
}

// Builds: a stamp in dist/ tells from which inputs it was made, by name, size and time of change.
const stampFile = at("dist", ".build-stamp.json");
const builds = [
  {
    name: "program",
    command: ["tsc", "-b"],
    inputs: ["src", "tsconfig.json", "tsconfig.base.json"],
    output: "dist/cli/main.js",
  },
  {
    name: "report",
    command: ["vite", "build", "--config", "vite.report.config.ts"],
    inputs: ["src/report-client", "src/lab/report", "vite.report.config.ts"],
    output: "dist/report-client/report-client.js",
  },
  {
    name: "workbench",
    command: ["node", "scripts/workbench/build.mjs"],
    inputs: ["src", "data", "claims", "scenarios", "scripts/workbench", "vite.workbench.config.ts"],
    output: "dist/workbench/autarky-offline.html",
  },
].filter(({ name }) => all || name !== "workbench");
function* filesBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) yield `${path} ${stat.size} ${stat.mtimeMs}`;
  else for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name));
}
const fingerprint = ({ inputs }) =>
  digest(
    [...inputs, "package-lock.json"]
      .flatMap((input) => [...filesBelow(at(input))].filter((line) => !/\.test\.ts /.test(line)))
      .join("\n"),
  );

function readStamp() {
  try {
    return JSON.parse(readIf(stampFile) ?? "{}");
  } catch {
    return {};
  }
}
const isStale = (build) => !existsSync(at(build.output)) || readStamp()[build.name] !== fingerprint(build);

function make(build) {
  console.log(`building ${build.name} (${build.command[0]}) …`);
  const before = fingerprint(build);
  const [tool, ...words] = build.command;
  const inPackages = at("node_modules", ".bin", process.platform === "win32" ? `${tool}.cmd` : tool);
  const outcome = spawnSync(tool === "node" ? process.execPath : inPackages, words, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32" && tool !== "node",
  });
  if (outcome.status !== 0) stop(`building ${build.name} failed: ${build.command.join(" ")}`);
  mkdirSync(at("dist"), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ ...readStamp(), [build.name]: before }, null, 2) + "\n");
}

checkNode();
if (checkOnly) {
  const stale = [
    ...(packagesAreStale() ? ["packages"] : []),
    ...builds.filter(isStale).map(({ name }) => name),
  ];
  if (stale.length > 0) console.log(`stale: ${stale.join(", ")}`);
  process.exit(stale.length > 0 ? 1 : 0);
}
if (packagesAreStale()) install();
for (const build of builds) if (isStale(build)) make(build);
