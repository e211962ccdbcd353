/** Writes docs/sam-2012.md out of a balanced matrix; the prose is scripts/sam/preface.md. */
import { readFileSync } from "node:fs";

const number = (value) => value.toFixed(Math.abs(value) < 100 ? 1 : 0);
const percent = (value) => `${(100 * value).toFixed(1)} %`;
const rows = (head, body) => [
  `| ${head.join(" | ")} |`,
  `| ${head.map((name, i) => (i === 0 || /^(column|grade|note)$/.test(name) ? "---" : "---:")).join(" | ")} |`,
  ...body.map((cells) => `| ${cells.join(" | ")} |`),
  "",
];

export function report({ entries, controls, balanced, tables, scrambled }) {
  const sum = (expression) => tables.sumOver(entries, expression);
  const before = entries.map(({ row, column, prior }) => ({ row, column, value: prior }));
  const sumBefore = (expression) => tables.sumOver(before, expression);
  const gdp = sum(tables.gdpSides.production);
  return [
    readFileSync(new URL("preface.md", import.meta.url), "utf8").trimEnd(),
    "",
    "## What came out",
    "",
    `${entries.length} entries, ${controls.length} controls, ${balanced.iterations} Newton iterations, largest relative residual ${balanced.maxResidual.toExponential(1)}.`,
    "",
    ...gdpSection(sum, gdp, tables),
    ...industrySection(sum, gdp),
    ...ratioSection(sum, gdp),
    ...externalSection(sum),
    ...gradeSection(entries),
    ...scrambleSection(sum, scrambled, entries.length, tables),
    "## Totals by account",
    "",
    ...rows(
      ["account", "balanced", "prior received", "prior paid"],
      tables
        .accountTotals(entries)
        .map(({ account, received }) => [
          account,
          number(received),
          number(sumBefore(`${account}:*`)),
          number(sumBefore(`*:${account}`)),
        ]),
    ),
    ...controlSection(controls, balanced),
    ...movementSection(entries),
  ].join("\n");
}

function gdpSection(sum, gdp, tables) {
  const parts = [
    ["**Production**", sum(tables.gdpSides.production)],
    ["value added of activities", sum("f.*:a.*")],
    ["importers' margin and licence rent", sum("e.trading:c.*")],
    ["**Expenditure**", sum(tables.gdpSides.expenditure)],
    ["households", sum("c.*:h.*")],
    ["army", sum("c.*:g.kpa")],
    ["cabinet, party, fund", sum("c.*:g.*;-1*c.*:g.kpa")],
    ["fixed investment", sum("c.*:s.investment")],
    ["exports", sum("c.*:row.*")],
    ["imports", -sum("row.*:c.*")],
    ["**Income**", sum(tables.gdpSides.income)],
    ["state and farm pay", sum("f.labour.state:a.*")],
    ["mixed income of market work", sum("f.labour.market:a.*")],
    ["surplus", sum("f.capital:a.*")],
    ["importers' margin and licence rent", sum("e.trading:c.*")],
  ];
  return [
    "## GDP by three sides",
    "",
    `${number(gdp)} million USD, ${number(gdp / 24.4)} USD a head.`,
    "",
    ...rows(
      ["side", "million USD", "share"],
      parts.map(([name, value]) => [name, number(value), percent(value / gdp)]),
    ),
  ];
}

const industries = [
  ["agriculture, plots, fishery", ["agriculture", "plots", "fishery"], "23.4"],
  ["mining", ["coal", "ores"], "14.0"],
  [
    "manufacturing",
    [
      "refinery",
      "fertilizer",
      "cement",
      "intermediates",
      "machinery",
      "arms",
      "light",
      "localized",
      "textiles",
      "crafts",
    ],
    "21.9",
  ],
  ["of which light, localized, textiles", ["light", "localized", "textiles"], "6.7"],
  ["power", ["power"], "3.5"],
  ["construction", ["construction"], "7.8"],
  ["market services and government", ["market", "government"], "29.4"],
];

function industrySection(sum, gdp) {
  const added = (names) => names.reduce((total, name) => total + sum(`f.*:a.${name}`), 0);
  const activities = [...new Set(industries.flatMap(([, names]) => names))];
  return [
    "## Value added",
    "",
    ...rows(
      ["industry", "value added", "share of GDP, %", "Bank of Korea 2012, %"],
      industries.map(([name, names, bok]) => [
        name,
        number(added(names)),
        ((100 * added(names)) / gdp).toFixed(1),
        bok,
      ]),
    ),
    ...rows(
      ["activity", "output", "value added", "per output", "power", "coal", "fuels", "intermediates"],
      activities.map((name) => {
        const output = sum(`a.${name}:*`);
        const inputs = ["power", "coal", "fuels", "intermediates"].map((good) =>
          (sum(`c.${good}:a.${name}`) / output).toFixed(3),
        );
        return [
          `a.${name}`,
          number(output),
          number(added([name])),
          (added([name]) / output).toFixed(2),
          ...inputs,
        ];
      }),
    ),
  ];
}

