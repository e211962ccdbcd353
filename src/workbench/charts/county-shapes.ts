/** Shapes of the map: the country, its neighbours, and a cell around the seat of every county. */
import { Delaunay } from "d3-delaunay";
import { geoMercator, geoPath } from "d3-geo";
import type { GeoPermissibleObjects, GeoProjection } from "d3-geo";
import type { Areas, Geography, MapUnit, Position } from "../../lab/report/payload.ts";

/** Size of the map in its own units. */
export const WIDTH = 400;
export const HEIGHT = 430;
const EDGE = 10;
/** Where the sea leaves room for the capital: left, top, right, bottom. */
export const inset = { left: 270, top: 298, right: 394, bottom: 422 } as const;
const CAPITAL_SEAT = "KP-01-chung";
/** Degrees about the capital's middle that are drawn larger. */
const AROUND = 0.16;
/** Cosine of the widest angle off a direction in which a county still counts as lying there. */
const WITHIN = 0.3;

type Point = readonly [x: number, y: number];

export interface Cells {
  /** Paths by county; empty where two seats are in the same place. */
  readonly paths: readonly string[];
  readonly seats: readonly Point[];
}

export interface MapShapes {
  readonly land: string;
  readonly neighbours: readonly {
    readonly name: string;
    readonly path: string;
    readonly label: Point | undefined;
  }[];
  readonly country: Cells;
  /** The capital's districts, larger; undefined where the geography has none. */
  readonly capital: Cells | undefined;
  /** Returns the county that lies next to another in a direction (x right, y down). */
  next(from: number, direction: Point): number;
}

/** Where there is room for a neighbour's name. */
const labelAt: Readonly<Record<string, Position>> = {
  China: [126.1, 42.3],
  "South Korea": [127.5, 37.85],
  Russia: [130.8, 42.92],
};

/** Lays out the shapes of a geography. */
export function shapesOf({ outline, neighbours, units }: Geography): MapShapes {
  const extent: [[number, number], [number, number]] = [
    [EDGE, EDGE],
    [WIDTH - EDGE, HEIGHT - EDGE],
  ];
  const projection = geoMercator()
    .fitExtent(extent, asShape(outline))
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
  const path = geoPath(projection).digits(1);
  const country = cellsOf(units, projection, [0, 0, WIDTH, HEIGHT]);
  return {
    land: path(asShape(outline)) ?? "",
    neighbours: neighbours.map(({ name, areas }) => ({
      name,
      path: path(asShape(areas)) ?? "",
      label: name in labelAt ? place(projection, labelAt[name]) : undefined,
    })),
    country,
    capital: capitalOf(units),
    next: (from, direction) => toward(country.seats, from, direction),
  };
}

/** The geometries are GeoJSON; their lists are only read. */
function asShape(areas: Areas): GeoPermissibleObjects {
  return areas as unknown as GeoPermissibleObjects;
}

function place(projection: GeoProjection, [longitude, latitude]: Position): Point {
  return projection([longitude, latitude]) ?? [0, 0];
}

function cellsOf(
  units: readonly MapUnit[],
  projection: GeoProjection,
  box: [number, number, number, number],
): Cells {
  const seats = units.map(({ longitude, latitude }) => place(projection, [longitude, latitude]));
  const voronoi = Delaunay.from(seats.map(([x, y]) => [x, y])).voronoi(box);
  return { seats, paths: seats.map((_, k) => rounded(voronoi.renderCell(k) ?? "")) };
}

/** A path with tenths of a pixel. */
function rounded(path: string): string {
  return path.replaceAll(/\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))));
}

function capitalOf(units: readonly MapUnit[]): Cells | undefined {
  const middle = units.find(({ id }) => id === CAPITAL_SEAT);
  if (middle === undefined) return undefined;
  const { longitude: x, latitude: y } = middle;
  const { left, top, right, bottom } = inset;
  const corners = {
    type: "MultiPoint",
    coordinates: [
      [x - AROUND, y - AROUND],
      [x + AROUND, y + AROUND],
    ],
  } as const;
  const projection = geoMercator().fitExtent(
    [
      [left, top],
      [right, bottom],
    ],
    corners as unknown as GeoPermissibleObjects,
  );
  return cellsOf(units, projection, [left, top, right, bottom]);
}

/**
 * Returns the seat that lies most in a direction and nearest to another; that one itself where none does. Measured on
 * all counties: arrow keys reach each of them.
 */
function toward(seats: readonly Point[], from: number, [dx, dy]: Point): number {
  let best = from;
  let most = 0;
  seats.forEach(([atX, atY], k) => {
    const [x, y] = [atX - seats[from][0], atY - seats[from][1]];
    const distance = Math.hypot(x, y) || 1;
    const along = (x * dx + y * dy) / distance;
    const worth = (along * along) / distance;
    if (along > WITHIN && worth > most) {
      most = worth;
      best = k;
    }
  });
  return best;
}
