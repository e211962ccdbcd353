/** `autarky claims`: what the documents claim, each claim an experiment with a verdict. */
import { basename, join, relative } from "node:path";
import { Command } from "commander";
import { isClaim } from "../../lab/claims/types.ts";
import { entriesOf, failuresOf, recordsOf } from "../../lab/report/claims-words.ts";
import { UserError, claims, claimsDefaults, writeNew } from "../../platform/node/index.ts";
import type { Argument, ClaimsOptions, Issue, Judgement } from "../../platform/node/index.ts";
import { claimsToJson, directionsToJson } from "../claims-json.ts";
import type { Context } from "../context.ts";
import { doneLine, listLines, showLines, summaryLines } from "../render/claims.ts";
import { present, reader } from "../study-options.ts";
import { contradictionsCommand, frontierCommand } from "./claim-studies.ts";
import { INTERRUPTED } from "./execute.ts";
import { watchingEnsemble } from "./watch-ensemble.ts";

const FAILED = 1;
const PAGES = join("runs", "claims-report");

export interface RunWords {
  readonly fast?: boolean;
  readonly draws?: string;
  readonly others?: string;
  readonly seeds?: string;
  readonly householdsPerAgent?: string;
  readonly workers?: string;
  readonly out?: string;
  readonly report?: string;
  readonly stored?: boolean;
  readonly freeze?: boolean;
  readonly json?: boolean;
}

export function claimsCommand(context: Context): Command {
  return new Command("claims")
    .description("list, show and judge what the documents claim")
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))
    .addCommand(runCommand(context))
    .addCommand(contradictionsCommand(context))
    .addCommand(frontierCommand(context))
    .addCommand(newCommand(context))
    .addCommand(reportCommand(context))
    .addCommand(schemaCommand(context));
}

function listCommand(context: Context): Command {
  return new Command("list")
    .description("list the register: id, kind, verdict where it was judged, statement")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  autarky claims list")
    .action(({ json }: { json?: boolean }) => {
      context.stop();
      const register = claims.read();
      const judgement = claims.committed();
      context.print(
        json
          ? JSON.stringify({
              head: judgement?.head,
              claims: claimsToJson(register, judgement, { whole: false }),
            })
          : listLines(register, judgement, context).join("\n"),
      );
    });
}

function showCommand(context: Context): Command {
  return new Command("show")
    .description("show a claim: what is done, what is measured, and what was found")
    .argument("<claims...>", "ids that autarky claims list shows, or YAML files")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExamples:\n  autarky claims show S1-05\n  autarky claims show my-claim.yaml")
    .action((ids: string[], { json }: { json?: boolean }) => {
      context.stop();
      const register = claims.read(ids);
      const judgement = claims.committed();
      const records = recordsOf(judgement);
      const shown = register.flatMap((argument) =>
        argument.entries.map((entry) => showLines(argument, entry, records(entry), context).join("\n")),
      );
      context.print(
        json
          ? JSON.stringify({ claims: claimsToJson(register, judgement, { whole: true }) })
          : shown.join("\n\n"),
      );
    });
}

function runCommand(context: Context): Command {
  const { draws, others, seeds, householdsPerAgent } = claimsDefaults;
  return new Command("run")
    .description("try claims on draws of the frozen posterior and judge them; resumable")
    .argument("[claims...]", "ids that autarky claims list shows, or YAML files; all without any")
    .option("--fast", "a few draws: which way each claim points, and no verdict")
    .option("--draws <number>", `draws that give the verdict (default ${draws})`)
    .option("--others <number>", `draws, the first of them, for all other trials (default ${others})`)
    .option("--seeds <number>", `seeds that part the variances (default ${seeds})`)
    .option(
      "--households-per-agent <number>",
      `households that one agent stands for (default ${householdsPerAgent})`,
    )
    .option("--workers <number>", "worker threads (default: one a core)")
    .option(
      "--out <folder>",
      "keep the runs here; the same command goes on where it was left (default: below runs/)",
    )
    .option("--report <folder>", "write pages of HTML: an index, and one for each document")
    .option("--stored", "start no run: judge by what the folder keeps")
    .option("--freeze", "write the verdicts of the whole register to data/verdicts")
    .option("--json", "print the result as one JSON document")
    .addHelpText(
      "after",
      `
Examples:
  autarky claims run S1-05
  autarky claims run --fast
  autarky claims run my-claim.yaml --draws 64 --report runs/my-claim
  autarky claims run S1-05 S1-06 --json > verdicts.json

A claim is supported where it holds beyond its smallest effect in nine draws of ten.
Ctrl-C keeps what is done. Status: 1 if any run of a claim failed or, with --stored, claims are missing;
130 if interrupted.`,
    )
    .action(async (ids: string[], words: RunWords) => {
      const { options, issues } = readRunWords(ids, words);
      context.stop(issues);
      await run(context, options, words);
    });
}

/** Reads words; what is not well formed becomes issues. */
export function readRunWords(
  ids: readonly string[],
  words: RunWords,
): { options: ClaimsOptions; issues: Issue[] } {
  const read = reader();
  const numbers = present({
    draws: read.whole("--draws", words.draws),
    others: read.whole("--others", words.others),
    seeds: read.whole("--seeds", words.seeds),
    householdsPerAgent: read.whole("--households-per-agent", words.householdsPerAgent),
    workers: read.whole("--workers", words.workers),
  });
  if (words.fast && words.report !== undefined)
    read.issues.push({
      code: "contradiction",
      path: "--report",
      message: "asked for together with --fast, which gives no verdicts",
      hint: "keep one",
    });
  if (words.freeze && (words.fast || ids.length > 0))
    read.issues.push({
      code: "contradiction",
      path: "--freeze",
      message: words.fast ? "asked for together with --fast" : "asked for with some claims alone",
      expected: "a full run of the whole register",
    });
  return {
    options: {
      ...(ids.length === 0 ? {} : { ids }),
      ...(words.fast ? { fast: true } : {}),
      ...(words.stored ? { stored: true } : {}),
      ...numbers,
      out: words.out ?? "auto",
    },
    issues: read.issues,
  };
}

