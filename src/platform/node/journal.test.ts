import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Entry } from "../../lab/calibrate/runs.ts";
import { openJournal } from "./journal.ts";

const entry = (run: number): Entry => ({ stage: "wave-1", run, point: "0123", values: [1 / 3, null, -2e-7] });
let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "autarky-journal-"));
  file = join(folder, "journal.jsonl");
  const journal = await openJournal(folder);
  for (const run of [2, 0, 1]) await journal.append(entry(run));
  await journal.append({ ...entry(3), values: [], error: "burn-in: no" });
  journal.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a journal on disk", () => {
  it("gives each run back", async () => {
    const journal = await openJournal(folder);
    expect(journal.damaged).toEqual([]);
    expect(journal.find("wave-1", 1)).toEqual(entry(1));
    expect(journal.find("wave-1", 3)!.error).toBe("burn-in: no");
    expect(journal.find("wave-2", 1)).toBeUndefined();
    journal.close();
  });
  it("loses nothing but a line that was being written", async () => {
    const whole = readFileSync(file, "utf8");
    appendFileSync(file, whole.slice(0, 40));
    const journal = await openJournal(folder);
    expect(journal.damaged).toEqual([]);
    await journal.append(entry(4));
    journal.close();
    const lines = readFileSync(file, "utf8");
    expect(lines.startsWith(whole)).toBe(true);
    expect(lines.split("\n")).toHaveLength(6);
  });
  it("leaves a line with a flipped byte out, and keeps it aside", async () => {
    const bytes = readFileSync(file);
    bytes[30] ^= 4;
    writeFileSync(file, bytes);
    const journal = await openJournal(folder);
    expect(journal.damaged).toEqual([
      { chunk: 1, reason: "its checksum is another", aside: join(folder, "aside", "journal-0.jsonl") },
    ]);
    expect(journal.find("wave-1", 2)).toBeUndefined();
    expect(journal.entries()).toHaveLength(3);
    await journal.append(entry(2));
    journal.close();
    expect(readFileSync(join(folder, "aside", "journal-0.jsonl"))).toEqual(bytes);
    const mended = await openJournal(folder);
    expect(mended.entries()).toHaveLength(4);
    mended.close();
    expect(readdirSync(folder).sort()).toEqual(["aside", "journal.jsonl"]);
  });
});
