// Writes docs/levers.md from the levers: what each is, how far it goes, what it is without a scenario, who reads it.
// `node scripts/docs/levers.mjs`; with --check it writes nothing and ends with 1 if the file is out of date.
import { describeLevers } from "../../dist/cli/levers.js";
import { leverThemes, pathOf, rangeOf } from "../../dist/cli/render/levers.js";
import { world } from "../../dist/platform/node/index.js";
import { code, publish, table } from "./page.mjs";

const { data, levers, schedule } = world();
const all = describeLevers(
  levers,
  schedule.flatMap(({ mechanisms }) => mechanisms),
  data,
);
const byTheme = leverThemes(all);
const anchor = (title) => title.toLowerCase().replaceAll(" ", "-");
const unread = all.filter(({ mechanisms }) => mechanisms.length === 0).map(({ id }) => id);

const section = ([title, list]) => `## ${title}

${table(
  ["Lever", "What it is", "Unit", "Range", "Without a scenario", "Documents", "Read by"],
  "lllllll",
  list.map((lever) => [
    `\`${lever.id}\``,
    lever.title,
    lever.unit.replace(" 0-1", ""),
    rangeOf(lever),
    pathOf(lever.default),
    lever.documents.join(" "),
    code(lever.mechanisms),
  ]),
)}`;

publish({
  "docs/levers.md": `# Levers

Written by \`node scripts/docs/levers.mjs\` (\`npm run docs\`) from \`src/model/levers\`; do not edit. ${all.length} settings that a scenario makes, as a level or as a dated path, from January 2012 on: [scenarios.md](scenarios.md). Without a scenario a lever is a constant, the value of a parameter, or a series of the calendar (least and greatest value from 2012 to 2025). Mechanisms: [mechanisms.md](mechanisms.md).

${byTheme.map(([title, list]) => `[${title}](#${anchor(title)}) (${list.length})`).join(" · ")}

${unread.length === 0 ? "" : `No mechanism reads ${code(unread)} yet.\n\n`}${byTheme.map(section).join("\n\n")}
`,
});
