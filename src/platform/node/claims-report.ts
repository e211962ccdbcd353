/** Writes the pages of judged claims into a folder, each whole or not at all. */
import type { Judgement } from "../../lab/claims/record.ts";
import type { Argument } from "../../lab/claims/types.ts";
import { claimsPages } from "../../lab/report/claims-page.ts";
import type { ClaimsInput } from "../../lab/report/claims-page.ts";
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
  more: Pick<ClaimsInput, "contradictions" | "further"> = {},
): Promise<string[]> {
  const grades = Object.fromEntries(data.parameters.map(({ id, grade }) => [id, grade]));
  const pages = claimsPages({ arguments: register, judgement, grades, ...more, client: readClient() });
  await stage(folder, (staging) => {
    for (const { file, html } of pages) staging.writeText(file, html);
    return Promise.resolve();
  });
  return pages.map(({ file }) => file);
}
