// Writes dist/workbench/autarky-offline.html: the workbench as one file that opens from disk, with its program, the
// programs of its workers, its styles and its content inside. It loads nothing from anywhere. Beside it, licences.md:
// those of all libraries that either page carries.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { packageFile } from "../../dist/platform/node/package-root.js";
import { CONTENT_FOLDER } from "./content.mjs";
import { licencesText } from "./licences.mjs";

const FOLDER = packageFile("dist", "workbench");
/** Where the bundler lists what it took in. */
const TAKEN = "licences.json";
/** How the page's sources make a worker. */
const WORKER = /new Worker\(\s*new URL\("([^"]+)", import\.meta\.url\),\s*\{ type: "module" \},?\s*\)/g;

export async function writeOffline() {
  const workers = new Set();
  const page = await bundle("src/workbench/offline/main.tsx", [carried(workers), react()]);
  const programs = {};
  const taken = [...page.taken];
  for (const name of workers) {
    const worker = await bundle(`src/platform/web/${name}.ts`, []);
    programs[name] = pack(worker.program);
    taken.push(...worker.taken);
  }
  const licences = licencesText(taken);
  writeFileSync(join(FOLDER, "licences.md"), licences);
  writeFileSync(
    join(FOLDER, "autarky-offline.html"),
    compose(page, { workers: programs, files: content(), licences }),
  );
}

/** Makes workers of programs that the page carries, and notes which they are. */
const carried = (workers) => ({
  name: "autarky-carried-workers",
  enforce: "pre",
  transform(code, id) {
    if (!id.includes("/src/workbench/") || !code.includes("new Worker(")) return null;
    const changed = code.replaceAll(WORKER, (_, path) => {
      const name = basename(path, ".ts");
      workers.add(name);
      return `globalThis.autarkyWorker(${JSON.stringify(name)})`;
    });
    return { code: changed, map: null };
  },
});

/** Bundles an entry and all that it imports into one script without imports, and its styles into one text; `taken` are libraries. */
async function bundle(entry, plugins) {
  const [{ output }] = await build({
    configFile: false,
    root: packageFile("src", "workbench"),
    publicDir: false,
    logLevel: "warn",
    plugins,
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      lib: { entry: packageFile(entry), formats: ["iife"], name: "autarky" },
      write: false,
      target: "es2023",
      minify: true,
      cssCodeSplit: false,
      license: { fileName: TAKEN },
      reportCompressedSize: false,
    },
  });
  const styles = output.filter(({ fileName }) => fileName.endsWith(".css")).map(({ source }) => source);
  const chunks = output.filter(({ type }) => type === "chunk");
  const taken = output.find(({ fileName }) => fileName === TAKEN);
  if (chunks.length !== 1 || output.length !== 2 + styles.length)
    throw new Error(`${entry} is not one script: ${output.map(({ fileName }) => fileName).join(", ")}`);
  return { program: chunks[0].code, styles: styles.join("\n"), taken: JSON.parse(taken.source) };
}

/** Files of the content by name. */
function content() {
  const folder = join(CONTENT_FOLDER, "content");
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, pack(readFileSync(join(folder, name)))]),
  );
}
const pack = (bytes) => gzipSync(bytes, { level: 9 }).toString("base64");

/** Puts the page together: the skeleton that the online page has, with everything in it. */
function compose({ program, styles }, { workers, files, licences }) {
  const script = inScript(program);
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const inside = [
    `<template id="autarky-licences"><pre>${escaped(licences)}</pre></template>`,
    block("autarky-start", null),
    block("autarky-content", files),
    block("autarky-workers", workers),
    `<script>${script}</script>`,
  ].join("\n");
  const changes = [
    [
      /<meta charset="utf-8" \/>/,
      (all) => `${all}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    ],
    [/<\/head>/, (all) => `<style>${inStyle(styles)}</style>\n  ${all}`],
    [/ *<script type="module"[^>]*><\/script>\n/, () => ""],
    [/<\/body>/, (all) => `${inside}\n  ${all}`],
  ];
  return changes.reduce(
    (html, [pattern, change]) => {
      if (!pattern.test(html)) throw new Error(`index.html has no ${pattern.source}`);
      return html.replace(pattern, change);
    },
    readFileSync(packageFile("src", "workbench", "index.html"), "utf8"),
  );
}
const block = (id, value) =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A program as it may stand in a page: nothing in its strings ends the script or begins a comment of the page. */
function inScript(program) {
  const text = program.replaceAll(/<\/(?=script)/gi, "<\\/").replaceAll("<!--", "\\x3c!--");
  // What the parser of pages would change, the hash of the policy would not fit.
  if (/[\r\0]/.test(text)) throw new Error("the program holds a letter that a page would change");
  return text;
}
function inStyle(styles) {
  if (/<\/style/i.test(styles)) throw new Error("the styles would end their own block");
  return styles;
}
