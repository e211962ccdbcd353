// Runs the baseline 2012–2018 and sets it beside the sourced figures: docs/fit.md and the table in README.md.
// `node scripts/docs/fit.mjs`; with --check it writes nothing and ends with 1 if a file is out of date.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run, world } from "../../dist/platform/node/index.js";
import { aggregateYear, compareYears } from "../../dist/lab/report/years.js";
import { groups, notCompared, ranges, readmeRows, reasons } from "./fit-rows.mjs";
import { number, percent, publish, replaceBlock, root, signed, table } from "./page.mjs";

const YEARS = [2012, 2013, 2014, 2015, 2016, 2017, 2018];
const JUDGED = [2012, 2014];
const NEAR = 0.15;
const NEAR_POINTS = 2;

const result = await run({ from: "2012-01", to: "2018-12", seed: 1 });
const { data, observed } = world();
const { months } = result;
const monthly = (id) => {
  const found = result.series[id];
  if (found === undefined) throw new Error(`the run has no series: ${id}`);
  return found.values;
};
const figure = (id, year) =>
  observed.find(
    (row) =>
      row.series === id &&
      row.preferred &&
      row.basis === "annual" &&
      row.place === "" &&
      row.period === String(year),
  )?.value ?? null;

/** The model's months of a row: one series, a sum of some, or growth of weighted volumes in December. */
function valuesOf(row) {
  if (row.weighted !== undefined) {
    const at = (year) =>
      row.weighted.reduce((sum, id) => {
        const mean = aggregateYear(months, monthly(`gdp.${id}`), year, "mean");
        return mean === null ? NaN : sum + data.gdpWeights[id] * mean;
      }, 0);
    return months.map((month) => {
      const growth = (at(Number(month.slice(0, 4))) / at(Number(month.slice(0, 4)) - 1) - 1) * 100;
      return month.endsWith("-12") && Number.isFinite(growth) ? growth : null;
    });
  }
  const all = (row.model ?? [row.observed]).map(monthly);
  return months.map((_, m) =>
    all.reduce((sum, values) => (sum === null || values[m] === null ? null : sum + values[m]), 0),
  );
}

/** One row, year by year: model, observed, deviation, whether it is near. */
function compare(row) {
  const points = row.difference === "points";
  let years = compareYears(months, valuesOf(row), observed, row.observed, {
    aggregate: row.aggregate,
    difference: row.difference ?? "relative",
  });
  if (row.index) {
    const base = years.find(({ year }) => year === YEARS[0]);
    years = years.map(({ year, model, observed: seen }) => {
      const mine = (100 * model) / base.model;
      const theirs = seen === null ? null : (100 * seen) / base.observed;
      return {
        year,
        model: mine,
        observed: theirs,
        deviation: theirs === null || year === YEARS[0] ? null : mine / theirs - 1,
      };
    });
  }
  const near = (deviation) =>
    deviation === null ? null : Math.abs(deviation) <= (points ? NEAR_POINTS : NEAR);
  return { row, points, years: years.map((one) => ({ ...one, near: near(one.deviation) })) };
}

const judged = ({ years }) =>
  years.filter(({ year, near }) => year >= JUDGED[0] && year <= JUDGED[1] && near !== null);
const verdict = (compared) => {
  const all = judged(compared);
  const good = all.filter(({ near }) => near).length;
  if (all.length === 0) return "no figure";
  return good === all.length ? "✓" : `✗ ${good} of ${all.length}`;
};
const show = (value, row) => number(value === null ? null : value / (row.scale ?? 1), row.digits ?? 0);
const gap = ({ points }, deviation) =>
  deviation === null ? "–" : points ? signed(deviation, 1) : percent(deviation);

