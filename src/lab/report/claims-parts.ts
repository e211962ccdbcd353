/** Parts that pages of claims have in common. */
import type { StudyRecordHead } from "../claims/study-head.ts";
import { formatNumber } from "./format.ts";
import { html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import { factList } from "./page-frame.ts";

export interface Page {
  readonly file: string;
  readonly html: string;
}
/** What a page takes that belongs to others: their index, where there is one, and the program that draws charts. */
export interface Beside {
  readonly index?: string;
  readonly client: string;
}

export const section = (id: string, title: string, body: Content): Html =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section>`;

/** What a study of claims together was made of, and the command that repeats it. */
export const studyHeadHtml = ({
  program,
  model,
  posterior,
  register,
  draws,
  householdsPerAgent,
  command,
}: StudyRecordHead): Html =>
  section("provenance", "This study", [
    factList([
      ["Program", `${program.name} ${program.version}`],
      ["Model", html`<code>${model}</code>`],
      ["Posterior", html`<code>${posterior}</code>`],
      ["Register", html`<code>${register}</code>`],
      ["Draws", formatNumber(draws)],
      ["Households an agent", formatNumber(householdsPerAgent)],
    ]),
    html`<p>The same study again:</p>
      <pre><code>${command}</code></pre>`,
  ]);

export const partial = (interrupted: boolean): Content =>
  interrupted
    ? html`<p class="warning">Partial: the study was interrupted, and what was not reached is missing.</p>`
    : "";
