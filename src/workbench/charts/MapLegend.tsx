/** What the colours of a map stand for. */
import { useText, useWords } from "../i18n/index.ts";
import { colourOfClass } from "./county-values.ts";
import type { ClassScale } from "./county-values.ts";
import { classNames } from "./map-legend.ts";

/** A row of colours with the values between them. */
export function MapLegend({ scale, unit }: { readonly scale: ClassScale; readonly unit: string }) {
  const t = useText();
  const language = useWords((words) => words.language);
  return (
    <div className="charts-map-legend">
      <span className="charts-unit">{unit}</span>
      <ul>
        {classNames(scale, t, language).map((name, i) => (
          <li key={i}>
            <i style={{ background: colourOfClass(i, scale) }} aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
