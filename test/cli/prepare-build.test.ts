import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, temporary } from "./command.ts";

const SLOW = 60_000;
const prepare = (home: string, words: readonly string[] = [], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(home, "scripts/prepare-build.mjs"), ...words], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });

/** A checkout that needs one package and has none. */
function bareCheckout(): string {
  const home = temporary();
  mkdirSync(join(home, "scripts"));
  cpSync(join(root, "scripts/prepare-build.mjs"), join(home, "scripts/prepare-build.mjs"));
  const needs = { name: "bare", version: "1.0.0", dependencies: { "is-absent": "1.0.0" } };
  writeFileSync(join(home, "package.json"), JSON.stringify(needs));
  const found = { version: "1.0.0", resolved: "http://127.0.0.1:9/is-absent-1.0.0.tgz" };
  const packages = { "": needs, "node_modules/is-absent": found };
  writeFileSync(join(home, "package-lock.json"), JSON.stringify({ ...needs, lockfileVersion: 3, packages }));
  return home;
}

describe("prepare-build", () => {
  it("has nothing to do after the tests' own set-up, and says so fast", () => {
    const before = performance.now();
    const { status, stdout } = prepare(root, ["--check"]);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(stdout).toMatch(status === 0 ? /^$/ : /^stale: /);
  });

  it("tells what is stale without touching it", () => {
    expect(prepare(bareCheckout(), ["--check"])).toMatchObject({
      status: 1,
      stdout: "stale: packages, program, report\n",
    });
    expect(prepare(bareCheckout(), ["--check", "--all"])).toMatchObject({
      status: 1,
      stdout: "stale: packages, program, report, workbench\n",
    });
  });

  it(
    "says that the registry cannot be reached",
    () => {
      const offline = {
        npm_config_registry: "http://127.0.0.1:9",
        npm_config_cache: temporary(),
        npm_config_fetch_retries: "0",
      };
      const { status, stderr } = prepare(bareCheckout(), [], offline);
      expect(status).toBe(1);
      expect(stderr).toContain("error the npm registry cannot be reached: connect to the network once");
    },
    SLOW,
  );
});
