// Small helpers of the scripts that write documentation: numbers, tables, files that are compared or written.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Formats with thousands separators and a true minus sign. */
export function number(value, digits = 0) {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const [whole, part] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = part === undefined ? grouped : `${grouped}.${part}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
export const signed = (value, digits = 0) => {
  const text = number(value, digits);
  return text.startsWith("−") || text === "–" ? text : `+${text}`;
};
/** Formats a share as signed per cent. */
export const percent = (share) => (share === null || share === undefined ? "–" : `${signed(share * 100)} %`);

/** Returns ids as code, or `none` where there are none. */
export const code = (ids, none = "–") => (ids.length === 0 ? none : ids.map((id) => `\`${id}\``).join(" "));

/** Returns a Markdown table; columns whose mark is `r` are set right. */
export function table(head, align, rows) {
  const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll("\n", " ");
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [
    line(head),
    `| ${[...align].map((mark) => (mark === "r" ? "---:" : "---")).join(" | ")} |`,
    ...rows.map(line),
  ].join("\n");
}

/** Returns `text` with what stands between the marks of `name` replaced. */
export function replaceBlock(text, name, block) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no block ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${block.trim()}\n${text.slice(to)}`;
}

/**
 * Writes files, or with `--check` compares them and ends with status 1 where one is out of date. Other pages in the
 * `folder` are ones that nobody writes any more: they go.
 */
export function publish(files, folder) {
  const check = process.argv.includes("--check");
  const stale = [];
  if (folder !== undefined) {
    if (!check) mkdirSync(join(root, folder), { recursive: true });
    for (const name of existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
      if (!(`${folder}/${name}` in files)) {
        stale.push(`${folder}/${name}`);
        if (!check) rmSync(join(root, folder, name));
      }
  }
  for (const [path, text] of Object.entries(files)) {
    const at = join(root, path);
    if (existsSync(at) && readFileSync(at, "utf8") === text) continue;
    stale.push(path);
    if (!check) writeFileSync(at, text);
  }
  for (const path of stale) console.log(check ? `out of date: ${path} (npm run docs)` : `wrote ${path}`);
  if (check && stale.length > 0) process.exitCode = 1;
}
