// Says what the judged register found: the block of README.md. Without committed verdicts it says so.
// `node scripts/docs/verdicts.mjs`; with --check it writes nothing and ends with 1 if the file is out of date.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isClaim } from "../../dist/lab/claims/types.js";
import { mainRecord, outcomeOf, outcomes, recordsOf, tally, tallySentence } from "../../dist/lab/report/claims-words.js";
import { claimsRegister, committedVerdicts } from "../../dist/platform/node/claims.js";
import { createHost } from "../../dist/platform/node/host.js";
import { publish, replaceBlock, root, table } from "./page.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");
const judgement = committedVerdicts();
publish({ "README.md": replaceBlock(readme, "verdicts", judgement === undefined ? "The register is not judged yet." : found()) });

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
    `${tallySentence(tally(entries, recordOf))} Of the undetermined, ${negligible} are negligible: the model says that little happens. ${sizes.draws} draws of one seed give the verdict, ${sizes.others} everything beside it, ${sizes.seeds} seeds part the variances; \`${command}\` completes or repeats it.${sofar} To be expected among the supported: ${expectedFalseSupports.toFixed(1)} that would not hold with endless draws.`,
    counts,
    ...section("contradicted", "**What contradicts the documents.** The opposite holds in at least nine draws of ten:"),
    ...section("assumed, not found", "**What rests on assumption only.** The verdict goes when the parameters that encode the claim say nothing:"),
    ...section("contingent", "**What depends.** It holds, or its opposite does, in a box of parameters:"),
    ...section("supported", "**What the model bears out**, in at least nine draws of ten. Where it sits in the structure rather than in a parameter, that is no discovery either:"),
  ].join("\n\n");
}
