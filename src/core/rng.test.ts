import { describe, expect, it } from "vitest";
import { draw, draw53, drawBelow, key, normal, roundMinor, stochasticRound } from "./rng.ts";

const COUNT = 200_000;

function draws(
  seed: number,
  month: number,
  purpose: string,
  count = COUNT,
  first = 0,
  stride = 1,
): Float64Array {
  const { k0, k1 } = key(seed, month, purpose);
  return Float64Array.from({ length: count }, (_, i) => draw(first + i * stride, k0, k1));
}

/** Returns (χ² − degrees) / √(2 degrees): about standard normal for uniform cells. */
function chiSquareScore(counts: Float64Array, total: number): number {
  const expected = total / counts.length;
  let chi = 0;
  for (const count of counts) chi += (count - expected) ** 2 / expected;
  return (chi - (counts.length - 1)) / Math.sqrt(2 * (counts.length - 1));
}

/** Returns the correlation of two samples times √n: about standard normal if they are independent. */
function correlationScore(a: Float64Array, b: Float64Array): number {
  const n = Math.min(a.length, b.length);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (a[i] - 0.5) * (b[i] - 0.5);
  return (sum * 12) / Math.sqrt(n);
}

describe("draw", () => {
  it("is uniform in one and two dimensions, for ids in row, strided and far out", () => {
    for (const [first, stride] of [
      [0, 1],
      [0, 64],
      [0, 4096],
      [4_000_000_000, 1],
      [12345, 3],
    ] as const) {
      const u = draws(1, 5, "test.uniform", COUNT, first, stride);
      const cells = new Float64Array(1000);
      const pairs = new Float64Array(32 * 32);
      const lowBits = new Float64Array(256);
      let outside = 0;
      u.forEach((x, i) => {
        if (!(x >= 0 && x < 1)) outside++;
        cells[Math.floor(x * 1000)]++;
        lowBits[(x * 2 ** 32) % 256]++;
        if (i > 0) pairs[Math.floor(x * 32) * 32 + Math.floor(u[i - 1] * 32)]++;
      });
      expect(outside).toBe(0);
      expect(Math.abs(chiSquareScore(cells, COUNT)), `cells, stride ${stride}`).toBeLessThan(4.5);
      expect(Math.abs(chiSquareScore(lowBits, COUNT)), `low bits, stride ${stride}`).toBeLessThan(4.5);
      expect(Math.abs(chiSquareScore(pairs, COUNT - 1)), `pairs, stride ${stride}`).toBeLessThan(4.5);
    }
  });

  it("is uncorrelated across ids, months, purposes and seeds", () => {
    const base = draws(7, 10, "test.base");
    for (const lag of [1, 2, 3, 8, 64, 4096]) {
      expect(Math.abs(correlationScore(base, base.subarray(lag))), `lag ${lag}`).toBeLessThan(4.5);
    }
    for (const other of [
      draws(7, 11, "test.base"),
      draws(7, 9, "test.base"),
      draws(7, 10, "test.basf"),
      draws(7, 10, "a"),
      draws(8, 10, "test.base"),
      draws(7 + 2 ** 32, 10, "test.base"),
      draws(10, 7, "test.base"),
    ]) {
      expect(Math.abs(correlationScore(base, other))).toBeLessThan(4.5);
    }
  });

  it("one agent's draws over the months are uniform and uncorrelated", () => {
    const cells = new Float64Array(100);
    const u = new Float64Array(COUNT);
    for (let i = 0; i < COUNT; i++) {
      const { k0, k1 } = key(3, i, "test.months");
      u[i] = draw(17, k0, k1);
      cells[Math.floor(u[i] * 100)]++;
    }
    expect(Math.abs(chiSquareScore(cells, COUNT))).toBeLessThan(4.5);
    for (const lag of [1, 2, 12]) expect(Math.abs(correlationScore(u, u.subarray(lag)))).toBeLessThan(4.5);
  });

  it("differs by key as two random samples differ: no more shared values than chance allows", () => {
    const seen = new Set(draws(1, 1, "a", 100_000));
    expect(seen.size).toBe(100_000); // a draw is one to one in the id
    let shared = 0;
    for (const x of draws(1, 2, "a", 100_000)) if (seen.has(x)) shared++;
    expect(shared).toBeLessThan(15); // expected 1e10 / 2^32 = 2.3
  });

  it("flips each output bit with probability near ½ for each input bit", () => {
    const trials = 20_000;
    for (let bit = 0; bit < 32; bit++) {
      const flips = new Float64Array(32);
      for (let i = 0; i < trials; i++) {
        const { k0, k1 } = key(9, i, "test.avalanche");
        const changed = ((draw(i, k0, k1) * 2 ** 32) ^ (draw(i ^ (1 << bit), k0, k1) * 2 ** 32)) >>> 0;
        for (let out = 0; out < 32; out++) flips[out] += (changed >>> out) & 1;
      }
      for (const count of flips) expect(Math.abs(count / trials - 0.5)).toBeLessThan(0.02);
    }
  });

  it("is pinned", () => {
    const { k0, k1 } = key(42, -3, "labour.eight-three");
    expect([k0, k1, draw(0, k0, k1), draw(123456, k0, k1), draw53(7, k0, k1), normal(1, k0, k1)]).toEqual([
      1071668218, -844297917, 0.30825881380587816, 0.2684174564201385, 0.4638007245649498,
      -0.0077194431201969595,
    ]);
    expect(key(42, -3, "labour.eight-three")).toEqual({ k0, k1 });
  });
});

