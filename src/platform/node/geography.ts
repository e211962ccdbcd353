/** Cuts the outlines of the country and its neighbours out of world-atlas, for maps. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Areas, Geography, Position } from "../../lab/report/payload.ts";
import type { Unit } from "../../model/data.ts";

/** ISO 3166 numbers of the countries on the map. */
const HOME = "408";
const around: Readonly<Record<string, string>> = { "156": "China", "410": "South Korea", "643": "Russia" };
/** West, south, east, north, in degrees. */
const WINDOW = [123, 36.8, 132.5, 43.8] as const;
const DIGITS = 3;

/** Returns the outlines at 1:50 million and the seats of `units`. */
export function loadGeography(units: readonly Unit[]): Geography {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const atlas = JSON.parse(readFileSync(path, "utf8")) as Topology<{ countries: GeometryCollection }>;
  const shapes = new Map(
    feature(atlas, atlas.objects.countries).features.map(({ id, geometry }) => [String(id), geometry]),
  );
  const outline = (id: string): Areas => {
    const shape = shapes.get(id);
    if (shape?.type === "Polygon") return clip([shape.coordinates as unknown as Position[][]]);
    if (shape?.type === "MultiPolygon") return clip(shape.coordinates as unknown as Position[][][]);
    throw new Error(`no outline in world-atlas: ${id}`);
  };
  return {
    outline: outline(HOME),
    neighbours: Object.entries(around).map(([id, name]) => ({ name, areas: outline(id) })),
    units: units.map(({ id, name, province, latitude, longitude }) => ({
      id,
      name,
      province,
      latitude,
      longitude,
    })),
  };
}

/** Clips areas to the window and rounds them to about a hundred metres. */
function clip(polygons: readonly (readonly (readonly Position[])[])[]): Areas {
  const coordinates = polygons.flatMap((rings) => {
    const kept = rings.map(clipRing).filter((ring) => ring.length >= 4);
    return kept.length > 0 ? [kept] : [];
  });
  return { type: "MultiPolygon", coordinates };
}

/** Sutherland and Hodgman 1974, one side of the window after the other. */
function clipRing(ring: readonly Position[]): Position[] {
  const [west, south, east, north] = WINDOW;
  let points: Position[] = ring.slice(0, -1).map(([x, y]) => [x, y] as const);
  points = cut(
    points,
    ([x]) => x >= west,
    (a, b) => crossX(a, b, west),
  );
  points = cut(
    points,
    ([x]) => x <= east,
    (a, b) => crossX(a, b, east),
  );
  points = cut(
    points,
    ([, y]) => y >= south,
    (a, b) => crossY(a, b, south),
  );
  points = cut(
    points,
    ([, y]) => y <= north,
    (a, b) => crossY(a, b, north),
  );
  const rounded = points.map(([x, y]) => [Number(x.toFixed(DIGITS)), Number(y.toFixed(DIGITS))] as const);
  return rounded.length === 0 ? [] : [...rounded, rounded[0]];
}

function cut(
  points: readonly Position[],
  inside: (point: Position) => boolean,
  cross: (a: Position, b: Position) => Position,
): Position[] {
  return points.flatMap((point, i) => {
    const before = points.at(i - 1)!;
    const crossing = inside(before) === inside(point) ? [] : [cross(before, point)];
    return inside(point) ? [...crossing, point] : crossing;
  });
}

function crossX([ax, ay]: Position, [bx, by]: Position, x: number): Position {
  return [x, ay + ((by - ay) * (x - ax)) / (bx - ax)];
}
function crossY([ax, ay]: Position, [bx, by]: Position, y: number): Position {
  return [ax + ((bx - ax) * (y - ay)) / (by - ay), y];
}
