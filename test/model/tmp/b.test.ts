import { test } from "vitest";
import { writeFileSync } from "node:fs";
import { testModel, runMonths } from "../world.ts";
import { seriesDefinitions } from "../../../src/model/observers/index.ts";
import { mechanisms } from "../../../src/model/schedule.ts";
const N = Number(process.env.N ?? 12);
function go(options: any) {
  const m = testModel(options);
  const memory = { sums: new Map() };
  const rows: (number|null)[][] = [];
  let bad = 0; let err = "";
  try { runMonths(m, N, (mm, r) => { rows.push(seriesDefinitions.map((d) => d.read(mm.world, memory))); bad = Math.max(bad, r.instrumentRow, r.sectorColumn, r.foreignExchange, r.goods); }); } catch (e) { err = String(e); }
  return { rows, bad, clipped: m.world.ledger.clipped(), err };
}
test("time", () => {
  const out: any = {};
  const bases: any = { h: go({}), d: go({ holdDrivers: true }) };
  for (const m of mechanisms) {
    const hold = m.id === "external.plug";
    const base = bases[hold ? "d" : "h"];
    const r = go({ without: [m.id], holdDrivers: hold });
    const eff: any = {};
    seriesDefinitions.forEach((d, s) => {
      const mean = (x: any) => { const v = x.rows.map((row: any) => row[s]).filter((z: any) => z !== null); return v.reduce((a: number, b: number) => a + b, 0) / v.length; };
      const last = (x: any) => x.rows.at(-1)?.[s];
      eff[d.id] = [mean(r) / mean(base) - 1, last(r) / last(base) - 1, mean(base)];
    });
    out[m.id] = { moves: m.moves, bad: r.bad, clipped: r.clipped, err: r.err, months: r.rows.length, eff };
    const e = eff[m.moves.metric];
    const dir = m.moves.ablated === "up" ? 1 : -1;
    console.log(`${e && e[0] * dir > 0.005 ? "ok " : "BAD"} ${m.id} ${m.moves.metric} ${m.moves.ablated} mean ${e?.[0]?.toFixed(4)} last ${e?.[1]?.toFixed(4)} bad ${r.bad} clipped ${r.clipped} ${r.rows.length} ${r.err.slice(0,100)}`);
  }
  writeFileSync("/tmp/abl" + N + ".json", JSON.stringify(out));
  console.log(bases.h.clipped, bases.d.clipped, bases.h.bad);
}, 300000);
