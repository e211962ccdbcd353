/** Writes numbers for readers: grouped by thousands, a true minus, a fixed count of digits. */

/** A space at which no line ends. */
export const NO_BREAK = "\u00a0";

/** Returns a number with `digits` decimals, thousands grouped by commas; "–" for null. */
export function formatNumber(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const text = Math.abs(value).toFixed(digits);
  const [units, decimals] = text.split(".");
  const grouped = units.replace(/\B(?=(\d{3})+$)/g, ",") + (decimals === undefined ? "" : `.${decimals}`);
  return value < 0 && Number(text) !== 0 ? `−${grouped}` : grouped;
}

/** Returns as many decimals as leave about `significant` digits. */
export function digitsFor(value: number, significant = 3): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  let digits = 0;
  let scaled = size;
  while (scaled < Number(`1e${significant - 1}`) && digits < 6) {
    scaled *= 10;
    digits++;
  }
  return digits;
}

/** Returns a number with about three significant digits, whole above a hundred. */
export function formatBrief(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  return formatNumber(value, digitsFor(value));
}

/** Returns a share as a signed percentage, "+3 %". */
export function formatShare(share: number | null, digits = 0): string {
  if (share === null) return "–";
  return `${sign(share * 100, digits)}${formatNumber(Math.abs(share * 100), digits)}${NO_BREAK}%`;
}

/** Returns signed percentage points, "+0.4". */
export function formatPoints(points: number | null, digits = 1): string {
  if (points === null) return "–";
  return `${sign(points, digits)}${formatNumber(Math.abs(points), digits)}`;
}

function sign(value: number, digits: number): string {
  if (Number(Math.abs(value).toFixed(digits)) === 0) return "±";
  return value < 0 ? "−" : "+";
}

const scales = [
  { from: 1e12, by: 1e12, word: "trillion" },
  { from: 1e9, by: 1e9, word: "billion" },
  { from: 1e6, by: 1e6, word: "million" },
] as const;

/** Returns the word of size that leaves few digits before the point, such as million, and what it stands for. */
export function scaleOf(size: number): { readonly by: number; readonly word: string } {
  return scales.find(({ from }) => size >= from) ?? { by: 1, word: "" };
}

/** Returns a number in words of size, "2.84 billion". */
export function formatLarge(value: number): string {
  const { by, word } = scaleOf(Math.abs(value));
  return word === "" ? formatBrief(value) : `${formatBrief(value / by)}${NO_BREAK}${word}`;
}

/** Writes "2017-09" as "September 2017". */
export function formatMonthName(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
