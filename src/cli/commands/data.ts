/** `autarky data`: the data files, what they hold, and whether they are sound. */
import { Command } from "commander";
import { data, hintFor, writeNew } from "../../platform/node/index.ts";
import type { Issue } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { checkLines, importLines, listLines, partLines } from "../render/data.ts";

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

  command
    .command("import")
    .description("turn a customs table (HS code, partner, month, value) into figures that hindcast can score")
    .argument("<file>", "CSV with the columns hs, partner, month, value (USD), direction")
    .option("--direction <way>", "export or import, as North Korea sees it, for tables without that column")
    .option("--source <text>", "who says so (default: the file's name)")
    .option("--out <file>", "write the CSV here; it must not exist yet (default: standard output)")
    .option("--json", "print what was read as one JSON document")
    .addHelpText(
      "after",
      `
Examples:
  autarky data import customs.csv --out figures.csv
  autarky data import china-imports.csv --direction export > figures.csv
  autarky hindcast --observed figures.csv

Chapters and headings are counted as data/world/hs.csv says; partners are ISO 3166 codes. A table without all
partners gives lower bounds: the source says whom a sum is over. Nothing of it is kept.`,
    )
    .action((file: string, { direction, source, out, json }: ImportWords) => {
      context.stop(directionIssues(direction));
      const { csv, ...table } = data.importCustoms(file, {
        ...(direction === undefined ? {} : { direction: direction as "export" | "import" }),
        ...(source === undefined ? {} : { source }),
      });
      if (out !== undefined) writeNew(out, csv);
      if (json) context.print(JSON.stringify({ ...table, ...(out === undefined ? { csv } : { out }) }));
      else {
        if (out === undefined) context.print(csv);
        for (const line of importLines(table)) context.note(line);
      }
    });
  return command;
}

interface ImportWords {
  readonly direction?: string;
  readonly source?: string;
  readonly out?: string;
  readonly json?: boolean;
}
const directionIssues = (direction: string | undefined): Issue[] =>
  direction === undefined || direction === "export" || direction === "import"
    ? []
    : [
        {
          code: "enum",
          path: "--direction",
          message: `not a direction: "${direction}"`,
          expected: "export or import",
          ...hintFor(direction, ["export", "import"]),
        },
      ];
