/** `autarky rerun`: the run of a manifest again, and whether it comes out the same. */
import { Command } from "commander";
import { manifestToOptions, packageVersion, readManifest } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { execute, resultToJson } from "./execute.ts";

interface Words {
  readonly threads?: string;
  readonly out?: string;
  readonly json?: boolean;
}
const DIFFERENT = 1;

export function rerunCommand(context: Context): Command {
  return new Command("rerun")
    .description("run a manifest again and compare the state hash; status 1 if it differs")
    .argument("<manifest>", "manifest.json of a run, or its folder")
    .option("--threads <number>", "threads, if not as in the manifest")
    .option("--out <folder>", "write the run here")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      `
Examples:
  autarky rerun runs/baseline/manifest.json
  autarky rerun runs/baseline --threads 2 --json

A run that was interrupted is repeated up to the month it had reached.`,
    )
    .action(async (path: string, { threads, out, json }: Words) => {
      const bad = threads !== undefined && !/^[1-9]\d*$/.test(threads);
      context.stop(
        bad
          ? [
              {
                code: "type",
                path: "--threads",
                message: `not a count of threads: "${threads}"`,
                expected: "a whole number from 1",
              },
            ]
          : [],
      );
      const manifest = readManifest(path);
      if (manifest.last === null)
        context.stop([
          {
            code: "empty-run",
            where: { file: path },
            message: "the run was interrupted before its first month",
            hint: "there is nothing to repeat; use autarky run",
          },
        ]);
      const options = {
        ...manifestToOptions(manifest),
        ...(threads === undefined ? {} : { threads: Number(threads) }),
      };
      if (manifest.program.version !== packageVersion())
        context.note(
          `note: the manifest was written by autarky ${manifest.program.version}, this is ${packageVersion()}`,
        );
      const quiet = { ...context, print: () => undefined };
      const result = await execute(quiet, options, out === undefined ? {} : { out });
      context.status = quiet.status;
      if (result.interrupted) return;
      const same = result.stateHash === manifest.stateHash;
      if (json)
        context.print(JSON.stringify({ same, expected: manifest.stateHash, ...resultToJson(result) }));
      else if (same)
        context.print(
          `${context.paint.good("same")}: state ${result.stateHash}, ${result.months.length} months`,
        );
      else {
        context.print(
          `${context.paint.bad("different")}: state ${result.stateHash}, the manifest says ${manifest.stateHash}`,
        );
        const model =
          manifest.model.hash === result.model.hash
            ? "the model's hash is the same, so this is a defect"
            : `the model has changed: ${manifest.model.hash} then, ${result.model.hash} now`;
        context.print(model);
      }
      if (!same) context.status = DIFFERENT;
    });
}
