/** Prints the month and its mechanisms. */
import type { Mechanism, Phase, WorldData } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { padEnd, truncate, wrap } from "./text.ts";

type Look = Pick<Context, "width" | "paint">;

export function listLines(schedule: readonly Phase[], { width, paint }: Look): string[] {
  const all = schedule.flatMap(({ mechanisms }) => mechanisms);
  const name = Math.max(...all.map(({ id }) => id.length));
  return [
    ...schedule.flatMap(({ phase, mechanisms }, i) => [
      ...(i > 0 ? [""] : []),
      paint.bold(`${i + 1} ${phase}`),
      ...mechanisms.map(({ id, title }) => `  ${padEnd(id, name)}  ${truncate(title, width - name - 4)}`),
    ]),
    "",
    paint.quiet(`${all.length} mechanisms. autarky mechanisms show <id> prints one.`),
  ];
}

export function mechanismLines(
  mechanism: Mechanism,
  phase: string,
  register: WorldData["parameters"],
  { width, paint }: Look,
): string[] {
  const { id, title, documents, equations, parameters, levers = [], reads, writes, moves } = mechanism;
  const under = Object.entries(moves.under ?? {}).map(([lever, level]) => ` --set ${lever}=${level}`);
  const list = (label: string, items: readonly string[]) =>
    `${paint.bold(label)}  ${wrap(items.length === 0 ? "nothing" : items.join(" "), width - label.length - 2, label.length + 2)}`;
  return [
    `${paint.bold(title)}`,
    paint.quiet(`${id}, ${phase}; documents ${documents.join(", ") || "none"}`),
    "",
    ...equations.map((equation) => `  ${wrap(equation, width - 2, 6)}`),
    "",
    ...(parameters.length === 0
      ? ["No parameters."]
      : parameters.flatMap((name) => parameterLines(name, register, { width, paint }))),
    "",
    ...(levers.length === 0 ? [] : [list("levers", levers)]),
    list("reads ", reads),
    list("writes", writes),
    "",
    `Switched off, it moves ${moves.metric} ${moves.ablated}:`,
    `  autarky run --without ${id}${under.join("")}`,
  ];
}

function parameterLines(name: string, register: WorldData["parameters"], { width, paint }: Look): string[] {
  const record = register.find(({ id }) => id === name);
  if (record === undefined) return [`${paint.bold(name)}  ${paint.bad("not in the register")}`];
  const { value, unit, low, high, neutral, grade, source, note } = record;
  const mark = grade === "assumed" ? paint.warn(grade) : paint.good(grade);
  return [
    `${paint.bold(name)} = ${value}${unit === "" || unit === "1" ? "" : ` ${unit}`}`,
    `  range ${low} to ${high}, neutral ${neutral}, ${mark}`,
    `  ${wrap(`source: ${source}`, width - 2, 4)}`,
    ...(note === "" ? [] : [`  ${wrap(note, width - 2, 4)}`]),
  ];
}
