/** Runs the built command line the way a shell does. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { cli } from "../../src/cli/cli.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export function temporary(): string {
  return mkdtempSync(join(tmpdir(), "autarky-cli-"));
}

/** Runs `autarky` with these words and waits for its end. */
export function autarky(
  words: readonly string[],
  { home = root, cwd = home }: { home?: string; cwd?: string } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, "dist/cli/main.js"), ...words], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return { status, out: stdout, err: stderr };
}

/** Runs `autarky` inside this process, which loads the world once; `onError` sees what goes to a terminal on standard error. */
export async function typed(words: readonly string[], onError?: (text: string) => void): Promise<Outcome> {
  const collect = () => {
    const stream = new PassThrough();
    let text = "";
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (stream === stderr) onError?.(chunk.toString());
    });
    return { stream, text: () => text };
  };
  const [out, err] = [collect(), collect()];
  const stderr = err.stream;
  const streams = {
    stdout: out.stream,
    stderr: onError === undefined ? stderr : Object.assign(stderr, { isTTY: true, columns: 80 }),
  };
  const status = await cli(words, streams);
  await new Promise((resolve) => setImmediate(resolve));
  return { status, out: out.text(), err: err.text() };
}

/** Runs a line of shell with `$AUTARKY` set to the command. */
export function shell(line: string): Outcome {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], {
    encoding: "utf8",
    env: { ...process.env, AUTARKY: `${process.execPath} ${join(root, "dist/cli/main.js")}` },
  });
  return { status, out: stdout, err: stderr };
}

/** Starts `autarky`, interrupts it soon after it has made `folder`, and waits for its end. */
export function interrupt(words: readonly string[], folder: string): Promise<Outcome> {
  const child = spawn(process.execPath, [join(root, "dist/cli/main.js"), ...words, "--out", folder], {
    cwd: root,
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text: Buffer) => (out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (err += text.toString()));
  const poll = setInterval(() => {
    if (!existsSync(folder)) return;
    clearInterval(poll);
    setTimeout(() => child.kill("SIGINT"), 250);
  }, 20);
  return new Promise((resolve) => {
    child.on("close", (status) => {
      clearInterval(poll);
      resolve({ status, out, err });
    });
  });
}

/** Copies the package, so that its data can be spoiled. */
export function copyPackage(): string {
  const home = temporary();
  for (const part of ["dist", "data", "package.json"])
    cpSync(join(root, part), join(home, part), { recursive: true });
  mkdirSync(join(home, "runs"));
  symlinkSync(join(root, "node_modules"), join(home, "node_modules"));
  return home;
}
