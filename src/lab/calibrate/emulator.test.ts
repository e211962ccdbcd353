import { describe, expect, it } from "vitest";
import { draw, key, normal } from "../../core/rng.ts";
import { emulate, fitEmulator } from "./emulator.ts";
import { dot, forwardPath } from "./forward.ts";

const PARAMETERS = 200;
const { k0, k1 } = key(3, 0, "emulator test");
const placesAt = (rows: number, from = 0) =>
  Array.from({ length: PARAMETERS }, (_, j) =>
    Float64Array.from({ length: rows }, (__, i) => draw((from + i) * PARAMETERS + j, k0, k1)),
  );
const all = (rows: number) => Array<boolean>(rows).fill(true);
const centred = (x: Float64Array) => {
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  return x.map((value) => value - mean);
};

describe("an emulator", () => {
  const columns = placesAt(160);
  const map = (at: (j: number) => number) =>
    3 + 2 * at(7) - at(40) + 4 * (at(7) - 0.5) * (at(40) - 0.5) + 0.5 * at(90);
  const y = Float64Array.from({ length: 160 }, (_, i) => map((j) => columns[j][i]) + 0.1 * normal(i, k0, k1));

  it("finds the few inputs and their product among hundreds, and knows its error", () => {
    const emulator = fitEmulator(columns, y, all(160));
    const found = emulator.terms.map(({ a, b }) => [a, b].sort((p, q) => p - q).join());
    for (const term of ["-1,7", "-1,40", "7,40", "-1,90"]) expect(found).toContain(term);
    expect(emulator.r2).toBeGreaterThan(0.95);
    const fresh = placesAt(400, 1000);
    let squares = 0;
    for (let i = 0; i < 400; i++) {
      const error =
        map((j) => fresh[j][i]) -
        emulate(
          emulator,
          fresh.map((column) => column[i]),
        );
      squares += error * error;
    }
    // Its variance counts the luck of a run (0.01) besides its own error.
    expect(squares / 400 + 0.01).toBeLessThan(1.5 * emulator.variance);
    expect(squares / 400 + 0.01).toBeGreaterThan(emulator.variance / 1.5);
  });

  it("does not take noise for signal, as left-out errors after the choice of terms would", () => {
    const noise = Float64Array.from({ length: 160 }, (_, i) => normal(5000 + i, k0, k1));
    expect(fitEmulator(columns, noise, all(160)).r2).toBeLessThan(0.05);
    const pool = columns.map((column) => centred(column));
    const { order } = forwardPath(pool, centred(noise), 15);
    expect(
      leftOutR2(
        order.map((c) => pool[c]),
        centred(noise),
      ),
    ).toBeGreaterThan(0.25);
  });

  it("gives the mean for a constant, and nothing is ruled out by too few rows", () => {
    expect(fitEmulator(columns, new Float64Array(160).fill(2), all(160))).toEqual({
      base: 2,
      terms: [],
      variance: 0,
      r2: 0,
    });
    expect(fitEmulator(placesAt(1), Float64Array.of(5), [true])).toMatchObject({
      base: 5,
      variance: Infinity,
    });
  });
});

/** 1 − Σ (residual / (1 − leverage))² / Σ y², the columns taken as given. */
function leftOutR2(columns: readonly Float64Array[], y: Float64Array): number {
  const leverage = new Float64Array(y.length).fill(1 / y.length);
  let rest = y;
  const units: Float64Array[] = [];
  for (const column of columns) {
    let left = column;
    for (const unit of units) {
      const share = dot(unit, left);
      left = left.map((x, i) => x - share * unit[i]);
    }
    const length = Math.sqrt(dot(left, left));
    const unit = left.map((x) => x / length);
    units.push(unit);
    const along = dot(unit, rest);
    rest = rest.map((x, i) => x - along * unit[i]);
    unit.forEach((x, i) => (leverage[i] += x * x));
  }
  const out = rest.map((x, i) => x / (1 - leverage[i]));
  return 1 - dot(out, out) / dot(y, y);
}
