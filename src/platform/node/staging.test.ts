import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UserError } from "../../core/errors.ts";
import { checkWritable, stage } from "./staging.ts";

const folder = () => mkdtempSync(join(tmpdir(), "autarky-staging-"));

describe("stage", () => {
  it("makes the folder and names the files at the end", async () => {
    const into = join(folder(), "a", "b");
    await stage(into, async (staging) => {
      staging.writeText("one", "1");
      staging.writeText("two", "zwei");
      expect(staging.files()).toEqual([
        { name: "one", bytes: 1 },
        { name: "two", bytes: 4 },
      ]);
      expect(readdirSync(into).filter((name) => !name.startsWith("."))).toEqual([]);
    });
    expect(readdirSync(into)).toEqual(["one", "two"]);
  });

  it("leaves the old files where the work fails, and nothing else", async () => {
    const into = folder();
    writeFileSync(join(into, "one"), "old");
    const failing = stage(into, async (staging) => {
      staging.writeText("one", "new");
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    });
    await expect(failing).rejects.toMatchObject({
      exitCode: 3,
      issues: [{ code: "disk-full", where: { file: into } }],
    });
    expect(readdirSync(into)).toEqual(["one"]);
    expect(readFileSync(join(into, "one"), "utf8")).toBe("old");
  });

  it("lets defects through as they are", async () => {
    await expect(stage(folder(), () => Promise.reject(new TypeError("bug")))).rejects.toThrow(TypeError);
  });
});

describe("checkWritable", () => {
  it.each([["/proc/autarky"], [join(process.execPath, "x")], [process.execPath]])(
    "refuses %s with status 3",
    async (path) => {
      const error: unknown = await checkWritable(path).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).exitCode).toBe(3);
    },
  );
  it("leaves nothing behind", async () => {
    const into = folder();
    await checkWritable(into);
    expect(readdirSync(into)).toEqual([]);
  });
});
