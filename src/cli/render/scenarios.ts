/** Prints scenarios: the library, one in words, and what two differ in. */
import { relative } from "node:path";
import type { ScenarioDifference, ScenarioSummary, ShownScenario } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { textTable, wrap } from "./text.ts";

type Look = Pick<Context, "width" | "tableWidth" | "paint">;

export function listLines(list: readonly ScenarioSummary[], { tableWidth, paint }: Look): string[] {
  const { lines } = textTable(
    [
      { title: "Scenario" },
      { title: "Levers", align: "right" },
      { title: "Builds on", shrinkTo: 12, optional: true },
      { title: "Documents", optional: true },
      { title: "Title", shrinkTo: 20 },
    ],
    list.map(({ name, title, documents, levers, extends: parent, with: stack = [] }) => [
      name,
      String(levers),
      [...(parent === undefined ? [] : [parent]), ...stack].join(", "),
      documents.join(" "),
      title,
    ]),
    tableWidth,
  );
  const [head, ...rest] = lines;
  return [
    paint.bold(head),
    ...rest,
    "",
    paint.quiet(`${list.length} scenarios; autarky scenarios show NAME`),
  ];
}

export function showLines(
  { name, hash, scenario, parts, origins, departures }: ShownScenario,
  { width, paint }: Look,
): string[] {
  const say = (text: string, indent: number) => `${" ".repeat(indent)}${wrap(text, width - indent, indent)}`;
  const { title, description, documents } = scenario;
  const others = parts.slice(0, -1);
  const spot = (path: string) => {
    const origin = origins.find((one) => one.path === path);
    const { file, line } = origin?.where ?? {};
    return [
      ...(file === undefined ? [] : [relative(process.cwd(), file)]),
      ...(line === undefined ? [] : [line]),
    ].join(":");
  };
  const notes = parts.flatMap((part) =>
    [part.notes ?? []]
      .flat()
      .map((note) => ({ of: part.name, ...(typeof note === "string" ? { text: note } : note) })),
  );
  return [
    paint.bold(title === undefined ? name : `${name}: ${title}`),
    ...(description === undefined ? [] : [say(description.trim(), 2)]),
    paint.quiet(
      say(
        [...(documents === undefined ? [] : [`documents ${documents.join(" ")}`]), `hash ${hash}`].join("; "),
        2,
      ),
    ),
    ...(others.length === 0 ? [] : [say(`builds on ${others.map((part) => part.name).join(", ")}`, 2)]),
    "",
    departures.length === 0
      ? "Nothing departs from the baseline."
      : paint.bold(`Departs from the baseline (${departures.length})`),
    ...departures.flatMap((row) => [
      say(
        row.usual === "–" ? `${row.title}: ${row.says}` : `${row.title}: ${row.says}; baseline ${row.usual}`,
        2,
      ),
      paint.quiet(say([row.path, spot(row.path)].filter((word) => word !== "").join(", "), 4)),
    ]),
    ...(notes.length === 0 ? [] : ["", paint.bold("Notes")]),
    ...notes.flatMap(({ of, text, source }) => [
      say(of === name ? text.trim() : `${of}: ${text.trim()}`, 2),
      ...(source === undefined ? [] : [paint.quiet(say(`source: ${source}`, 4))]),
    ]),
  ];
}

export function differenceLines(
  { a, b, same, differences }: ScenarioDifference,
  { tableWidth, paint }: Look,
): string[] {
  if (same) return [`${a.name} and ${b.name} do the same (hash ${a.hash}).`];
  const { lines } = textTable(
    [
      { title: "What", shrinkTo: 24 },
      { title: a.name, shrinkTo: 16 },
      { title: b.name, shrinkTo: 16 },
      { title: "Key", shrinkTo: 16, optional: true },
    ],
    differences.map((row) => [row.title, row.a, row.b, row.key === row.title ? "" : row.key]),
    tableWidth,
  );
  const [head, ...rest] = lines;
  return [paint.bold(head), ...rest];
}