async function run(
  context: Context,
  options: ClaimsOptions,
  { json, report, freeze, stored }: RunWords,
): Promise<void> {
  const register = claims.read(options.ids);
  if (report !== undefined) await claims.checkFolder(report);
  const fast = options.fast === true;
  const known = entriesOf(register).filter(isClaim);
  const judgement = await watchingEnsemble(context, ({ say, ...hooks }) =>
    claims.run({
      ...options,
      ...hooks,
      onCase(record) {
        const claim = known.find(({ id, document }) => id === record.claim && document === record.document);
        if (!json) say(doneLine(record, claim, { fast, paint: context.paint }));
      },
    }),
  );
  if (json) context.print(JSON.stringify(toJson(register, judgement, fast)));
  else {
    const shown = stored ? { ...judgement, interrupted: false } : judgement;
    context.print(summaryLines(register, shown, { ...context, fast }).join("\n"));
  }
  if (report !== undefined) context.note(indexLine(report, await claims.report(report, register, judgement)));
  if (!fast) sayAgreement(context, claims.agreement(judgement));
  const judged = new Set(judgement.documents.flatMap(({ cases }) => cases.map(({ claim }) => claim)));
  const all = known.every(({ id }) => judged.has(id));
  if (freeze && all && (stored || !judgement.interrupted))
    context.note(`verdicts in ${await claims.freeze(judgement)}`);
  if (stored && judgement.interrupted)
    context.note(
      all
        ? "not all runs are stored: some trials are missing"
        : "not all runs are stored: claims are missing",
    );
  const failed = judgement.documents.some(({ cases }) => cases.some((record) => failuresOf(record) > 0));
  if (judgement.interrupted && !stored) context.status = INTERRUPTED;
  else if (failed || !all) context.status = FAILED;
}

/** Says whether what was run again gave what is committed. */
function sayAgreement(context: Context, found: ReturnType<typeof claims.agreement>): void {
  if (found === undefined) return;
  const { same, different } = found;
  if (same > 0) context.note(`as committed, to the last bit: ${same}`);
  if (different.length > 0) context.note(`not as committed: ${different.join(", ")}`);
}

function toJson(register: readonly Argument[], judgement: Judgement, fast: boolean) {
  const { head, interrupted } = judgement;
  if (!fast) return { head, interrupted, claims: claimsToJson(register, judgement, { whole: true }) };
  const { counts: _, expectedFalseSupports: __, ...made } = head;
  return { head: made, interrupted, claims: directionsToJson(register, judgement) };
}

function newCommand(context: Context): Command {
  return new Command("new")
    .description("write a file with one claim, filled in, to start from")
    .argument("<file>", "a YAML file that is not there yet; its name becomes the claim's id")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      "\nExample:\n  autarky claims new my-claim.yaml\n  autarky claims run my-claim.yaml --fast",
    )
    .action((file: string, { json }: { json?: boolean }) => {
      const id = claimId(file);
      context.stop(id === undefined ? [notAFile(file)] : []);
      writeNew(file, claims.template(id!), "choose another name");
      context.print(
        json
          ? JSON.stringify({ file, id })
          : `${file}\nautarky claims run ${file} --fast tells which way it points`,
      );
    });
}

/** The id that a file's name gives its claim; undefined where it is no YAML file or gives none. */
export function claimId(file: string): string | undefined {
  const [, stem] = /^(.+)\.ya?ml$/i.exec(basename(file)) ?? [];
  const id = stem?.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  return id === "" ? undefined : id;
}
const notAFile = (file: string): Issue => ({
  code: "form",
  message: `not the name of a file of claims: "${file}"`,
  expected: "a file such as my-claim.yaml",
});

function reportCommand(context: Context): Command {
  return new Command("report")
    .description(
      "write pages of what is committed: an index, one for each document, contradictions, the frontier",
    )
    .option("--out <folder>", `write them here (default ${PAGES})`)
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  autarky claims report --out claims")
    .action(async ({ out = PAGES, json }: { out?: string; json?: boolean }) => {
      context.stop();
      const judgement = claims.committed();
      if (judgement === undefined)
        throw new UserError([
          {
            code: "no-verdicts",
            message: "the register was not judged yet",
            hint: "autarky claims run --report FOLDER judges it",
          },
        ]);
      const files = await claims.report(out, claims.read(), judgement, claims.studies());
      context.print(json ? JSON.stringify({ folder: out, files }) : indexLine(out, files));
    });
}

function schemaCommand(context: Context): Command {
  return new Command("schema")
    .description("print the JSON Schema of files of claims, for editors")
    .option("--json", "print one JSON document (the schema is one anyway)")
    .addHelpText("after", "\nExample:\n  autarky claims schema > claims.schema.json")
    .action(({ json }: { json?: boolean }) => {
      context.stop();
      context.print(JSON.stringify(claims.schema(), null, json ? undefined : 2));
    });
}

const indexLine = (folder: string, [index]: readonly string[]): string =>
  `report ${relative(process.cwd(), join(folder, index))}`;
