import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { autarky, shell, temporary } from "./command.ts";

const SLOW = 120_000;
const run = "run --to 2012-03";

describe("disk trouble", () => {
  it(
    "is status 3 before the run begins where the folder cannot be written",
    () => {
      const file = join(temporary(), "file");
      writeFileSync(file, "");
      for (const folder of ["/proc/autarky", file, join(file, "below")]) {
        const { status, err } = autarky([...run.split(" "), "--out", folder]);
        expect(status).toBe(3);
        expect(err).toMatch(new RegExp(`^error ${folder}: .+\\n$`));
      }
    },
    SLOW,
  );

  it(
    "is status 3 where files may not grow, and leaves no half file",
    () => {
      const folder = temporary();
      const { status, err } = shell(`ulimit -f 64; $AUTARKY ${run} --out ${folder}`);
      expect(status).toBe(3);
      expect(err).toContain("file is larger than this process may write");
      expect(readdirSync(folder)).toEqual([]);
    },
    SLOW,
  );

  const disk = temporary();
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", disk]).status === 0;
  it.skipIf(!mounted)(
    "is status 3 on a full disk, and leaves the run before as it was",
    () => {
      try {
        const folder = join(disk, "run");
        mkdirSync(folder);
        writeFileSync(join(folder, "report.html"), "the one before");
        const { status, err } = autarky([...run.split(" "), "--out", folder]);
        expect(status).toBe(3);
        expect(err).toBe(
          `error ${folder}: disk is full (free some space or choose another folder with --out)\n`,
        );
        expect(readdirSync(folder)).toEqual(["report.html"]);
        expect(readFileSync(join(folder, "report.html"), "utf8")).toBe("the one before");
      } finally {
        spawnSync("umount", [disk]);
      }
    },
    SLOW,
  );

  it(
    "is not a fault where a reader stops early",
    () => {
      const { err, out } = shell(
        "set -o pipefail; $AUTARKY data show observed/observed --json | head -c 100",
      );
      expect(out).toHaveLength(100);
      expect(err).toBe("");
    },
    SLOW,
  );
});