function yearTable(list) {
  const rows = list.flatMap((compared) => {
    const { row, years } = compared;
    const line = (pick) => years.map(pick);
    return [
      [`**${row.label}**, ${row.unit}`, ...line(({ model }) => show(model, row)), verdict(compared)],
      ["observed", ...line(({ observed: seen }) => show(seen, row)), ""],
      [
        "deviation",
        ...line(({ deviation, near }) =>
          near === false ? `**${gap(compared, deviation)}**` : gap(compared, deviation),
        ),
        "",
      ],
    ];
  });
  return table(["", ...YEARS, "2012–14"], `l${"r".repeat(YEARS.length)}l`, rows);
}

/** What misses, with the reason kept for it; runs of years of one reason become one line. */
function misses(list) {
  const lines = [];
  for (const compared of list) {
    const { row, years } = compared;
    for (const { year, deviation, near } of years) {
      if (near !== false) continue;
      const reason =
        reasons.find(
          (one) =>
            one.rows.includes(row.id ?? row.observed) &&
            year >= one.from &&
            year <= one.to &&
            (one.sign === undefined || Math.sign(deviation) === one.sign),
        )?.text ?? "not explained";
      const last = lines.at(-1);
      const text = `${year} ${gap(compared, deviation)}`;
      if (last !== undefined && last.row === row && last.reason === reason) last.years.push(text);
      else lines.push({ row, reason, years: [text] });
    }
  }
  if (lines.length === 0) return "Nothing misses.";
  return table(
    ["What misses", "By", "Reason"],
    "lll",
    lines.map((line) => [line.row.label, line.years.join(", "), line.reason]),
  );
}

function rangeTable() {
  return table(
    ["", "Model", "Range", "", "Where the range comes from"],
    "lrrll",
    ranges.map((one) => {
      const value =
        one.year === undefined
          ? monthly(one.series)[months.indexOf(one.month)]
          : aggregateYear(months, monthly(one.series), one.year, one.aggregate);
      const inside = value >= one.low && value <= one.high;
      const range = `${number(one.low / one.scale, one.digits)}–${number(one.high / one.scale, one.digits)}`;
      return [
        `${one.label}, ${one.year ?? one.month}, ${one.unit}`,
        number(value / one.scale, one.digits),
        range,
        inside ? "✓" : "**✗**",
        one.source,
      ];
    }),
  );
}

const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
/** Mean absolute errors of the model and of the rule "as last year", over the years that have both figures. */
function rivals(compared) {
  const { row, points, years } = compared;
  const before = (year) =>
    year === YEARS[0]
      ? figure(row.observed, year - 1)
      : (years.find((one) => one.year === year - 1)?.observed ?? null);
  const span = (from, to) => {
    const both = years.filter(
      ({ year, deviation }) => year >= from && year <= to && deviation !== null && before(year) !== null,
    );
    if (both.length === 0) return ["–", "–", 0];
    const error = (one) => (points ? Math.abs(one) : 100 * Math.abs(one));
    const naive = both.map(({ year, observed: seen }) =>
      points ? Math.abs(before(year) - seen) : 100 * Math.abs(before(year) / seen - 1),
    );
    return [
      number(mean(both.map(({ deviation }) => error(deviation))), 1),
      number(mean(naive), 1),
      both.length,
    ];
  };
  const unit = points ? "points" : "%";
  const [early, late] = [span(2012, 2016), span(2017, 2018)];
  return [`${row.label}, ${unit}`, ...early, ...late];
}

const compared = groups.map(({ title, note, rows }) => ({ title, note, list: rows.map(compare) }));
const all = compared.flatMap(({ list }) => list);
const find = (id) => all.find(({ row }) => (row.id ?? row.observed) === id) ?? fail(id);
function fail(id) {
  throw new Error(`no such row: ${id}`);
}

