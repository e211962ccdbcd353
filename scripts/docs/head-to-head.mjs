// Writes docs/head-to-head.md: every contradiction and every policy, with numbers. A study that is not committed is left out.
// `node scripts/docs/head-to-head.mjs`; with --check it writes nothing and ends with 1 if the file is out of date.
import { figure } from "../../dist/lab/report/claims-words.js";
import { fitWords } from "../../dist/lab/report/frontier-page.js";
import { committedStudies } from "../../dist/platform/node/claim-studies.js";
import { number, publish, table } from "./page.mjs";

const { contradictions, frontier } = committedStudies();
if (contradictions !== undefined || frontier !== undefined)
  publish({ "docs/head-to-head.md": `${page().join("\n\n")}\n` });

function page() {
  const share = (value) => `${Math.round(100 * value)} %`;
  const studyOf = ({ head }) =>
    `${head.draws} draws of posterior \`${head.posterior.slice(0, 8)}\`, model \`${head.model.slice(0, 8)}\`, one agent for ${number(head.householdsPerAgent)} households. \`${head.command}\` repeats it.`;
  return [
    "# Head to head",
    "Written by `npm run docs` from `data/verdicts`. `autarky claims report` writes the same with charts.",
    ...(contradictions === undefined ? [] : questions(contradictions, { share, studyOf })),
    ...(frontier === undefined ? [] : policies(frontier, { share, studyOf })),
  ];
}
function questions(result, { share, studyOf }) {
  return [
    "## Contradictions",
    `Both sides are measured on the same draws, while what the question may turn on takes one value after the other in all arms. A side holds in a draw where all that it expects comes true beyond its smallest effect. ${studyOf(result)}`,
    ...result.contradictions.map(({ id, title, claims, across, ladder, sides, answer }) =>
      [
        `### ${id}: ${title}`,
        `Claims ${claims.join(", ")}. ${answer}`,
        table(
          [across, ...ladder.values.map(String), "as drawn"],
          `l${"r".repeat(ladder.values.length + 1)}`,
          sides.map(({ side, rungs, drawn }) => [`“${side}” holds`, ...rungs.map(share), share(drawn)]),
        ),
      ].join("\n\n"),
    ),
  ];
}
function policies(result, { share, studyOf }) {
  const spread = ({ median, interval }, signed) =>
    `${figure(median, signed)} (${interval.map((end) => figure(end, signed)).join(" to ")})`;
  return [
    "## Policies at equal cost",
    `Policies of one group are scaled until the median draw costs the amount. They act from ${result.from}, ${result.horizon} months; changes are against the baseline over the last twelve, median and 90 %. Regret is what is lost, draw by draw, against the best policy that costs the amount. Pressure is an index, never a probability. ${studyOf(result)}`,
    ...result.groups.map((group) =>
      [
        `### ${group.title}`,
        `${group.equal}, ${figure(group.amount)} ${group.unit}. ${group.answer}`,
        table(
          ["Policy", "Costs the amount", "Cost", ...result.axes.map(({ title, unit }) => `${title}, ${unit}`), "Unbeaten"],
          `ll${"r".repeat(result.axes.length + 2)}`,
          result.policies
            .filter((policy) => policy.group === group.id)
            .map((policy) => [
              policy.title,
              fitWords[policy.fit],
              policy.cost === null ? "–" : spread(policy.cost, false),
              ...policy.changes.map((change) => spread(change, true)),
              policy.front === null ? "–" : share(policy.front),
            ]),
        ),
        ...(group.notes === undefined ? [] : [group.notes]),
      ].join("\n\n"),
    ),
  ];
}