function ratioSection(sum, gdp) {
  const classes = ["elite", "donju", "trader", "worker", "farmer", "conscript"];
  const persons = [0.04, 0.01, 0.12, 0.43, 0.34, 0.06];
  return [
    "## Ratios to look at",
    "",
    `- Army purchases and arms exports: ${percent(sum("c.*:g.kpa;c.arms:row.*") / gdp)} of GDP (specified: 15–25 %).`,
    `- Market work and private profit in household income before transfers: ${percent(sum("h.*:f.labour.market;h.*:f.capital") / sum("h.*:f.*"))}.`,
    `- Bribes: ${percent(sum("h.elite:h.*") / sum("c.*:h.*"))} of household consumption, the part in kind included.`,
    `- Fund inflow: ${number(sum("g.fund:*"))}.`,
    `- Investment: ${percent(sum("c.*:s.investment") / gdp)} of GDP; imported intermediates ${percent(sum("row.*:c.intermediates") / sum("*:c.intermediates"))} of supply; basics ${percent(sum("row.*:c.basics") / sum("*:c.basics"))}.`,
    "",
    ...rows(
      ["class", "income", "consumption", "USD a head and month, in kind included"],
      classes.map((name, i) => {
        const consumption = sum(`c.*:h.${name}`);
        return [
          `h.${name}`,
          number(sum(`h.${name}:*`)),
          number(consumption),
          (consumption / (24.4 * persons[i] * 12)).toFixed(1),
        ];
      }),
    ),
  ];
}

function externalSection(sum) {
  const line = (name, expression) => [
    name,
    ...["china", "russia", "other", "*"].map((who) => number(sum(expression(`row.${who}`)))),
  ];
  return [
    "## The external account",
    "",
    ...rows(
      ["item", "China", "Russia", "other", "all"],
      [
        line("goods exported, as recorded", (row) => `c.*:${row};-1*c.services:${row};-1*c.arms:${row}`),
        line("arms", (row) => `c.arms:${row}`),
        line("tourism", (row) => `c.services:${row}`),
        line("goods imported, as recorded", (row) => `-1*${row}:c.*`),
        line(
          "overseas labour, Kaesong, aid, remittances to workers and farmers",
          (row) => `h.worker:${row};h.farmer:${row};g.*:${row}`,
        ),
        line(
          "errors, unrecorded exports, remittances to traders",
          (row) => `e.trading:${row};h.trader:${row};h.donju:${row}`,
        ),
        line("direct investment", (row) => `s.investment:${row}`),
        line("foreign exchange and claims acquired", (row) => `-1*${row}:s.investment`),
      ],
    ),
    "The columns of partners are settled with each other (`row.other:row.china`, `row.russia:row.china`); the last column adds up to zero.",
    "",
  ];
}

function gradeSection(entries) {
  const total = entries.reduce((sum, { value }) => sum + value, 0);
  const grades = ["measured", "inferred", "analogue", "assumed"].map((grade) => {
    const own = entries.filter((entry) => entry.grade === grade);
    const value = own.reduce((sum, entry) => sum + entry.value, 0);
    return [grade, String(own.length), number(value), percent(value / total)];
  });
  const blocks = new Map();
  for (const { row, column, value, grade } of entries) {
    if (grade !== "assumed") continue;
    const block = `${row.split(".")[0]} ← ${column.split(".")[0]}`;
    const known = blocks.get(block) ?? { count: 0, value: 0 };
    blocks.set(block, { count: known.count + 1, value: known.value + value });
  }
  return [
    "## What is assumed",
    "",
    ...rows(["grade", "entries", "million USD", "share"], grades),
    "Assumed entries by block (receiving kind of account ← paying kind); each is marked in the table at the end.",
    "",
    ...rows(
      ["block", "entries", "million USD"],
      [...blocks]
        .sort((a, b) => b[1].value - a[1].value)
        .map(([block, { count, value }]) => [block, String(count), number(value)]),
    ),
  ];
}

function scrambleSection(sum, { times, range, held }, count, tables) {
  const lines = [
    ["GDP", tables.gdpSides.production],
    ["household consumption", "c.*:h.*"],
    ["army purchases", "c.*:g.kpa"],
    ["fixed investment", "c.*:s.investment"],
    ["value added of farms and plots", "f.*:a.agriculture;f.*:a.plots"],
    ["value added of coal and ores", "f.*:a.coal;f.*:a.ores"],
    ["value added of light, localized, textiles", "f.*:a.light;f.*:a.localized;f.*:a.textiles"],
    ["value added of a.market", "f.*:a.market"],
    ["mixed income of market work", "f.labour.market:a.*"],
    ["fund inflow", "g.fund:*"],
  ];
  return [
    "## How much hangs on the prior",
    "",
    `${times} balances from priors whose every entry is multiplied by something between ½ and 2, under the same controls. ` +
      `${held(0.1)} of ${count} entries stay within ±10 % (nine runs in ten), ${held(0.3)} within ±30 %: those are held by controls, ` +
      "some of which are assumed themselves; the others are the prior.",
    "",
    ...rows(
      ["aggregate", "balanced", "5 %", "95 %"],
      lines.map(([name, expression]) => [name, number(sum(expression)), ...range(expression).map(number)]),
    ),
  ];
}

function controlSection(controls, balanced) {
  return [
    "## Controls",
    "",
    "Deviation in tolerances; a tolerance of 0 is hard. Controls with the value 0 are shares: a difference that should vanish.",
    "",
    ...rows(
      ["control", "value", "tolerance", "achieved", "deviation", "grade"],
      controls.map(({ id, value, tolerance, grade }, i) => {
        const achieved = balanced.achieved[i];
        const deviation = tolerance === 0 ? "hard" : ((achieved - value) / tolerance).toFixed(2);
        return [id, String(value), String(tolerance), number(achieved), deviation, grade];
      }),
    ),
  ];
}

function movementSection(entries) {
  const sorted = [...entries].sort((a, b) => Math.abs(b.logRatio) - Math.abs(a.logRatio));
  return [
    "## How far each entry moved",
    "",
    "Sorted by the size of ln(balanced / prior).",
    "",
    ...rows(
      ["row", "column", "prior", "balanced", "log ratio", "grade"],
      sorted.map(({ row, column, prior, value, logRatio, grade }) => [
        row,
        column,
        String(prior),
        value.toFixed(1),
        logRatio.toFixed(3),
        grade,
      ]),
    ),
  ];
}
