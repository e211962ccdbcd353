/** The number of threads that share a run's blocks changes nothing in its result. Threads run from dist/. */
import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/platform/node/index.ts";
import type { RunOptions } from "../../src/platform/node/index.ts";
import { packageFile, packageRoot } from "../../src/platform/node/package-root.ts";

beforeAll(() => {
  // Quick where dist/ is fresh; otherwise its workers would compute another model than this test's.
  execFileSync(process.execPath, [packageFile("node_modules", "typescript", "bin", "tsc"), "-b"], {
    cwd: packageRoot,
    stdio: "inherit",
  });
}, 300_000);

describe("a run on several threads", () => {
  for (const [householdsPerAgent, to] of [
    [4000, "2012-06"],
    [500, "2012-03"],
  ] as const) {
    it(
      `ends in the same state with 1, 2 and 3 at ${householdsPerAgent} households per agent`,
      { timeout: 300_000 },
      async () => {
        const options: RunOptions = { to, householdsPerAgent, seed: 3 };
        const alone = await run({ ...options, threads: 1 });
        for (const threads of [2, 3]) {
          const team = await run({ ...options, threads });
          expect(team.threads).toBe(threads);
          expect({ threads, stateHash: team.stateHash, accounts: team.accounts }).toEqual({
            threads,
            stateHash: alone.stateHash,
            accounts: alone.accounts,
          });
          expect(team.series).toEqual(alone.series);
        }
      },
    );
  }
});
