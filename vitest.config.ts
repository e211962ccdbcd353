/** Where the tests are and how long they may take. They run from the sources; `dist/` holds none. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "bench/**/*.test.ts"],
    exclude: ["**/node_modules/**", "dist/**", "runs/**"],
    // Far more than any takes: a busy machine must not fail a test.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    pool: "forks",
    // One process reads the data and compiles the model once for many files: less than half the time.
    isolate: false,
    maxWorkers: 2,
  },
});
