/** Finds places in JSON text, so that mistakes can be pointed at. `yaml` reads JSON and keeps positions. */
import { LineCounter, isMap, isSeq, parseDocument } from "yaml";
import type { Node } from "yaml";
import { UserError } from "../../core/errors.ts";

/** Parses JSON; a mistake in its form becomes a UserError with line and column. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const lines = new LineCounter();
    const problem = parseDocument(text, { lineCounter: lines, prettyErrors: false }).errors[0];
    const offset = problem?.pos[0] ?? text.length;
    const { line, col } = lines.linePos(offset);
    throw new UserError([
      {
        code: "json",
        where: { file, line: Math.max(1, line), column: Math.max(1, col) },
        message: `not JSON: ${detail(error)}`,
        expected: "the manifest.json of a run",
      },
    ]);
  }
}

function detail(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/ in JSON.*$/, "")
    .replace(/, .* is not valid JSON$/, "")
    .replace(/^./, (letter) => letter.toLowerCase());
}

/** Returns line and column of the key at `path`, or of the nearest thing around it that is there. */
export function locateKey(text: string, path: readonly PropertyKey[]): { line?: number; column?: number } {
  const lines = new LineCounter();
  let node = parseDocument(text, { lineCounter: lines }).contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (item === undefined) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
