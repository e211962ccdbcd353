/** Builds the workbench into static files that any host can serve from any path, and serves it while it is written. */
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";
import { pagePolicy } from "./src/platform/node/page-policy.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What stands in the built page for hosts that send no headers, and what it needs first. */
const head: Plugin = {
  name: "autarky-head",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: pagePolicy },
      injectTo: "head-prepend",
    },
    {
      tag: "link",
      attrs: { rel: "preload", as: "fetch", href: "./content/catalogue.json", crossorigin: true },
      injectTo: "head",
    },
  ],
};

export default defineConfig({
  root: at("src/workbench"),
  base: "./",
  publicDir: at("dist/workbench-content"),
  logLevel: "warn",
  plugins: [react(), head],
  worker: { format: "es" },
  server: { host: "127.0.0.1", fs: { allow: [at(".")] } },
  build: {
    outDir: at("dist/workbench"),
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
});
