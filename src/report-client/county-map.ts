/** Draws the counties: cells around their seats, coloured by a series in a year. */
import * as Plot from "@observablehq/plot";
import type { GeoPermissibleObjects } from "d3-geo";
import type { CountyMap, MapTrack, MapUnit, Position } from "../lab/report/payload.ts";
import { show } from "./format.ts";

const CAPITAL = "KP-01";
const CLASSES = 7;
/** Places named on the map, for orientation. */
const landmarks: Readonly<Record<string, string>> = {
  "KP-01-chung": "Pyongyang",
  "KP-03-sinuiju": "Sinuiju",
  "KP-09-chongjin": "Chongjin",
  "KP-08-hamhung": "Hamhung",
  "KP-07-wonsan": "Wonsan",
  "KP-10-hyesan": "Hyesan",
  "KP-04-kanggye": "Kanggye",
};

interface Cell extends MapUnit {
  readonly value: number;
}

/** Returns the colour scale of a series: seven classes with equally many counties, over all years. */
function colours(track: MapTrack): Plot.ScaleOptions {
  return { type: "quantile", n: CLASSES, scheme: "YlGnBu", domain: track.values.flat(), label: track.unit };
}

export function legend(track: MapTrack, width: number): HTMLElement | SVGElement {
  return Plot.legend({
    color: colours(track),
    width: Math.min(width, 360),
    label: `${track.title}, ${track.unit}`,
    tickFormat: show,
    style: { background: "transparent", color: "var(--ink)" },
  });
}

export function countryMap(map: CountyMap, track: MapTrack, year: number, width: number) {
  const { outline, neighbours } = map.geography;
  return draw(map, track, year, width, outline as unknown as GeoPermissibleObjects, [
    Plot.text(
      neighbours.map((n) => ({ ...n, at: labelAt[n.name] })).filter((n) => n.at !== undefined),
      {
        x: (n) => n.at[0],
        y: (n) => n.at[1],
        text: (n: { name: string }) => n.name,
        fill: "var(--quiet)",
        fontSize: 12,
        fontStyle: "italic",
      },
    ),
    Plot.text(
      map.geography.units.filter(({ id }) => id in landmarks),
      {
        x: "longitude",
        y: "latitude",
        text: (unit: MapUnit) => landmarks[unit.id],
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 3,
        fontSize: 11,
        dy: -8,
      },
    ),
  ]);
}

/** Where there is room for a neighbour's name. */
const labelAt: Readonly<Record<string, Position>> = {
  China: [126.3, 42.2],
  "South Korea": [127.9, 37.75],
  Russia: [130.9, 42.75],
};

export function capitalMap(map: CountyMap, track: MapTrack, year: number, width: number) {
  const seats = map.geography.units.filter(({ province }) => province === CAPITAL);
  const around = {
    type: "MultiPoint",
    coordinates: seats.map(({ longitude, latitude }) => [longitude, latitude]),
  };
  return draw(map, track, year, width, around as unknown as GeoPermissibleObjects, []);
}

function draw(
  map: CountyMap,
  track: MapTrack,
  year: number,
  width: number,
  domain: GeoPermissibleObjects,
  labels: Plot.Markish[],
) {
  const { outline, neighbours, units } = map.geography;
  const land = outline as unknown as GeoPermissibleObjects;
  const cells: Cell[] = units.map((unit, k) => ({ ...unit, value: track.values[year][k] }));
  const place = { x: "longitude", y: "latitude" } as const;
  return Plot.plot({
    width,
    height: Math.round(width * (labels.length > 0 ? 1.02 : 0.9)),
    style: { background: "var(--sea)", color: "var(--ink)", fontSize: "12px", overflow: "hidden" },
    projection: { type: "mercator", domain, inset: 16 } as unknown as Plot.ProjectionOptions,
    color: colours(track),
    ariaLabel: `${track.title} by county, ${map.years[year]}`,
    marks: [
      Plot.geo(
        neighbours.map(({ areas }) => areas as unknown as GeoPermissibleObjects),
        { fill: "var(--land)" },
      ),
      Plot.geo(land, { fill: "var(--land)" }),
      Plot.voronoi(cells, { ...place, fill: "value", stroke: "var(--paper)", strokeWidth: 0.6, clip: land }),
      Plot.geo(land, { stroke: "var(--quiet)", strokeWidth: 1 }),
      ...labels,
      Plot.tip(
        cells,
        Plot.pointer({
          ...place,
          title: (cell: Cell) =>
            `${cell.name} (${cell.province})\n${show(cell.value)} ${track.unit}, ${map.years[year]}`,
          fill: "var(--card)",
          stroke: "var(--rule)",
        }),
      ),
    ],
  });
}
