import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MONTHS, toyDispatcher, toyPlan } from "../../../test/lab/toy-ensemble.ts";
import { memoryStore } from "../../lab/ensemble/memory-store.ts";
import { planHash, spansOf } from "../../lab/ensemble/plan.ts";
import type { Plan } from "../../lab/ensemble/plan.ts";
import { runEnsemble } from "../../lab/ensemble/run-ensemble.ts";
import { folderStore } from "./chunk-store.ts";

const plan = toyPlan();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "autarky-chunks-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const chunk = (name: string) => join(folder, "chunks", name);
/** Runs what is missing and says which trials that was. */
async function fill(of: Plan = plan, together = 1) {
  const ran: number[] = [];
  const dispatcher = toyDispatcher(together, ({ index }) => ran.push(index));
  const { damaged } = await runEnsemble(of, dispatcher, folderStore(folder, of));
  return { ran, damaged };
}
const bytesOf = (): Record<string, string> =>
  Object.fromEntries(readdirSync(chunk("")).map((name) => [name, readFileSync(chunk(name), "base64")]));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe("a folder of chunks", () => {
  it("has a Parquet file and a receipt a chunk, and nothing else", async () => {
    await fill();
    expect(readdirSync(chunk("")).sort()).toEqual(
      ["00000", "00001", "00002"].flatMap((name) => [`${name}.json`, `${name}.parquet`]),
    );
    const bytes = readFileSync(chunk("00001.parquet"));
    expect(JSON.parse(readFileSync(chunk("00001.json"), "utf8"))).toEqual({
      chunk: 1,
      trials: [8, 16],
      // Of sixteen runs one fails: a row instead of one a month.
      rows: 15 * MONTHS + 1,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      plan: planHash(plan),
    });
  });

  it("gives back what was put in, failures with their error", async () => {
    await fill();
    const memory = memoryStore(plan);
    await runEnsemble(plan, toyDispatcher(3), memory);
    const [found, expected] = [
      await folderStore(folder, plan).read(plan.series),
      await memory.read(plan.series),
    ];
    expect(found).toEqual(expected);
    expect(found.runs.filter(({ error }) => error !== undefined)).toEqual([
      { draw: 3, seed: 2, arm: 1, error: "2012-02: it breaks" },
    ]);
  });

  it("has the same bytes whatever order trials end in", async () => {
    await fill();
    const before = bytesOf();
    rmSync(chunk(""), { recursive: true });
    await fill(plan, 5);
    expect(bytesOf()).toEqual(before);
  });

  it("runs nothing again that stands", async () => {
    await fill();
    expect(await fill()).toEqual({ ran: [], damaged: [] });
  });

  it.each([
    [
      "a flipped bit",
      "its SHA-256 is not its receipt's",
      (bytes: Buffer) => bytes.fill(bytes[99] ^ 4, 99, 100),
    ],
    ["a missing end", "not", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["nothing", "it has 0 bytes", () => Buffer.alloc(0)],
  ])("finds %s, sets the chunk aside and makes it anew, byte by byte", async (_, reason, spoil) => {
    await fill();
    const before = bytesOf();
    const spoiled = spoil(readFileSync(chunk("00001.parquet")));
    writeFileSync(chunk("00001.parquet"), spoiled);
    const { ran, damaged } = await fill();
    expect(ran).toEqual(range(8, 16));
    const aside = join(folder, "aside", "00001-0.parquet");
    expect(damaged).toMatchObject([{ chunk: 1, aside, reason: expect.stringContaining(reason) as string }]);
    expect(readFileSync(aside)).toEqual(spoiled);
    expect(bytesOf()).toEqual(before);
  });

  it("sets a chunk aside whose receipt cannot be read, or speaks of no file, each under a name of its own", async () => {
    await fill();
    const before = bytesOf();
    writeFileSync(chunk("00000.json"), "{");
    unlinkSync(chunk("00002.parquet"));
    const first = await fill();
    expect(first.damaged).toMatchObject([
      { chunk: 0, reason: "its receipt cannot be read" },
      { chunk: 2, reason: "it is gone, only its receipt is there" },
    ]);
    expect(first.ran).toEqual([...range(0, 8), ...range(16, 24)]);
    expect(bytesOf()).toEqual(before);
    writeFileSync(chunk("00000.json"), "{}");
    await fill();
    expect(bytesOf()).toEqual(before);
    expect(readdirSync(join(folder, "aside")).sort()).toEqual([
      "00000-0.json",
      "00000-0.parquet",
      "00000-1.json",
      "00000-1.parquet",
      "00002-0.json",
    ]);
  });

  it("makes unfinished chunks anew without a word: half files, and files without a receipt", async () => {
    await fill();
    const before = bytesOf();
    unlinkSync(chunk("00001.json"));
    writeFileSync(chunk(".00002.parquet"), "half");
    expect(await fill()).toEqual({ ran: range(8, 16), damaged: [] });
    expect(bytesOf()).toEqual(before);
  });

  it("does not take chunks of another ensemble for its own", async () => {
    const other = toyPlan({ modelHash: "another" });
    await fill(other);
    const { damaged, ran } = await fill();
    expect(damaged.map(({ reason }) => reason)).toEqual(Array(3).fill("it belongs to another ensemble"));
    expect(ran).toHaveLength(24);
  });

  it("grows with the draws, and shows no more of them than are asked for", async () => {
    const few = toyPlan({ drawCount: 3 });
    expect((await fill(few)).ran).toEqual(range(0, 12));
    const grown = await fill();
    expect(grown).toEqual({ ran: range(8, 24), damaged: [] });
    const before = bytesOf();
    expect(await fill(few)).toEqual({ ran: [], damaged: [] });
    const { runs, values } = await folderStore(folder, few).read(["gdp.real"]);
    expect(runs.map(({ draw }) => draw)).toEqual(range(0, 24).map((r) => Math.floor(r / 8)));
    expect(values["gdp.real"]).toHaveLength(24 * MONTHS);
    expect(bytesOf()).toEqual(before);
  });

  it("is empty at first", async () => {
    const store = folderStore(folder, plan);
    expect(await store.survey(spansOf(plan))).toEqual({ done: new Set(), damaged: [] });
    expect((await store.read(plan.series)).runs).toEqual([]);
  });
});
