/** Draws a median with its interval on a line, against the effects that are too small to matter; no program is needed. */
import type { TestRecord } from "../claims/record.ts";
import type { SimpleTest, Test } from "../claims/types.ts";
import { figure, isSigned, withUnit } from "./claims-words.ts";
import { Html, html } from "./html.ts";

const HEIGHT = 24;
/** Room beside what is farthest out, as a share of the width. */
const MARGIN = 0.06;
/** How far beyond the frame's own interval others are drawn at their place, in widths of it. */
const BEYOND = 1;

type Span = readonly [low: number, high: number];
export type Placed = Pick<TestRecord, "median" | "interval">;
/** What values mean: those that bear the claim out, and those too small to matter. */
interface Zones {
  readonly claimed: Span;
  readonly small: readonly Span[];
}
/** What pictures of one test share, so that they can be compared. */
export interface Frame {
  readonly low: number;
  readonly high: number;
  readonly zones: Zones;
  readonly signed: boolean;
  readonly unit: string;
}

/** Returns the frame of a test's pictures, or undefined where it finds no number; `main` are always within it. */
export function frameOf(
  test: Test,
  unit: string,
  main: readonly Placed[],
  others: readonly Placed[] = [],
): Frame | undefined {
  const inner = hull([...endsOf(main)]);
  if (test.test === "together" || inner === undefined) return undefined;
  const zones = zonesOf(test);
  const marks = [...zones.small, zones.claimed].flat().filter(Number.isFinite);
  const [low, high] = hull([...inner, ...marks, ...(isSigned(test) ? [0] : [])])!;
  const reach = BEYOND * (high - low);
  const [least, most] = hull([low, high, ...endsOf(others)])!;
  const ends: Span = [Math.max(least, low - reach), Math.min(most, high + reach)];
  const margin = MARGIN * (ends[1] - ends[0] || Math.abs(ends[0]) || 1);
  return { low: ends[0] - margin, high: ends[1] + margin, zones, signed: isSigned(test), unit };
}

const endsOf = (placed: readonly Placed[]): number[] =>
  placed.flatMap(({ median, interval }) => [median, ...interval]).filter((end) => end !== null);
const hull = (values: readonly number[]): Span | undefined =>
  values.length === 0 ? undefined : [Math.min(...values), Math.max(...values)];

function zonesOf(test: SimpleTest): Zones {
  const { smallest } = test;
  const around: Span = [-smallest, smallest];
  switch (test.test) {
    case "difference":
    case "per unit":
      return { claimed: claimedBy(test.sign, smallest), small: test.sign === "0" ? [] : [around] };
    case "path":
      return { claimed: [smallest, Infinity], small: [around] };
    case "level": {
      const [low, high] = test.range;
      return {
        claimed: [low ?? -Infinity, high ?? Infinity],
        small: [
          ...(low === null ? [] : [[low - smallest, low] as const]),
          ...(high === null ? [] : [[high, high + smallest] as const]),
        ],
      };
    }
    case "threshold":
      return { claimed: test.expected, small: [] };
    case "best":
      return { claimed: claimedBy(test.sign, smallest), small: test.sign === "0" ? [] : [[0, smallest]] };
  }
}
const claimedBy = (sign: "+" | "-" | "0", smallest: number): Span =>
  sign === "+" ? [smallest, Infinity] : sign === "-" ? [-Infinity, -smallest] : [-smallest, smallest];

/** Draws a median with its interval in a frame. */
export function strip({ low, high, zones, signed, unit }: Frame, { median, interval }: Placed): Html {
  const place = (value: number) =>
    Math.round(1e4 * Math.max(0, Math.min(1, (value - low) / (high - low)))) / 100;
  const band = ([from, to]: Span, name: string) =>
    new Html(
      `<rect class="${name}" x="${place(from)}%" width="${(place(to) - place(from)).toFixed(2)}%" y="0" height="${HEIGHT}"/>`,
    );
  const [from, to] = interval;
  const middle = HEIGHT / 2;
  return html`<svg class="strip" height="${HEIGHT}" role="img" aria-label="${wordsOf()}">
    ${band(zones.claimed, "claimed")}${zones.small.map((one) => band(one, "small"))}
    ${
      low < 0 && high > 0
        ? html`<line class="zero" x1="${place(0)}%" x2="${place(0)}%" y1="0" y2="${HEIGHT}" />`
        : ""
    }
    <line
      class="interval"
      x1="${place(from ?? low)}%"
      x2="${place(to ?? high)}%"
      y1="${middle}"
      y2="${middle}"
    />
    ${median === null ? "" : spot(median)}
  </svg>`;

  /** A dot, or an arrow at the edge where the median lies beyond it. */
  function spot(value: number): Html {
    if (value >= low && value <= high)
      return html`<circle class="median" cx="${place(value)}%" cy="${middle}" r="4.5" />`;
    const left = value < low;
    return html`<text
      class="median"
      x="${left ? 0 : 100}%"
      y="${middle + 5}"
      text-anchor="${left ? "start" : "end"}"
      >${left ? "◀" : "▶"}</text
    >`;
  }
  function wordsOf(): string {
    const show = (value: number | null) => figure(value, signed);
    return `median ${withUnit(show(median), unit)}, 90 % from ${show(from)} to ${show(to)}`;
  }
}

/** Says what the parts of the pictures are. */
export const stripKey = html`<p class="key strips">
  <span class="d">median of the draws</span><span class="m">90 % of the draws</span
  ><span class="small">too small to matter</span><span class="claimed">where the claim holds</span>
</p>`;
