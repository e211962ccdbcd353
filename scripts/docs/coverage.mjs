// Writes docs/coverage.md from data/coverage.csv: where each paragraph of the five documents stands in the model.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { code as codes, publish, root, table } from "./page.mjs";

const rows = parse(readFileSync(join(root, "data/coverage.csv"), "utf8"), { columns: true });
const titles = {
  "000": "Document 000: localization of products",
  "001": "Document 001: self-reliance and pressure on elites",
  "002": "Document 002: the 20x10 policy",
  "003": "Document 003: North Korea, Inc. and the Hamgyong–Jilin border",
  "004": "Document 004: luxuries and information",
  actors: "Actors of the specification",
  behaviour: "Behaviour, paragraph by paragraph of the specification",
};
const code = (ids) =>
  codes(
    ids.split(" ").filter((id) => id !== ""),
    "",
  );
/** First words without the marks of their own page. */
const said = (text) =>
  text
    .replace(/<[^>]*>|[\\*#]/g, "")
    .replace(/\[([^\]]*)\](\([^)]*\))?/g, "$1")
    .trim();

function section(part) {
  const mine = rows.filter((row) => row.part === part);
  const ofSpecification = !/^\d/.test(part);
  const body = ofSpecification
    ? table(
        ["No.", "What", "Mechanisms"],
        "rll",
        mine.map(({ number, words, mechanisms, context }) => [number, words, code(mechanisms) || context]),
      )
    : table(
        ["No.", "Begins", "Mechanisms", "Levers", "Claims"],
        "rllll",
        mine.map(({ number, words, mechanisms, levers, claims, context }) =>
          mechanisms === "" && levers === ""
            ? [number, said(words), `context: ${context}`, "", claims]
            : [number, said(words), code(mechanisms), code(levers), claims],
        ),
      );
  const context = mine.filter(({ mechanisms }) => mechanisms === "").length;
  const count = ofSpecification
    ? `${mine.length} rows.`
    : `${mine.length} paragraphs, ${mine.length - context} of them in the model, ${context} context.`;
  return `## ${titles[part]}\n\n${count}\n\n${body}`;
}

publish({
  "docs/coverage.md": `# Coverage

Written by \`node scripts/docs/coverage.mjs\` (\`npm run docs\`) from \`data/coverage.csv\`; do not edit. Each paragraph of the five documents, by its number and first words: the mechanisms that stand for what it says, the levers that a scenario would move to ask about it, the claims that put it to the test. Titles, captions, notes and what lies outside the scope are context, with the reason. A paragraph is what stands between blank lines, so that one broken by a page counts as two.

${Object.keys(titles).map(section).join("\n\n")}
`,
});
