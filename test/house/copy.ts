/** A small copy of the house in a folder of its own: the real walls around stub layers, so that breaking in disturbs nobody. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** The layers from the ground up; imports may only point to the left. */
export const layers = ["core", "model", "data", "lab", "platform/node", "cli"] as const;
export type Layer = (typeof layers)[number];

export interface House {
  /** Writes a file, by its path in the house. */
  write(path: string, text: string): void;
  /** Builds one layer and what it stands on. Returns what the compiler says. */
  compile(layer: Layer): { status: number | null; output: string };
  /** Lints `src` with the house's rules, without types. Returns the findings, by path. */
  lint(): Map<string, string[]>;
  remove(): void;
}

export function copyHouse(): House {
  const home = mkdtempSync(join(tmpdir(), "autarky-house-"));
  for (const file of ["tsconfig.base.json", ".oxlintrc.json"]) cpSync(join(root, file), join(home, file));
  symlinkSync(join(root, "node_modules"), join(home, "node_modules"), "dir");
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  const run = (tool: string, words: readonly string[]) =>
    spawnSync(process.execPath, [join(root, "node_modules", tool), ...words], {
      cwd: home,
      encoding: "utf8",
    });
  write("package.json", '{ "type": "module" }');
  for (const layer of layers) {
    mkdirSync(join(home, "src", layer), { recursive: true });
    cpSync(join(root, "src", layer, "tsconfig.json"), join(home, "src", layer, "tsconfig.json"));
    write(`src/${layer}/stub.ts`, `export const here = "${layer}";\n`);
  }
  return {
    write,
    compile(layer) {
      const { status, stdout, stderr } = run("typescript/bin/tsc", ["-b", join("src", layer)]);
      return { status, output: stdout + stderr };
    },
    lint() {
      const { stdout, stderr } = run("oxlint/bin/oxlint", ["--format", "json", "src"]);
      const findings = new Map<string, string[]>();
      if (!stdout.startsWith("{")) throw new Error(`oxlint did not answer: ${stdout}${stderr}`);
      const { diagnostics } = JSON.parse(stdout) as {
        diagnostics: { code: string; filename: string; message: string }[];
      };
      for (const { code, filename, message } of diagnostics) {
        const path = filename.replaceAll("\\", "/");
        findings.set(path, [...(findings.get(path) ?? []), `${code} ${message}`]);
      }
      return findings;
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
