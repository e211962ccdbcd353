// Counts the grades of evidence: the table of docs/data.md and the sentence of README.md.
// `node scripts/docs/evidence.mjs`; with --check it writes nothing and ends with 1 if a file is out of date.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { data } from "../../dist/platform/node/index.js";
import { number, publish, replaceBlock, root, table } from "./page.mjs";

const GRADES = ["measured", "inferred", "analogue", "assumed"];
const counts = data.list().map(({ file, title, rows, grades }) => ({
  path: file,
  title,
  rows,
  by: GRADES.map((grade) => grades[grade]),
}));
const total = GRADES.map((_, g) => counts.reduce((sum, { by }) => sum + by[g], 0));
const all = total.reduce((a, b) => a + b, 0);
const parameters = counts.find(({ path }) => path === "parameters.csv");
const matrix = counts.find(({ path }) => path === "sam/2012.csv");
const share = (part, whole) => `${number((100 * part) / whole)} %`;
const words = ({ by, rows }) =>
  GRADES.map((grade, g) => `${by[g]} ${grade} (${share(by[g], rows)})`).join(", ");

const block = table(["File", "Holds", "Rows", ...GRADES], `llr${"r".repeat(GRADES.length)}`, [
  ...counts.map(({ path, title, rows, by }) => [
    `\`${path}\``,
    title,
    number(rows),
    ...by.map((n) => number(n)),
  ]),
  ["**All**", "", number(all), ...total.map((n) => number(n))],
]);
const sentence = `Of ${number(all)} rows of data, ${GRADES.map((grade, g) => `${number(total[g])} are ${grade} (${share(total[g], all)})`).join(", ")}. Of the ${parameters.rows} parameters: ${words(parameters)}. Of the ${matrix.rows} cells of the accounting matrix of 2012: ${words(matrix)}.`;

publish({
  "docs/data.md": replaceBlock(readFileSync(join(root, "docs/data.md"), "utf8"), "evidence", block),
  "README.md": replaceBlock(readFileSync(join(root, "README.md"), "utf8"), "evidence", sentence),
});