const levels = all.filter(({ points, row }) => !points && !row.index);
const count = (list, from, to) => {
  const cells = list.flatMap(({ years }) =>
    years.filter(({ year, near }) => year >= from && year <= to && near !== null),
  );
  return `${cells.filter(({ near }) => near).length} of ${cells.length}`;
};
const growth = find("gdp.growth");
const target = [
  "trade.exports.usd",
  "trade.imports.usd",
  "food.grain.tonnes",
  "fx.kpwPerUsd",
  "price.rice.kpw",
].map(find);
const closed =
  Object.values(result.accounts).every((residual) => residual === 0) && result.clippedPostings === 0;
const failing = target.flatMap((one) =>
  judged(one)
    .filter(({ near }) => !near)
    .map(({ year, deviation }) => `${one.row.label.toLowerCase()} ${year} (${percent(deviation)})`),
);
const verdicts = [
  `- Exports, imports, grain, market rate and rice price, 2012–14: ${count(target, 2012, 2014)} yearly figures within 15 %. ${failing.length === 0 ? "None misses." : `Misses: ${failing.join(", ")}.`}`,
  `- All levels with a figure: ${count(levels, 2012, 2014)} within 15 % in 2012–14, ${count(levels, 2015, 2016)} in 2015–16, ${count(levels, 2017, 2018)} in 2017–18.`,
  `- Growth of real GDP: ${count([growth], 2012, 2016)} years of 2012–16 within 2 points, ${count([growth], 2017, 2018)} of 2017–18.`,
  `- Accounts: ${closed ? "all four residuals are exactly 0 in every month, no posting was refused" : `**they do not close**: ${JSON.stringify(result.accounts)}, ${result.clippedPostings} postings refused`}.`,
].join("\n");

const page = `# Fit of the base run

Written by \`node scripts/docs/fit.mjs\` (\`npm run docs\`); do not edit. Baseline, January 2012 to December 2018, seed ${result.seed}, ${number(result.householdsPerAgent)} households an agent, state hash \`${result.stateHash}\`. Observed figures are the preferred rows of \`data/observed/observed.csv\`; where a year has only dated quotes, the model's mean over the same months stands beside theirs. Bold: further off than 15 %, or for growth than 2 points. 2012–14 is the window that parameters were set on: **a fit there is not a forecast**. The last column judges that window.

${verdicts}
${compared.map(({ title, note, list }) => `\n## ${title}\n\n${note ? `${note}\n\n` : ""}${yearTable(list)}\n\n${misses(list)}`).join("\n")}

## Figures given as ranges

${rangeTable()}

## Against the rule "as last year"

Mean absolute error of the model and of a random walk that takes last year's published figure. The random walk knows last year's outcome, the model does not; but the model's parameters were set with the figures of 2012–18 in view. Seven points a series prove nothing by themselves.

${table(["", "Model 2012–16", "As last year", "Years", "Model 2017–18", "As last year", "Years"], "lrrrrrr", [growth, ...target].map(rivals))}

## Not compared

${notCompared.map((line) => `- ${line}`).join("\n")}
`;

const short = `Model and published figures, deviation in per cent (growth: points); bold is further off than 15 % (2 points). Parameters were set with the figures of 2012–18 in view, by hand and few of them, so a fit is no forecast.

${table(
  ["", ...YEARS],
  `l${"r".repeat(YEARS.length)}`,
  readmeRows.map(find).flatMap((one) => [
    [`**${one.row.label}**, ${one.row.unit}`, ...one.years.map(({ model }) => show(model, one.row))],
    ["observed", ...one.years.map(({ observed: seen }) => show(seen, one.row))],
    [
      "deviation",
      ...one.years.map(({ deviation, near }) =>
        near === false ? `**${gap(one, deviation)}**` : gap(one, deviation),
      ),
    ],
  ]),
)}

${verdicts}

${misses(readmeRows.map(find))}

All series, ranges, a naive rival and what cannot be compared: [docs/fit.md](docs/fit.md).`;

publish({
  "docs/fit.md": page,
  "README.md": replaceBlock(readFileSync(join(root, "README.md"), "utf8"), "fit", short),
});
