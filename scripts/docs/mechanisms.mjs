// Writes docs/mechanisms.md and a page for each phase of the month from the schedule: what each mechanism does, from
// what, with which levers and parameters. `node scripts/docs/mechanisms.mjs`; with --check it writes nothing and ends
// with 1 if a page is out of date.
import { world } from "../../dist/platform/node/index.js";
import { code, publish, table } from "./page.mjs";

const { data, schedule, seriesSources } = world();
const register = new Map(data.parameters.map((parameter) => [parameter.id, parameter]));
const all = schedule.flatMap(({ mechanisms }) => mechanisms);
const FOLDER = "docs/mechanisms";
const plain = (value) => (Math.abs(value) >= 1e9 ? value.toExponential().replace("+", "") : String(value));
const anchor = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
const pages = schedule.map(({ phase }, i) => {
  const name = phase.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `${String(i + 1).padStart(2, "0")}-${name}.md`;
});

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

function ablation({ id, moves }) {
  const under = Object.entries(moves.under ?? {});
  const settings = under.map(([lever, level]) => ` --set ${lever}=${level}`).join("");
  const when =
    under.length === 0
      ? ""
      : `Under ${under.map(([lever, level]) => `\`${lever}\` = ${level}`).join(", ")}, switched`;
  return `${when || "Switched"} off (\`autarky run${settings} --without ${id}\`), it moves \`${moves.metric}\` ${moves.ablated}.`;
}

function section(mechanism) {
  const { id, title, documents, equations, parameters, levers = [], reads, writes } = mechanism;
  return `## ${title}

\`${id}\` · ${documents.length === 1 ? "document" : "documents"} ${documents.join(", ")}

${equations.map((equation) => `    ${equation}`).join("\n")}

${parameters.length === 0 ? "No parameters." : parameterTable(parameters)}

- Levers: ${levers.length === 0 ? "none" : levers.map((lever) => `[\`${lever}\`](../levers.md)`).join(" ")}
- Reads: ${code(reads, "nothing")}
- Writes: ${code(writes, "nothing")}
- ${ablation(mechanism)}`;
}

const used = new Set(all.flatMap(({ parameters }) => parameters));
const rest = data.parameters.map(({ id }) => id).filter((id) => !used.has(id));
const grades = (ids) => {
  const counts = new Map();
  for (const id of ids) counts.set(register.get(id).grade, (counts.get(register.get(id).grade) ?? 0) + 1);
  return ["measured", "inferred", "analogue", "assumed"]
    .filter((grade) => counts.has(grade))
    .map((grade) => `${counts.get(grade)} ${grade}`)
    .join(", ");
};
const written =
  "Written by `node scripts/docs/mechanisms.mjs` (`npm run docs`) from `src/model/schedule.ts`; do not edit.";

const index = `# Mechanisms

${written} \`autarky mechanisms show ID\` prints one of them, \`autarky mechanisms causes METRIC\` the chain behind an outcome. A month in words: [model.md](model.md). What a scenario can set: [levers.md](levers.md). Grades of evidence: [data.md](data.md).

${all.length} mechanisms in ${schedule.length} phases, in the order of the month; they name ${used.size} parameters (${grades(used)}); ${Object.keys(seriesSources).length} series are observed.

${schedule
  .map(
    ({ phase, mechanisms }, i) =>
      `${i + 1}. **[${phase}](mechanisms/${pages[i]})**: ${mechanisms.map(({ title }) => `[${title}](mechanisms/${pages[i]}#${anchor(title)})`).join(" · ")}`,
  )
  .join("\n")}

## Parameters that no mechanism names

${rest.length} parameters build the world before the first month, or stand in the register for later use.

${parameterTable(rest)}
`;

const page = ({ phase, mechanisms }, i) => {
  const link = (k, text) => (k in pages ? `[${text} ${schedule[k].phase}](${pages[k]})` : "");
  const ways = [link(i - 1, "←"), "[all phases](../mechanisms.md)", link(i + 1, "→")].filter(Boolean);
  return `# ${i + 1} ${phase}

${written} Equations: x⁺ is max(0, x), ⌊x⌋ the whole part; \`households.*\`, \`counties.*\` and so on are columns of the state. Phase ${i + 1} of ${schedule.length}.

${ways.join(" · ")}

${mechanisms.map(section).join("\n\n")}
`;
};

publish(
  {
    "docs/mechanisms.md": index,
    ...Object.fromEntries(schedule.map((phase, i) => [`${FOLDER}/${pages[i]}`, page(phase, i)])),
  },
  FOLDER,
);
