/** What pages of studies and of claims have in common: head, header, footer, and the program that draws their charts. */
import { Html, html, jsonScript, programScript } from "./html.ts";
import type { Content } from "./html.ts";
import { licences } from "./provenance.ts";
import type { StudyChart, StudyPayload } from "./study-payload.ts";
import { style } from "./style.ts";

export type Link = readonly [href: string, text: Content];
export interface PageFrame {
  readonly title: string;
  /** What sort of page it is, above the heading. */
  readonly kicker: Content;
  readonly heading: string;
  /** What stands between the heading and the links. */
  readonly below: Content;
  readonly links: readonly Link[];
  readonly main: Content;
  readonly charts: readonly StudyChart[];
  readonly version: string;
  /** The page's program. */
  readonly client: string;
  /** Rules of its own. */
  readonly look?: string;
}

/** Writes a page that needs nothing but itself. */
export function framePage(page: PageFrame): string {
  const payload: StudyPayload = { charts: page.charts };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="autarky ${page.version}" />
        <title>${page.title}</title>
        <style>
          ${new Html(style + (page.look ?? ""))}
        </style>
      </head>
      <body>
        <header>
          <p class="kicker">Autarky · ${page.kicker}</p>
          <h1>${page.heading}</h1>
          ${page.below}
          <nav aria-label="Sections">
            <ul>
              ${page.links.map(([href, text]) => html`<li><a href="${href}">${text}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main>
          <noscript
            ><p class="warning">The pictures need JavaScript; every number is in the tables.</p></noscript
          >
          ${page.main}
        </main>
        <footer>${licences()}</footer>
        ${jsonScript("study", payload)} ${programScript(page.client)}
      </body>
    </html> `.text;
}

/** A list of names and what belongs to them. */
export const factList = (rows: readonly (readonly [name: Content, value: Content])[]): Html =>
  html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
