/**
 * Builds data/geography/edges.csv, the transport graph of the 196 units, from units.csv and rail-lines.csv.
 * No road graph of the country exists; this file is the written rule that stands in for one (grade: assumed).
 *
 *   node scripts/data/build-graph.mjs            writes data/geography/edges.csv
 *   node scripts/data/build-graph.mjs --check    exits 1 if the file on disk differs
 *
 * The rule
 *
 * 1. Plane. x = longitude · cos 40°, y = latitude. One projection for the country, so that the test in 2 needs
 *    only sums and products.
 * 2. Roads are the Gabriel graph: units a and b are joined when no third unit c lies inside the circle whose
 *    diameter is ab, i.e. when |ac|² + |bc|² > |ab|² for every c. It holds the minimum spanning tree, so it is
 *    connected. No map of roads is consulted: an edge says that goods can move between neighbours.
 * 3. Railways join successive units of each line in rail-lines.csv. A pair on two lines is written once.
 * 4. Terrain of a unit, from its columns:
 *      mountain  KP-04 and KP-10; units of KP-08 that are not coastal
 *      hill      KP-07; KP-09; units of KP-02, KP-03 and KP-06 that are not coastal and lie east of 126.0° E
 *                or north of 40.1° N
 *      plain     the rest
 * 5. km = great-circle distance (radius 6371.0 km) · the mean of both ends' factor, to 0.1 km, at least 1:
 *      road  plain 1.30, hill 1.40, mountain 1.70        rail  plain 1.20, hill 1.30, mountain 1.50
 * 6. cost_index = km · mode · the mean of both ends' surcharge, to 0.01. One unit is the cost of moving a tonne
 *    one kilometre by road in the plain:
 *      mode  road 1.00, rail 0.50                        surcharge  plain 1.00, hill 1.15, mountain 1.35
 * 7. checkpoints = 1 if the ends lie in different provinces
 *                + 1 if exactly one end lies in Pyongyang (KP-01)
 *                + 1 if either end borders China, Russia or the DMZ
 * 8. Edges have no direction. Each is written once, from < to by id; roads come before rails, each sorted by
 *    from, then to.
 */
import { readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../../data/geography/", import.meta.url);
const COS_40 = 0.766044443118978;
const EARTH_KM = 6371.0;
const FACTOR = {
  road: { plain: 1.3, hill: 1.4, mountain: 1.7 },
  rail: { plain: 1.2, hill: 1.3, mountain: 1.5 },
};
const MODE_COST = { road: 1.0, rail: 0.5 };
const SURCHARGE = { plain: 1.0, hill: 1.15, mountain: 1.35 };

const units = readCsv("units.csv").map((row) => ({
  id: row.id,
  province: row.province,
  latitude: Number(row.latitude),
  longitude: Number(row.longitude),
  x: Number(row.longitude) * COS_40,
  y: Number(row.latitude),
  border: row.border_china === "1" || row.border_russia === "1" || row.border_dmz === "1",
  terrain: terrainOf(row),
}));
const byId = new Map(units.map((unit) => [unit.id, unit]));

const edges = [...roads(), ...rails()].map(toRow);
assertConnected(edges);
const text = [
  "from,to,mode,km,cost_index,checkpoints,source,grade,rule",
  ...edges.map((row) => row.join(",")),
  "",
].join("\n");

if (process.argv.includes("--check")) {
  if (readFileSync(new URL("edges.csv", folder), "utf8") !== text) {
    console.error("data/geography/edges.csv differs from what scripts/data/build-graph.mjs builds");
    process.exit(1);
  }
} else {
  writeFileSync(new URL("edges.csv", folder), text);
}

function roads() {
  const pairs = [];
  for (let i = 0; i < units.length; i++) {
    for (let j = i + 1; j < units.length; j++) {
      const a = units[i];
      const b = units[j];
      const diameter = squared(a, b);
      if (units.every((c) => c === a || c === b || squared(a, c) + squared(b, c) > diameter)) {
        pairs.push(edge(a, b, "road", "gabriel"));
      }
    }
  }
  return pairs.sort(byEnds);
}

function rails() {
  const pairs = new Map();
  const stations = readCsv("rail-lines.csv");
  for (let i = 1; i < stations.length; i++) {
    const [before, here] = [stations[i - 1], stations[i]];
    if (before.line !== here.line) continue;
    if (Number(here.sequence) !== Number(before.sequence) + 1) {
      throw new Error(`rail-lines.csv is out of order at ${here.line} ${here.sequence}`);
    }
    const next = edge(unit(before.unit), unit(here.unit), "rail", `rail line ${here.line}`);
    const key = `${next.a.id} ${next.b.id}`;
    if (!pairs.has(key)) pairs.set(key, next);
  }
  return [...pairs.values()].sort(byEnds);
}

function toRow({ a, b, mode, rule }) {
  const mean = (table) => (table[a.terrain] + table[b.terrain]) / 2;
  const km = Math.max(1, Number((greatCircleKm(a, b) * mean(FACTOR[mode])).toFixed(1)));
  const cost = km * MODE_COST[mode] * mean(SURCHARGE);
  const checkpoints =
    Number(a.province !== b.province) +
    Number((a.province === "KP-01") !== (b.province === "KP-01")) +
    Number(a.border || b.border);
  return [
    a.id,
    b.id,
    mode,
    km.toFixed(1),
    cost.toFixed(2),
    checkpoints,
    mode === "road" ? "rule on unit positions" : "rule on recalled rail lines",
    "assumed",
    rule,
  ];
}

function terrainOf(row) {
  const coastal = row.coastal === "1";
  if (["KP-04", "KP-10"].includes(row.province)) return "mountain";
  if (row.province === "KP-08") return coastal ? "plain" : "mountain";
  if (["KP-07", "KP-09"].includes(row.province)) return "hill";
  const inland = ["KP-02", "KP-03", "KP-06"].includes(row.province) && !coastal;
  return inland && (Number(row.longitude) > 126.0 || Number(row.latitude) > 40.1) ? "hill" : "plain";
}

function greatCircleKm(a, b) {
  const rad = Math.PI / 180;
  const s1 = Math.sin(((b.latitude - a.latitude) * rad) / 2);
  const s2 = Math.sin(((b.longitude - a.longitude) * rad) / 2);
  const h = s1 * s1 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * s2 * s2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

function squared(a, b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

function edge(p, q, mode, rule) {
  const [a, b] = p.id < q.id ? [p, q] : [q, p];
  return { a, b, mode, rule };
}

function byEnds(p, q) {
  const [x, y] = [`${p.a.id} ${p.b.id}`, `${q.a.id} ${q.b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

function unit(id) {
  const found = byId.get(id);
  if (!found) throw new Error(`rail-lines.csv names no such unit: ${id}`);
  return found;
}

function assertConnected(rows) {
  const next = new Map(units.map(({ id }) => [id, []]));
  for (const [from, to] of rows) {
    next.get(from).push(to);
    next.get(to).push(from);
  }
  const seen = new Set([units[0].id]);
  const queue = [...seen];
  while (queue.length > 0) {
    for (const id of next.get(queue.pop())) {
      if (!seen.has(id)) {
        seen.add(id);
        queue.push(id);
      }
    }
  }
  if (seen.size !== units.length) throw new Error(`the graph reaches ${seen.size} of ${units.length} units`);
}

/** Reads a CSV file of the folder: header row, quoted fields, doubled quotes; no line breaks inside fields. */
function readCsv(name) {
  const [header, ...lines] = readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n").map(fields);
  return lines.map((cells) => Object.fromEntries(header.map((key, i) => [key, cells[i] ?? ""])));
}

function fields(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
    match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'),
  );
}
