// Says what the judged register, the contradictions and the policies found: the block of README.md.
// `node scripts/docs/verdicts.mjs`; with --check it writes nothing and ends with 1 if the file is out of date.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { turningOf } from "../../dist/lab/claims/contradiction-words.js";
import { isClaim } from "../../dist/lab/claims/types.js";
import { figure, mainRecord, outcomeOf, outcomes, recordsOf, tally, tallySentence } from "../../dist/lab/report/claims-words.js";
import { committedStudies } from "../../dist/platform/node/claim-studies.js";
import { claimsRegister, committedVerdicts } from "../../dist/platform/node/claims.js";
import { createHost } from "../../dist/platform/node/host.js";
import { publish, replaceBlock, root, table } from "./page.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");
const judgement = committedVerdicts();
const { contradictions, frontier } = committedStudies();
publish({
  "README.md": replaceBlock(
    readme,
    "verdicts",
    judgement === undefined ? "The register is not judged yet." : [found(), ...inShort()].join("\n\n"),
  ),
});

/** What was found head to head and at equal cost, for the README, and where all of it stands. */
function inShort() {
  const lines = [
    ...(contradictions === undefined ? [] : [questionsInShort(contradictions)]),
    ...(frontier === undefined
      ? []
      : [
          `**What policies do at equal cost**, ${frontier.head.draws} draws:`,
          frontier.groups.map((group) => `- _${group.title}._ ${group.answer} ${reachOf(frontier, group)}`).join("\n"),
        ]),
  ];
  return lines.length === 0 ? [] : [...lines, "All of it with its numbers: [docs/head-to-head.md](docs/head-to-head.md)."];
}
/** How far the group's policies move each axis, so that nobody reads a ranking without its size. */
function reachOf({ axes, policies }, { id }) {
  const changes = policies.filter(({ group }) => group === id).map((policy) => policy.changes);
  const reaches = axes.map(({ title, unit }, a) => {
    const medians = changes.map((change) => change[a].median).filter((median) => median !== null);
    return `${title} ${figure(Math.min(...medians), true)} to ${figure(Math.max(...medians), true)} ${unit}`;
  });
  return `Median changes: ${reaches.join("; ")}.`;
}
function questionsInShort({ head, contradictions: all }) {
  const parts = [["turns", "turn on it"], ["turns in part", "turn on it in part"], ["does not turn", "do not turn on it"]]
    .map(([turning, words]) => ({ ids: all.filter((one) => turningOf(one) === turning).map(({ id }) => id), words }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ ids, words }) => `${ids.length} ${words} (${ids.join(", ")})`);
  return `**Where the documents contradict one another**, each of ${all.length} questions was put to what it might turn on, ${head.draws} draws: ${parts.join(", ")}.`;
}

/** How much of the effects' variance seeds make, beside draws of the parameters. */
function spreadWords() {
  const parts = judgement.documents
    .flatMap(({ cases }) => cases)
    .flatMap(({ variance }) => (variance === undefined ? [] : [variance]))
    .map(({ draw, seed }) => seed ** 2 / (draw ** 2 + seed ** 2))
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  if (parts.length === 0) return "";
  const most = parts.filter((part) => part > 0.5).length;
  const middle = 100 * parts[Math.floor(parts.length / 2)];
  return ` Of an effect's variance seeds make ${middle < 1 ? "less than 1" : Math.round(middle)} % in the middle of ${parts.length} cases, and more than half in ${most}; the rest is between draws of the parameters.`;
}

function found() {
  const { arguments: all } = claimsRegister(createHost());
  const recordOf = recordsOf(judgement);
  const { sizes, expectedFalseSupports, command, tried, whole } = judgement.head;
  const entries = all.flatMap((argument) => argument.entries);
  const judged = entries.filter(isClaim).map((claim) => ({ claim, record: mainRecord(recordOf(claim)) }));
  const sofar = whole
    ? ""
    : ` So far ${tried.variants} of ${judged.length} claims were tried with structural variants and ${tried.doses} with other doses, which change no verdict.`;
  const share = ({ tests: [{ holds, opposite }] }) => `${Math.round(100 * Math.max(holds, opposite))} %`;
  const list = (outcome) =>
    judged
      .filter(({ record }) => record !== undefined && outcomeOf(record) === outcome)
      .map(({ claim, record }) => `- **${claim.id}** (${share(record)}${record.fragile ? ", fragile" : ""}) ${claim.statement}`);
  const section = (outcome, words) => {
    const lines = list(outcome);
    return lines.length === 0 ? [] : [`${words}\n\n${lines.join("\n")}`];
  };
  const negligible = judged.filter(({ record }) => record?.negligible && record.verdict === "undetermined").length;
  const counts = table(
    ["Document", ...outcomes, "out of scope"],
    `l${"r".repeat(outcomes.length + 1)}`,
    all.map((argument) => {
      const { outcomes: of, outOfScope } = tally(argument.entries, recordOf);
      return [`${argument.document} ${argument.title}`, ...outcomes.map((one) => of[one]), outOfScope];
    }),
  );
  return [
    `${tallySentence(tally(entries, recordOf))} Of the undetermined, ${negligible} are negligible: the model says that little happens. ${sizes.draws} draws of one seed give the verdict, ${sizes.others} everything beside it, ${sizes.seeds} seeds part the variances; \`${command}\` completes or repeats it.${sofar} To be expected among the supported: ${expectedFalseSupports.toFixed(1)} that would not hold with endless draws.${spreadWords()}`,
    counts,
    ...section("contradicted", "**What contradicts the documents.** The opposite holds in at least nine draws of ten:"),
    ...section("assumed, not found", "**What rests on assumption only.** The verdict goes when the parameters that encode the claim say nothing:"),
    ...section("contingent", "**What depends.** It holds, or its opposite does, in a box of parameters:"),
    ...section("supported", "**What the model bears out**, in at least nine draws of ten. Where it sits in the structure rather than in a parameter, that is no discovery either:"),
  ].join("\n\n");
}