describe("key", () => {
  it("has no twins over seeds, months and purposes", () => {
    const keys = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      for (let month = -12; month < 288; month++) {
        for (const purpose of ["", "a", "b", "ab", "ba"]) {
          const { k0, k1 } = key(seed, month, purpose);
          keys.add(`${k0} ${k1}`);
        }
      }
    }
    expect(keys.size).toBe(40 * 300 * 5);
  });
});

describe("draw53, drawBelow, normal", () => {
  it("draw53 refines draw and resolves small probabilities", () => {
    const { k0, k1 } = key(1, 1, "test.53");
    const low = new Float64Array(256);
    let outside = 0;
    for (let i = 0; i < COUNT; i++) {
      const fine = draw53(i, k0, k1) - draw(i, k0, k1);
      if (!(fine >= 0 && fine < 2 ** -32)) outside++;
      low[Math.floor(fine * 2 ** 40)]++;
    }
    expect(outside).toBe(0);
    expect(Math.abs(chiSquareScore(low, COUNT))).toBeLessThan(4.5);
    expect(draw53(5, k0, k1) * 2 ** 53).toBe(Math.floor(draw53(5, k0, k1) * 2 ** 53));
  });

  it("drawBelow is uniform over its range", () => {
    const { k0, k1 } = key(1, 1, "test.below");
    const cells = new Float64Array(7);
    for (let i = 0; i < COUNT; i++) cells[drawBelow(7, i, k0, k1)]++;
    expect(Math.abs(chiSquareScore(cells, COUNT))).toBeLessThan(4.5);
  });

  it("drawBelow is the floor of draw times count, by either path", () => {
    const { k0, k1 } = key(2, 2, "test.below");
    for (const count of [1, 2, 3, 1000, 65535, 65536, 65537, 1_000_003, 2 ** 31]) {
      let different = 0;
      for (let i = 0; i < 20_000; i++) {
        if (drawBelow(count, i, k0, k1) !== Math.floor(draw(i, k0, k1) * count)) different++;
      }
      expect(different, `${count}`).toBe(0);
    }
  });

  it("normal has mean 0, variance 1, kurtosis 3", () => {
    const { k0, k1 } = key(5, 5, "test.normal");
    const moments = [0, 0, 0, 0, 0];
    for (let i = 0; i < COUNT; i++) {
      const z = normal(i, k0, k1);
      for (let m = 1; m <= 4; m++) moments[m] += z ** m / COUNT;
    }
    expect(Math.abs(moments[1])).toBeLessThan(0.01);
    expect(Math.abs(moments[2] - 1)).toBeLessThan(0.015);
    expect(Math.abs(moments[3])).toBeLessThan(0.03);
    expect(Math.abs(moments[4] - 3)).toBeLessThan(0.1);
  });
});

describe("rounding by chance", () => {
  it("stochasticRound keeps the mean and only goes to a neighbour", () => {
    for (const x of [0.1, 2.75, -1.3, 5, -4]) {
      let sum = 0;
      for (let i = 0; i < 1000; i++) {
        const whole = stochasticRound(x, (i + 0.5) / 1000);
        expect(whole === Math.floor(x) || whole === Math.ceil(x)).toBe(true);
        sum += whole;
      }
      expect(sum / 1000).toBeCloseTo(x, 6);
    }
  });

  it("roundMinor is stochastic under ten units and nearest above", () => {
    expect([
      roundMinor(9.5, 0.4),
      roundMinor(9.5, 0.6),
      roundMinor(-0.25, 0.7),
      roundMinor(-0.25, 0.8),
    ]).toEqual([10, 9, 0, -1]);
    for (const u of [0, 0.3, 0.99]) {
      expect([roundMinor(10.4, u), roundMinor(10.6, u), roundMinor(-1e6 - 0.7, u), roundMinor(7, u)]).toEqual(
        [10, 11, -1000001, 7],
      );
      expect(roundMinor(2 ** 52 + 1, u)).toBe(2 ** 52 + 1);
      expect(Object.is(roundMinor(0, u), 0)).toBe(true);
    }
  });
});
