/** Lets readers sort a table by the columns whose heads are marked. */

const collator = new Intl.Collator("en", { numeric: true });

/** Turns marked heads into buttons; a second press turns the order round. */
export function startSorting(): void {
  for (const mark of document.querySelectorAll<HTMLElement>("th [data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = mark.textContent;
    button.addEventListener("click", () => sortBy(button.closest("th")!));
    mark.replaceWith(button);
  }
}

function sortBy(head: HTMLTableCellElement): void {
  const body = head.closest("table")!.tBodies[0];
  const falling = head.ariaSort === "ascending";
  for (const other of head.parentElement!.children) other.removeAttribute("aria-sort");
  head.ariaSort = falling ? "descending" : "ascending";
  const textOf = (row: HTMLTableRowElement) => row.cells[head.cellIndex].textContent.trim();
  const rows = [...body.rows].sort((a, b) => (falling ? -1 : 1) * collator.compare(textOf(a), textOf(b)));
  body.append(...rows);
}
