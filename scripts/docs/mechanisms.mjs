// Writes docs/mechanisms.md from the schedule: what each mechanism does, from what and with which parameters.
// `node scripts/docs/mechanisms.mjs`; with --check it writes nothing and ends with 1 if the file is out of date.
import { world } from "../../dist/platform/node/index.js";
import { publish, table } from "./page.mjs";

const { data, schedule, seriesSources } = world();
const register = new Map(data.parameters.map((parameter) => [parameter.id, parameter]));
const all = schedule.flatMap(({ mechanisms }) => mechanisms);
const code = (names) => (names.length === 0 ? "nothing" : names.map((name) => `\`${name}\``).join(", "));
const plain = (value) => (Math.abs(value) >= 1e9 ? value.toExponential().replace("+", "") : String(value));
const anchor = (text) =>
  text
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replaceAll(" ", "-");

function parameterTable(ids) {
  return table(
    ["Parameter", "Value", "Range", "Unit", "Evidence", "Source"],
    "lrllll",
    ids.map((id) => {
      const found = register.get(id);
      if (found === undefined)
        throw new Error(`a mechanism names a parameter that the register lacks: ${id}`);
      const { value, low, high, unit, grade, source, note } = found;
      return [
        `\`${id}\``,
        plain(value),
        `${plain(low)} – ${plain(high)}`,
        unit === "1" ? "" : unit,
        grade,
        [source, note].filter((text) => text !== "").join("; "),
      ];
    }),
  );
}

function section({ id, title, documents, equations, parameters, reads, writes, moves }) {
  return `### ${title}

\`${id}\` · documents ${documents.join(", ")}

${equations.map((equation) => `    ${equation}`).join("\n")}

${parameters.length === 0 ? "No parameters." : parameterTable(parameters)}

Reads ${code(reads)}.
Writes ${code(writes)}.
Switched off (\`autarky run --without ${id}\`), it moves \`${moves.metric}\` ${moves.ablated}.`;
}

const used = new Set(all.flatMap(({ parameters }) => parameters));
const rest = data.parameters.map(({ id }) => id).filter((id) => !used.has(id));

const page = `# Mechanisms

Written by \`node scripts/docs/mechanisms.mjs\` (\`npm run docs\`) from \`src/model/schedule.ts\`; do not edit. \`autarky mechanisms show ID\` prints one of them, \`autarky mechanisms causes METRIC\` the chain behind an outcome. Equations: x⁺ is max(0, x), ⌊x⌋ the whole part; \`households.*\`, \`counties.*\` and so on are columns of the state. A month in words: [model.md](model.md). Grades of evidence: [data.md](data.md).

${all.length} mechanisms in ${schedule.length} phases, in the order of the month; ${used.size} parameters named by them; ${Object.keys(seriesSources).length} series observed.

${schedule.map(({ phase, mechanisms }, i) => `${i + 1}. **${phase}**: ${mechanisms.map(({ title }) => `[${title}](#${anchor(title)})`).join(", ")}`).join("\n")}

${schedule.map(({ phase, mechanisms }, i) => `## ${i + 1} ${phase}\n\n${mechanisms.map(section).join("\n\n")}`).join("\n\n")}

## Parameters that no mechanism names

They build the world before the first month, or stand in the register for later use.

${parameterTable(rest)}
`;

publish({ "docs/mechanisms.md": page });
