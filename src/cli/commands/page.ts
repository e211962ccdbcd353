/** `--report`: the page of a study. */
import { checkReportFile, world, writeStudyReport } from "../../platform/node/index.ts";
import type { Studied } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";

interface Words {
  readonly report?: string;
}

/** Stops before long work where the page could not be written. */
export function checkPage({ report }: Words): void {
  if (report !== undefined) checkReportFile(report);
}

export async function writePage(context: Context, { report }: Words, studied: Studied): Promise<void> {
  if (report === undefined) return;
  await writeStudyReport(report, studied, world().data, context.command);
  context.note(`report ${report}`);
}
