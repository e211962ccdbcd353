/** Figures for screens: as many digits as tell. */
import { digitsFor, formatNumber } from "../../lab/report/format.ts";

/** About three digits, without a sign where there is none. */
export const plain = (value: number): string =>
  Number.isFinite(value) ? formatNumber(value, digitsFor(value)) : "–";
export const signed = (value: number): string => `${value > 0 ? "+" : ""}${plain(value)}`;
export const share = (value: number): string =>
  Number.isFinite(value) ? `${formatNumber(100 * value)} %` : "–";

/** Counts why runs failed, in one line. */
export function failureLine(failed: readonly { readonly error: string }[], of: number): string {
  const reasons = new Map<string, number>();
  for (const { error } of failed) reasons.set(error, (reasons.get(error) ?? 0) + 1);
  return `${failed.length} of ${of} runs failed: ${[...reasons].map(([error, n]) => `${n} × ${error}`).join("; ")}`;
}
