/**
 * Compiles and runs the three programs of econ-min in turn and prints, for each, the median agent-steps per second:
 * `node bench/econ-min/measure.mjs [repeats] [N] [M] [T]`. Needs gcc and `npm ci`; about half a minute.
 * The TypeScript programs count CPU seconds of the whole process, the C program wall-clock seconds: measure idle.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const built = join(root, "dist/econ-min/bench/econ-min");
const [repeats = "7", ...size] = process.argv.slice(2);

execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", here], {
  stdio: "inherit",
});
mkdirSync(built, { recursive: true });
execFileSync("gcc", ["-O3", "-march=native", join(here, "econ.c"), "-o", join(built, "econ")], {
  stdio: "inherit",
});

const programs = [
  [join(built, "econ")],
  [process.execPath, join(built, "plain.js")],
  [process.execPath, join(built, "core.js")],
];
const runs = programs.map(() => []);
for (let i = 0; i < Number(repeats); i++) {
  programs.forEach(([file, ...args], p) => {
    runs[p].push(JSON.parse(execFileSync(file, [...args, ...size], { encoding: "utf8" })));
  });
}
for (const results of runs) {
  results.sort((a, b) => a.asps - b.asps);
  const median = results[Math.floor(results.length / 2)];
  console.log(
    `${median.fw.padEnd(6)} ${(median.asps / 1e6).toFixed(1)} M agent-steps/s  ${JSON.stringify(median)}`,
  );
}
