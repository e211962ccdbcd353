/** When households think their occupation over. */

/** Households think their occupation over one month in twelve, each in its own month. */
export const REVIEW_MONTHS = 12;

/** Remainder, by REVIEW_MONTHS, of the ids whose turn is this month. */
export function reviewTurn(month: number): number {
  return (REVIEW_MONTHS - (month % REVIEW_MONTHS)) % REVIEW_MONTHS;
}
