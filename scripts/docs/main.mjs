// Writes every page that is made from the program: `npm run docs`; `npm run docs -- --check` only compares.
await import("./mechanisms.mjs");
await import("./levers.mjs");
await import("./schema.mjs");
await import("./evidence.mjs");
await import("./fit.mjs");
await import("./coverage.mjs");
await import("./facts.mjs");
await import("./verdicts.mjs");
await import("./head-to-head.mjs");
