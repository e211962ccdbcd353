// Runs the baseline 2012–2018 and judges the stylised facts: docs/facts.md and the block of README.md.
// `node scripts/docs/facts.mjs`; with --check it writes nothing and ends with 1 if a file is out of date.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judgeFacts } from "../../dist/lab/facts.js";
import { run } from "../../dist/platform/node/index.js";
import { number, publish, replaceBlock, root, table } from "./page.mjs";

/** Why a fact is probably missed: readings of the run, not tested by an experiment. */
const reasons = {
  "exchange-rate-calm":
    "exporters' offers of currency end with their exports; merchants and holders of won bid on, and the store of value meets only a part of the gap",
  "rice-calm": "rice follows the market rate",
  "petrol-spike": "caps are dealt out over the months of a year, so that fuel gets short by steps",
  "mining-hit-worst":
    "mines follow orders from abroad; power plants and boilers do not take up the coal that is left",
  "light-industry-spared":
    "garments and processed goods for export, a seventh of the industry, end with the bans, and households buy less as the rate rises; heavy industry gets the power that others leave",
  "coal-path":
    "trading companies do not answer a falling price with volume, so that exports are too low from 2015; the ban of 2017 stops them at once",
  "home-coal": "exports of 2016 are too low, so that home use has nothing to regain",
  "clothing-exports": "capacity grows with the margin alone",
  "china-share": "trade with other countries falls less than trade with China",
};

const results = judgeFacts(await run({ from: "2012-01", to: "2018-12", seed: 1 }));
const shown = results.filter((fact) => fact.shown).length;
const rows = results.map(({ id, title, unit, value, observed, low, high, shown: holds }) => [
  title,
  unit,
  number(value, 2),
  number(observed, 2),
  `${number(low, 2)} to ${number(high, 2)}`,
  holds ? "✓" : "**✗**",
  holds ? "" : (reasons[id] ?? "not understood yet"),
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
  missed.map(({ id, title, value, observed }) => [
    title,
    number(value, 2),
    number(observed, 2),
    reasons[id] ?? "not understood yet",
  ]),
)}`;
const readme = readFileSync(join(root, "README.md"), "utf8");
publish({ "docs/facts.md": page, "README.md": replaceBlock(readme, "facts", block) });
