/**
 * Keeps the finished runs of a calibration in `journal.jsonl`: a checksum and one JSON document a line. A line counts
 * when it is whole, so that whatever kills the process costs the runs under way and no other.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { hashText } from "../../core/hash.ts";
import type { Damage } from "../../lab/ensemble/types.ts";
import type { Entry, Journal } from "../../lab/calibrate/runs.ts";
import { onDisk } from "./disk-error.ts";
import { writeDurably } from "./staging.ts";

const entrySchema: z.ZodType<Entry> = z.strictObject({
  stage: z.string(),
  run: z.number().int(),
  point: z.string(),
  values: z.array(z.number().nullable()),
  error: z.string().exactOptional(),
});
const CHECKSUM = 16;
const checksum = (text: string): string => hashText(text).slice(0, CHECKSUM);
const lineOf = (entry: Entry): string => {
  const text = JSON.stringify(entry);
  return `${checksum(text)} ${text}\n`;
};

export interface FolderJournal extends Journal {
  entries(): readonly Entry[];
  /** Damaged lines that were left out, by number from 1; their runs are made again. */
  readonly damaged: readonly Damage[];
  close(): void;
}

/** Opens the journal of a folder. What is torn at its end is cut off; damaged lines are kept aside. */
export async function openJournal(folder: string): Promise<FolderJournal> {
  const file = join(folder, "journal.jsonl");
  return await onDisk(file, () => {
    mkdirSync(folder, { recursive: true });
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    const lines = text.split("\n");
    const torn = lines.pop() !== "";
    const found = new Map<string, Entry>();
    const bad: number[] = [];
    lines.forEach((line, l) => {
      const entry = read(line);
      if (entry === undefined) bad.push(l + 1);
      else if (!found.has(nameOf(entry.stage, entry.run))) found.set(nameOf(entry.stage, entry.run), entry);
    });
    const aside = bad.length > 0 ? keepAside(folder, text) : "";
    if (bad.length > 0 || torn) {
      const hidden = join(folder, ".journal.jsonl");
      writeDurably(hidden, [...found.values()].map(lineOf).join(""));
      renameSync(hidden, file);
    }
    const handle = openSync(file, "a");
    return {
      damaged: bad.map((line) => ({ chunk: line, reason: "its checksum is another", aside })),
      entries: () => [...found.values()],
      find: (stage, run) => found.get(nameOf(stage, run)),
      append: (entry) =>
        onDisk(file, () => {
          const bytes = Buffer.from(lineOf(entry));
          for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
          fsyncSync(handle);
          found.set(nameOf(entry.stage, entry.run), entry);
        }),
      close: () => closeSync(handle),
    };
  });
}

const nameOf = (stage: string, run: number): string => `${stage}/${run}`;

function read(line: string): Entry | undefined {
  const text = line.slice(CHECKSUM + 1);
  if (line.slice(0, CHECKSUM + 1) !== `${checksum(text)} `) return undefined;
  return entrySchema.safeParse(JSON.parse(text)).data;
}

function keepAside(folder: string, text: string): string {
  const aside = join(folder, "aside");
  mkdirSync(aside, { recursive: true });
  let n = 0;
  while (existsSync(join(aside, `journal-${n}.jsonl`))) n += 1;
  const file = join(aside, `journal-${n}.jsonl`);
  writeDurably(file, text);
  return file;
}
