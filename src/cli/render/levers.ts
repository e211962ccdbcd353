/** Prints the levers of a scenario. */
import type { Context } from "../context.ts";
import type { DefaultPath, LeverRecord } from "../levers.ts";
import { padEnd, wrap } from "./text.ts";

type Look = Pick<Context, "width" | "paint">;

/** What the first part of a lever's id stands for, in the order of printing; what is not here comes last. */
const themes: Readonly<Record<string, string>> = {
  sanctions: "Sanctions",
  removal: "Removal of nodes",
  pyongyang: "Pyongyang",
  china: "China",
  russia: "Russia",
  worldPrice: "World prices",
  variant: "Variants of the model",
  rule: "Rules of policy",
};
const REST = "Others";

/** Returns the levers by theme, each theme with its title. */
export function leverThemes(levers: readonly LeverRecord[]): [title: string, levers: LeverRecord[]][] {
  const titleOf = ({ id }: LeverRecord) => themes[id.split(".")[0]] ?? REST;
  return [...Object.values(themes), REST]
    .map((title): [string, LeverRecord[]] => [title, levers.filter((lever) => titleOf(lever) === title)])
    .filter(([, list]) => list.length > 0);
}

export function leverLines(levers: readonly LeverRecord[], { width, paint }: Look): string[] {
  const name = Math.max(...levers.map(({ id }) => id.length));
  const say = (text: string) => `    ${wrap(text, width - 4, 4)}`;
  return [
    ...leverThemes(levers).flatMap(([title, list], i) => [
      ...(i > 0 ? [""] : []),
      paint.bold(title),
      ...list.flatMap((lever) => [
        `  ${padEnd(lever.id, name)}  ${rangeOf(lever)}${lever.choices === undefined ? ` ${lever.unit.replace(" 0-1", "")}` : ""}`,
        say(`${lever.title}. Without a scenario: ${pathOf(lever.default)}.`),
        paint.quiet(
          say(
            `read by ${lever.mechanisms.join(" ") || "no mechanism yet"}; documents ${lever.documents.join(" ")}`,
          ),
        ),
      ]),
    ]),
    "",
    paint.quiet(`${levers.length} levers. A scenario sets them from January 2012 on, see docs/scenarios.md.`),
  ];
}

export function rangeOf({ low, high, choices }: LeverRecord): string {
  return choices === undefined
    ? `${plain(low)} to ${plain(high)}`
    : choices.map((choice, i) => `${low + i} ${choice}`).join(", ");
}

export function pathOf(path: DefaultPath): string {
  switch (path.kind) {
    case "constant":
      return plain(path.value);
    case "parameter":
      return `${plain(path.value)}, the parameter ${path.parameter}`;
    case "series":
      return `the calendar's ${path.series}, ${plain(path.least)} to ${plain(path.greatest)}`;
  }
}

const plain = (value: number): string => {
  const digits = Number(value.toPrecision(4));
  return Math.abs(digits) >= 1e6 ? digits.toExponential().replace("+", "") : String(digits);
};
