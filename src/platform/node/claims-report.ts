/** Writes the pages of judged claims into a folder, each whole or not at all. */
import type { ContradictionResult } from "../../lab/claims/contradictions.ts";
import type { FrontierResult } from "../../lab/claims/frontier.ts";
import type { Judgement } from "../../lab/claims/record.ts";
import type { Argument } from "../../lab/claims/types.ts";
import type { Page } from "../../lab/report/claims-parts.ts";
import { claimsPages } from "../../lab/report/claims-page.ts";
import type { ClaimsInput } from "../../lab/report/claims-page.ts";
import { entriesOf, recordsOf } from "../../lab/report/claims-words.ts";
import { contradictionsPage } from "../../lab/report/contradictions-page.ts";
import { frontierPage } from "../../lab/report/frontier-page.ts";
import type { Host } from "../../lab/host.ts";
import { readClient } from "./report-file.ts";
import { checkWritable, stage } from "./staging.ts";

/** Checks before long work that pages can be written to a folder. */
export async function checkClaimsFolder(folder: string): Promise<void> {
  readClient();
  await checkWritable(folder);
}

/** Writes the pages and returns the names of their files, the index first. */
export async function writeClaimsPages(
  { data }: Pick<Host, "data">,
  folder: string,
  register: readonly Argument[],
  judgement: Judgement,
  more: Pick<ClaimsInput, "contradictions" | "frontier"> = {},
): Promise<string[]> {
  const grades = Object.fromEntries(data.parameters.map(({ id, grade }) => [id, grade]));
  return await write(
    folder,
    claimsPages({ arguments: register, judgement, grades, ...more, client: readClient() }),
  );
}

/** Writes the page of contradictions alone, beside the verdicts of their claims, and returns the name of its file. */
export async function writeContradictionsPage(
  folder: string,
  result: ContradictionResult,
  register: readonly Argument[],
  judgement: Judgement | undefined,
): Promise<string[]> {
  const beside = { entries: entriesOf(register), records: recordsOf(judgement), client: readClient() };
  return await write(folder, [contradictionsPage(result, beside)]);
}
export async function writeFrontierPage(folder: string, result: FrontierResult): Promise<string[]> {
  return await write(folder, [frontierPage(result, { client: readClient() })]);
}

async function write(folder: string, pages: readonly Page[]): Promise<string[]> {
  await stage(folder, (staging) => {
    for (const { file, html } of pages) staging.writeText(file, html);
    return Promise.resolve();
  });
  return pages.map(({ file }) => file);
}
