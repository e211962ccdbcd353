// Weighs what the workbench loads before it can be used, squeezed as hosts squeeze it. Ends with 1 over the limit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { packageFile } from "../../dist/platform/node/package-root.js";

/** Bytes of start-up JavaScript, compressed. */
const LIMIT = 350_000;

/** Returns the scripts that the page's head names, and what they weigh. */
export function startSize(folder = packageFile("dist", "workbench")) {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const scripts = tags
    .filter((tag) => /type="module"|rel="modulepreload"/.test(tag))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)[1]);
  const files = scripts.map((name) => ({ name, bytes: gzipSync(readFileSync(join(folder, name))).length }));
  return { files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), limit: LIMIT };
}

/** Prints the weight, and throws where it is too great. */
export function checkSize() {
  const { bytes, limit, files } = startSize();
  const kilobytes = (n) => `${(n / 1000).toFixed(1)} kB`;
  console.log(`start-up JavaScript ${kilobytes(bytes)} compressed, limit ${kilobytes(limit)}`);
  if (bytes <= limit) return;
  const list = files.map((file) => `  ${file.name} ${kilobytes(file.bytes)}`).join("\n");
  throw new Error(`the workbench loads too much before it can be used:\n${list}`);
}

if (argv[1] === fileURLToPath(import.meta.url)) checkSize();
