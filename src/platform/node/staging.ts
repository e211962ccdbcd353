/** Writes the files of a folder so that each appears whole or not at all. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { onDisk } from "./disk-error.ts";

/** Files are written under `path` and get their names in `folder` at `commit`, in the order in which they were named. */
export interface Staging {
  readonly folder: string;
  /** Returns where to write a file for now. */
  file(name: string): string;
  writeText(name: string, text: string): void;
  writeBytes(name: string, bytes: Uint8Array): void;
  /** Sizes of what was written so far. */
  files(): { name: string; bytes: number }[];
  commit(): void;
}

/**
 * Makes `folder` if need be, lets `work` write into a hidden folder inside it, then moves the files to their names.
 * Whatever goes wrong, no file under a final name is partial: it is the old one, or the new one. Disk trouble becomes a
 * UserError with exit status 3.
 */
export async function stage(folder: string, work: (staging: Staging) => Promise<void>): Promise<void> {
  await inHiddenFolder(folder, async (hidden) => {
    const staging = openStaging(folder, hidden);
    await work(staging);
    staging.commit();
  });
}

/** Checks before a long run that its results can be written, by writing a little. */
export async function checkWritable(folder: string): Promise<void> {
  await inHiddenFolder(folder, async (hidden) => openStaging(folder, hidden).writeText("probe", "x"));
}

/** Takes the hidden folder away again, also where the process is told to exit. */
async function inHiddenFolder(folder: string, work: (hidden: string) => Promise<void>): Promise<void> {
  await onDisk(folder, async () => {
    makeFolder(folder);
    const hidden = mkdtempSync(join(folder, ".writing-"));
    const clean = () => rmSync(hidden, { recursive: true, force: true });
    process.once("exit", clean);
    try {
      await work(hidden);
    } finally {
      process.off("exit", clean);
      clean();
    }
  });
}

/** Makes a folder and those above it. Node's own recursive mkdir never ends where a file system refuses with ENOENT. */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let path = resolve(folder); !existsSync(path); path = dirname(path)) missing.push(path);
  for (const path of missing.reverse()) mkdirSync(path);
}

/** Writes a file and waits until it is on the disk. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const handle = openSync(path, "w");
  try {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
/** Waits until a file that another library wrote is on the disk. */
export function settle(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function openStaging(folder: string, hidden: string): Staging {
  const names: string[] = [];
  const file = (name: string) => {
    if (!names.includes(name)) names.push(name);
    return join(hidden, name);
  };
  return {
    folder,
    file,
    writeText: (name, text) => writeDurably(file(name), text),
    writeBytes: (name, bytes) => writeDurably(file(name), bytes),
    files: () => names.map((name) => ({ name, bytes: statSync(join(hidden, name)).size })),
    commit() {
      for (const name of names) renameSync(join(hidden, name), join(folder, name));
    },
  };
}
