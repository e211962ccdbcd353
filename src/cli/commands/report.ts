/** `autarky report`: a run's page, written anew from its folder. */
import { relative } from "node:path";
import { Command } from "commander";
import { rewriteReport, world } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";

export function reportCommand(context: Context): Command {
  return new Command("report")
    .description("write report.html of a run's folder anew, from its tables")
    .argument("<folder>", "folder that autarky run --out wrote")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  autarky report runs/baseline")
    .action(async (folder: string, { json }: { json?: boolean }) => {
      context.stop();
      const { observed, data } = world();
      const path = await rewriteReport(folder, observed, data.units);
      context.print(
        json ? JSON.stringify({ report: path }) : `report ${relative(process.cwd(), path) || path}`,
      );
    });
}
