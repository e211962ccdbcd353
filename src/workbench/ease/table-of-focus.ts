/** Opens the table of a chart from the keyboard. */

/** Told to a chart that is to open its table; a chart that does so prevents the default. */
export const TABLE_EVENT = "autarky-table";
const CHART = ".charts-figure";

/** Opens the table of the chart that has the focus, else of the first one; else its menu, which begins with it. */
export function openTable(): void {
  const chart = document.activeElement?.closest(CHART) ?? document.querySelector(CHART);
  if (chart === null) return;
  const unanswered = chart.dispatchEvent(new CustomEvent(TABLE_EVENT, { cancelable: true }));
  if (unanswered) chart.querySelector<HTMLElement>("[aria-haspopup]")?.click();
}
