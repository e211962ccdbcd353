import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { core } from "./core.ts";
import { plain } from "./plain.ts";
import { run } from "./report.ts";
import type { Options, Result } from "./report.ts";

const SIZE = { N: 20_000, M: 1000, T: 60 };
const SEEDS = [1, 2, 3, 4, 5, 6];
/** econ-min.md asks for 2 %; the means over six seeds stray by about 0.15 %, so less shows a small mistake too. */
const TOLERANCE = 0.005;
const folder = mkdtempSync(join(tmpdir(), "econ-min-"));
const binary = join(folder, "econ");

beforeAll(() => {
  const source = fileURLToPath(new URL("econ.c", import.meta.url));
  try {
    execFileSync("gcc", ["-O3", source, "-o", binary], { stdio: "pipe" });
  } catch (error) {
    throw new Error("the econ-min yardstick needs gcc (Debian: apt-get install gcc libc6-dev)", {
      cause: error,
    });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function yardstick({ N, M, T, seed }: Options): Result {
  return JSON.parse(execFileSync(binary, [N, M, T, seed].map(String), { encoding: "utf8" })) as Result;
}

/** Returns the means over the seeds: one seed alone strays by about half a per cent. */
function outcome(program: (options: Options) => Result): { price: number; u: number; cons: number } {
  const results = SEEDS.map((seed) => program({ ...SIZE, seed }));
  const mean = (of: (result: Result) => number) => results.reduce((sum, r) => sum + of(r), 0) / SEEDS.length;
  return { price: mean((r) => r.price), u: mean((r) => r.u), cons: mean((r) => r.cons) };
}

describe("econ-min", () => {
  for (const [name, program] of [
    ["plain", plain],
    ["core", core],
  ] as const) {
    it(`${name} agrees with the C yardstick within half a per cent`, { timeout: 60_000 }, () => {
      const expected = outcome(yardstick);
      const found = outcome((options) => run(name, program, options));
      for (const measure of ["price", "u", "cons"] as const) {
        const ratio = found[measure] / expected[measure];
        expect(
          Math.abs(ratio - 1),
          `${measure}: ${found[measure]} against ${expected[measure]}`,
        ).toBeLessThan(TOLERANCE);
      }
    });
  }

  it("keeps all money: to rounding in doubles, exactly through the ledger", () => {
    expect(Math.abs(run("plain", plain, { ...SIZE, seed: 4 }).drift)).toBeLessThan(1e-9);
    expect(run("core", core, { ...SIZE, seed: 4 }).drift).toBe(0);
  });

  it("repeats itself under a seed and not under another", () => {
    for (const program of [plain, core]) {
      const small = { N: 1000, M: 50, T: 30 };
      const of = (seed: number) => {
        const { step } = program({ ...small, seed });
        return Array.from({ length: small.T }, (_, t) => step(t));
      };
      expect(of(1)).toEqual(of(1));
      expect(of(1)).not.toEqual(of(2));
    }
  });

  it("reports what econ-min.md asks for", () => {
    const keys = ["fw", "N", "M", "T", "setup_s", "run_s", "asps", "price", "u", "cons", "drift"];
    const options = { N: 1000, M: 50, T: 30, seed: 1 };
    expect(Object.keys(run("core", core, options))).toEqual(keys);
    expect(Object.keys(yardstick(options))).toEqual(keys);
    expect(() => run("core", core, { ...options, M: 30 })).toThrow("must divide");
  });
});
