/** One map of the counties, coloured; the capital's districts larger in a corner of the sea. */
import { memo, useId } from "react";
import type { PointerEvent, Ref } from "react";
import type { MapUnit } from "../../lab/report/payload.ts";
import { useText } from "../i18n/index.ts";
import { HEIGHT, WIDTH, inset } from "./county-shapes.ts";
import type { Cells, MapShapes } from "./county-shapes.ts";
import { wordOf } from "./numbers.ts";

export interface MapPictureProps {
  readonly shapes: MapShapes;
  readonly units: readonly MapUnit[];
  /** Colours by county. */
  readonly fills: readonly string[];
  readonly label: string;
  /** Place of the county that is looked at. */
  readonly chosen: number | undefined;
  readonly onChoose: (place: number | undefined) => void;
  readonly picture: Ref<SVGSVGElement>;
}

/** Places named on the map, for orientation. */
const landmarks = [
  "KP-01-chung",
  "KP-03-sinuiju",
  "KP-09-chongjin",
  "KP-08-hamhung",
  "KP-07-wonsan",
  "KP-10-hyesan",
  "KP-04-kanggye",
];

const NEAR_EDGE = 40;

/** Draws a map. */
export function MapPicture({ shapes, units, fills, label, chosen, onChoose, picture }: MapPictureProps) {
  const id = useId();
  const { left, top, right, bottom } = inset;
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const at = event.target instanceof Element ? event.target.getAttribute("data-county") : null;
    onChoose(at === null ? undefined : Number(at));
  };
  return (
    <svg
      ref={picture}
      className="charts-map"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={() => onChoose(undefined)}
    >
      <clipPath id={`${id}-land`}>
        <path d={shapes.land} />
      </clipPath>
      <clipPath id={`${id}-inset`}>
        <rect {...box} rx={4} />
      </clipPath>
      <rect width={WIDTH} height={HEIGHT} className="charts-map-sea" />
      <Around shapes={shapes} />
      <g clipPath={`url(#${id}-land)`}>
        <CellPaths cells={shapes.country} fills={fills} />
        <Chosen cells={shapes.country} chosen={chosen} />
      </g>
      <path d={shapes.land} className="charts-map-outline" />
      <Places shapes={shapes} units={units} />
      {shapes.capital === undefined ? null : (
        <>
          <g clipPath={`url(#${id}-inset)`}>
            <CellPaths cells={shapes.capital} fills={fills} />
            <Chosen cells={shapes.capital} chosen={chosen} />
          </g>
          <rect {...box} rx={4} className="charts-map-outline" />
          <Capital x={(left + right) / 2} y={top - 5} />
        </>
      )}
    </svg>
  );
}

/** The paths of all counties; drawn again only when a colour changes. */
const CellPaths = memo(function CellPaths({
  cells,
  fills,
}: {
  readonly cells: Cells;
  readonly fills: readonly string[];
}) {
  return cells.paths.map((path, k) =>
    path === "" ? null : (
      <path key={k} d={path} data-county={k} className="charts-map-cell" style={{ fill: fills[k] }} />
    ),
  );
});

function Chosen({ cells, chosen }: { readonly cells: Cells; readonly chosen: number | undefined }) {
  return chosen === undefined ? null : <path d={cells.paths[chosen]} className="charts-map-chosen" />;
}

/** Names near an edge of the map grow away from it. */
function anchorAt(x: number): "start" | "middle" | "end" {
  if (x < NEAR_EDGE) return "start";
  return x > WIDTH - NEAR_EDGE ? "end" : "middle";
}

const Around = memo(function Around({ shapes }: { readonly shapes: MapShapes }) {
  const t = useText();
  return (
    <>
      {shapes.neighbours.map(({ name, path }) => (
        <path key={name} d={path} className="charts-map-land" />
      ))}
      <path d={shapes.land} className="charts-map-land" />
      {shapes.neighbours.map(({ name, label }) =>
        label === undefined ? null : (
          <text
            key={name}
            x={label[0]}
            y={label[1]}
            textAnchor={anchorAt(label[0])}
            className="charts-map-neighbour"
          >
            {wordOf(t, "place", name)}
          </text>
        ),
      )}
    </>
  );
});

const Places = memo(function Places({
  shapes,
  units,
}: {
  readonly shapes: MapShapes;
  readonly units: readonly MapUnit[];
}) {
  const t = useText();
  return units.map(({ id }, k) =>
    landmarks.includes(id) ? (
      <text
        key={id}
        x={shapes.country.seats[k][0]}
        y={shapes.country.seats[k][1] - 6}
        textAnchor={anchorAt(shapes.country.seats[k][0])}
        className="charts-map-place"
      >
        {wordOf(t, "place", id)}
      </text>
    ) : null,
  );
});

function Capital({ x, y }: { readonly x: number; readonly y: number }) {
  const t = useText();
  return (
    <text x={x} y={y} textAnchor="middle" className="charts-map-place">
      {t("charts.map.capital")}
    </text>
  );
}
