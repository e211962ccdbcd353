/** Bundles the program inside every report.html into one script without imports. */
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: false,
  logLevel: "warn",
  build: {
    lib: {
      entry: "src/report-client/main.ts",
      formats: ["iife"],
      name: "autarkyReport",
      fileName: () => "report-client.js",
    },
    outDir: "dist/report-client",
    emptyOutDir: true,
    target: "es2023",
    minify: true,
  },
});
