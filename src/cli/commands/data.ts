/** `autarky data`: the data files, what they hold, and whether they are sound. */
import { Command } from "commander";
import { data } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { checkLines, listLines, partLines } from "../render/data.ts";

const BAD_DATA = 2;

export function dataCommand(context: Context): Command {
  const command = new Command("data").description("list, show and check the data");
  const print = (json: boolean | undefined, value: unknown, lines: () => string[]) =>
    context.print(json ? JSON.stringify(value) : lines().join("\n"));

  command
    .command("list")
    .description("list the files: rows, series, period, grades of evidence")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  autarky data list")
    .action(({ json }: { json?: boolean }) => {
      context.stop();
      const files = data.list();
      print(json, files, () => listLines(files, context));
    });

  command
    .command("show")
    .description("show a file, a series, a parameter, a county or another id, with its sources")
    .argument("<name>", "file, series or id")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      `
Examples:
  autarky data show parameters
  autarky data show trade.exports.usd
  autarky data show labour.choiceScale
  autarky data show world/products`,
    )
    .action((name: string, { json }: { json?: boolean }) => {
      context.stop();
      const parts = data.show(name);
      print(json, parts, () =>
        parts.flatMap((part, i) => [...(i > 0 ? [""] : []), ...partLines(part, context)]),
      );
    });

  command
    .command("check")
    .description("check totals, units, sources, ranges and references; status 2 if anything is wrong")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  autarky data check")
    .action(({ json }: { json?: boolean }) => {
      context.stop();
      const report = data.check();
      print(json, report, () => checkLines(report, context));
      if (!report.ok) context.status = BAD_DATA;
    });
  return command;
}
