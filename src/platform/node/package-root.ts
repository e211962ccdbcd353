/** Finds the installed package: its folder and version. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package's folder; this file lies three levels below it, as source and as built. */
export const packageRoot = fileURLToPath(new URL("../../../", import.meta.url));

/** Returns the path of a file of the package. */
export function packageFile(...parts: string[]): string {
  return join(packageRoot, ...parts);
}

/** Returns the package's version. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string }).version;
}
