import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporary, typed } from "./command.ts";

const SLOW = 60_000;
let folder: string;
beforeEach(() => {
  folder = temporary();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("calibrate", () => {
  it(
    "says what is wrong with its words",
    async () => {
      const words = ["calibrate", "--out", join(folder, "new")];
      const form = await typed([...words, "--waves", "two", "--runs", "1e3"]);
      expect(form).toMatchObject({ status: 2, out: "" });
      expect(form.err).toContain('--waves: not a whole number: "two" (expected digits, such as 64)');
      expect(form.err).toContain('--runs: not a whole number: "1e3"');
      expect((await typed([...words, "--runs", "3"])).err).toContain("runs: not such a number: 3");
      const series = await typed([...words, "--series", "gdp.groth"]);
      expect(series).toMatchObject({ status: 2 });
      expect(series.err).toContain('no calibrated series: "gdp.groth" (did you mean "gdp.growth"?)');
      expect(readdirSync(folder)).toEqual([]);
    },
    SLOW,
  );

  it(
    "leaves a folder of another model or other options as it is",
    async () => {
      const file = join(folder, "calibration.json");
      const text = JSON.stringify({ calibration: 1, identity: { model: "another", waves: 3 } });
      writeFileSync(file, text);
      const { status, err } = await typed(["calibrate", "--out", folder]);
      expect(status).toBe(2);
      expect(err).toContain('the folder holds a calibration with another model: "another"');
      expect(err).toContain(
        "the folder holds a calibration with another waves: 3 (expected 4; its results stay",
      );
      writeFileSync(file, JSON.stringify({ ensemble: 1, identity: {} }));
      expect((await typed(["calibrate", "--out", folder])).err).toContain("is not a calibration's manifest");
      expect(readdirSync(folder)).toEqual(["calibration.json"]);
    },
    SLOW,
  );
});
