/** Shows a legend. */
import type { LegendItem } from "../export/describe.ts";
import "./figure.css";

/** A list of what the marks of a picture stand for. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul className="charts-legend">
      {items.map(({ name, colour, mark }, i) => (
        <li key={i}>
          {mark === "none" ? null : <i data-mark={mark} style={{ color: colour }} aria-hidden="true" />}
          {name}
        </li>
      ))}
    </ul>
  );
}
