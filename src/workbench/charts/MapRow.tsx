/** The maps of one year in a row: what is looked at on one is marked on all, by pointer or by arrow keys. */
import { useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Geography } from "../../lab/report/payload.ts";
import { useText, useWords } from "../i18n/index.ts";
import { shapesOf } from "./county-shapes.ts";
import { colourOf } from "./county-values.ts";
import type { ClassScale } from "./county-values.ts";
import { MapPicture } from "./MapPicture.tsx";
import { placeWords } from "./map-view.ts";
import type { MapView } from "./map-view.ts";

export interface MapRowProps {
  readonly geography: Geography;
  readonly view: MapView;
  readonly scale: ClassScale;
  /** Gets the drawn pictures by their place in the row. */
  readonly pictures: Map<number, SVGSVGElement>;
}

/** Where arrow keys lead. */
const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Maps side by side, and a line that says the county that is looked at. */
export function MapRow({ geography, view, scale, pictures }: MapRowProps) {
  const t = useText();
  const language = useWords((words) => words.language);
  const [chosen, setChosen] = useState<number>();
  const [said, setSaid] = useState("");
  const shapes = useMemo(() => shapesOf(geography), [geography]);
  const fills = useMemo(
    () => view.layers.map(({ row }) => Array.from(row, (value) => colourOf(value, scale))),
    [view, scale],
  );
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") setChosen(undefined);
    if (!Object.hasOwn(directions, event.key)) return;
    event.preventDefault();
    const next = chosen === undefined ? 0 : shapes.next(chosen, directions[event.key]);
    setChosen(next);
    setSaid(placeWords(view, next, t, language));
  };
  return (
    <>
      <div
        className="charts-maps"
        role="application"
        aria-roledescription={t("charts.map.role")}
        aria-label={t("charts.map.use", { caption: view.caption })}
        tabIndex={0}
        onKeyDown={press}
      >
        {view.layers.map(({ name }, i) => (
          <figure key={i}>
            <figcaption>{name}</figcaption>
            <MapPicture
              shapes={shapes}
              units={view.units}
              fills={fills[i]}
              label={`${name}: ${view.caption}`}
              chosen={chosen}
              onChoose={setChosen}
              picture={(svg) => {
                if (svg === null) pictures.delete(i);
                else pictures.set(i, svg);
              }}
            />
          </figure>
        ))}
      </div>
      <p className="charts-map-said">
        {chosen === undefined ? t("charts.map.hint") : placeWords(view, chosen, t, language)}
      </p>
      <p className="charts-unseen" aria-live="polite">
        {said}
      </p>
    </>
  );
}
