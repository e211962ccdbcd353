/** Builds HTML text: interpolated strings are escaped, pieces built here are not escaped again. */

/** A piece of finished HTML. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Content = Html | string | number | readonly Content[];

/** Tag for template literals: html`<p>${text}</p>` with `text` escaped. Indentation of the template is left out. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(compact(strings).reduce((text, part, i) => text + render(values[i - 1]) + part));
}

const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();
function compact(strings: TemplateStringsArray): readonly string[] {
  const known = compacted.get(strings) ?? strings.map((part) => part.replace(/\s*\n\s*/g, "\n"));
  compacted.set(strings, known);
  return known;
}

function render(value: Content): string {
  if (value instanceof Html) return value.text;
  if (typeof value === "string") return escape(value);
  if (typeof value === "number") return String(value);
  return value.map(render).join("");
}

export function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Puts a value into a script element as JSON; no text in it can close the element. */
export function jsonScript(id: string, value: unknown): Html {
  const text = JSON.stringify(value).replaceAll("<", "\\u003c");
  return new Html(`<script type="application/json" id="${escape(id)}">${text}</script>`);
}

/** Puts trusted program text into a script element. */
export function programScript(text: string): Html {
  return new Html(`<script>${text.replace(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--")}</script>`);
}

/** Writes a row of cells as CSV (RFC 4180). */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return cells
    .map((cell) => {
      const text = cell === null ? "" : String(cell);
      return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
}

/** A link that saves rows as a CSV file, without any program. */
export function csvLink(name: string, rows: readonly (readonly (string | number | null)[])[]): Html {
  const text = rows.map(csvRow).join("\r\n") + "\r\n";
  return html`<a
    class="download"
    download="${name}.csv"
    href="data:text/csv;charset=utf-8,${encodeURIComponent(text)}"
    >Download CSV</a
  >`;
}
