// Runs the baseline 2012–2018 and judges the stylised facts: docs/facts.md and the block of README.md.
// `node scripts/docs/facts.mjs`; with --check it writes nothing and ends with 1 if a file is out of date.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judgeFacts } from "../../dist/lab/facts.js";
import { run } from "../../dist/platform/node/index.js";
import { number, publish, replaceBlock, root, table } from "./page.mjs";

const results = judgeFacts(await run({ from: "2012-01", to: "2018-12", seed: 1 }));
const shown = results.filter((fact) => fact.shown).length;
const rows = results.map(({ title, unit, value, observed, low, high, reason, shown: holds }) => [
  title,
  unit,
  number(value, 2),
  number(observed, 2),
  `${number(low, 2)} to ${number(high, 2)}`,
  holds ? "✓" : "**✗**",
  holds ? "" : (reason ?? "not understood yet"),
]);
const head = ["Fact", "Unit", "Model", "Observed", "Range", "", "Probable reason"];
const sentence = `The base run shows ${shown} of ${results.length} stylised facts of 2012–2018. Nothing in the model applies to one period only.`;
const page = `# Stylised facts

<!-- written by scripts/docs/facts.mjs -->

${sentence}

${table(head, "llrrrll", rows)}

## Sources

${table(
  ["Fact", "Source"],
  "ll",
  results.map(({ title, source }) => [title, source]),
)}
`;
const missed = results.filter((fact) => !fact.shown);
const block = `${sentence} [The table with sources](docs/facts.md). Missed:

${table(
  ["Fact", "Model", "Observed", "Probable reason"],
  "lrrl",
  missed.map(({ title, value, observed, reason }) => [
    title,
    number(value, 2),
    number(observed, 2),
    reason ?? "not understood yet",
  ]),
)}`;
const readme = readFileSync(join(root, "README.md"), "utf8");
publish({ "docs/facts.md": page, "README.md": replaceBlock(readme, "facts", block) });
