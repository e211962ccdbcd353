// Writes every page that is made from the program: `npm run docs`; `npm run docs -- --check` only compares.
await import("./mechanisms.mjs");
await import("./evidence.mjs");
await import("./fit.mjs");
