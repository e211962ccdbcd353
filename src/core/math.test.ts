import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashBytes } from "./hash.ts";
import { exp, expm1, log, log1p, logistic, pow, softplus } from "./math.ts";

/** Returns |a − b| / |b|, 0 for equal values (infinities too). */
function relativeError(a: number, b: number): number {
  return Object.is(a, b) || a === b ? 0 : Math.abs(a - b) / Math.abs(b);
}

function worst(own: (x: number) => number, builtIn: (x: number) => number, xs: Iterable<number>): number {
  let most = 0;
  for (const x of xs) {
    const error = relativeError(own(x), builtIn(x));
    if (!(error <= most)) most = error;
  }
  return most;
}

function* range(from: number, to: number, count: number): Generator<number> {
  for (let i = 0; i < count; i++) yield from + ((to - from) * (i + 0.37)) / count;
}

/** Yields values from 10^low to 10^high, evenly in the exponent. */
function* decades(low: number, high: number, count: number): Generator<number> {
  for (const e of range(low, high, count)) yield Math.pow(10, e);
}

const TWO_ULP = 4.5e-16;

describe("exp", () => {
  it("agrees with Math.exp over the normal doubles", () => {
    expect(worst(exp, Math.exp, range(-708, 709.7, 300_000))).toBeLessThan(TWO_ULP);
    expect(worst(exp, Math.exp, range(-2, 2, 300_000))).toBeLessThan(TWO_ULP);
    expect(worst(exp, Math.exp, decades(-20, 2, 50_000))).toBeLessThan(TWO_ULP);
  });

  it("handles zero, the infinities, overflow and subnormal results", () => {
    expect([exp(0), exp(-0), exp(Infinity), exp(-Infinity)]).toEqual([1, 1, Infinity, 0]);
    expect([exp(709.782712893384), exp(709.79), exp(-745.13), exp(-746)]).toEqual([
      Math.exp(709.782712893384),
      Infinity,
      Number.MIN_VALUE,
      0,
    ]);
    for (const x of range(-745, -708, 2000)) {
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(
        Math.max(Number.MIN_VALUE, Math.exp(x) * 3e-16),
      );
    }
    expect(exp(NaN)).toBeNaN();
  });

  it("is pinned bit for bit", () => {
    expect([exp(1), exp(-1), exp(0.1), exp(10), exp(-500)]).toEqual([
      2.718281828459045, 0.36787944117144233, 1.1051709180756475, 22026.465794806714, 7.124576406741286e-218,
    ]);
  });
});

describe("log", () => {
  it("agrees with Math.log over the doubles", () => {
    expect(worst(log, Math.log, decades(-320, 308, 300_000))).toBeLessThan(TWO_ULP);
    expect(worst(log, Math.log, range(0.4, 2.1, 300_000))).toBeLessThan(TWO_ULP);
    expect(
      worst(
        (x) => log(1 + x),
        (x) => Math.log(1 + x),
        decades(-15, -1, 50_000),
      ),
    ).toBeLessThan(TWO_ULP);
  });

  it("handles one, zero, the ends and what has no logarithm", () => {
    expect([log(1), log(0), log(-0), log(Infinity)]).toEqual([0, -Infinity, -Infinity, Infinity]);
    expect(relativeError(log(Number.MIN_VALUE), Math.log(Number.MIN_VALUE))).toBeLessThan(TWO_ULP);
    expect(relativeError(log(Number.MAX_VALUE), Math.log(Number.MAX_VALUE))).toBeLessThan(TWO_ULP);
    expect([log(-1), log(-Infinity), log(NaN)]).toEqual([NaN, NaN, NaN]);
  });

  it("undoes exp", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (n) => {
        const x = n / 1000;
        expect(Math.abs(log(exp(x)) - x)).toBeLessThan(4e-16 * (1 + Math.abs(x)));
      }),
    );
  });

  it("is pinned bit for bit", () => {
    expect([log(2), log(10), log(0.3), log(1e-300)]).toEqual([
      0.6931471805599453, 2.302585092994046, -1.2039728043259361, -690.7755278982137,
    ]);
  });
});

describe("pow", () => {
  it("is exact for whole results", () => {
    for (let base = -10; base <= 10; base++) {
      for (let n = 0; n <= 15; n++) expect(pow(base, n)).toBe(Number(BigInt(base) ** BigInt(n)));
    }
    expect([pow(3, 33), pow(2, 64), pow(2, -64), pow(4, 0.5)]).toEqual([
      5559060566555523,
      2 ** 64,
      2 ** -64,
      2,
    ]);
  });

  it("agrees with Math.pow to the precision it states", () => {
    const base = fc.integer({ min: -9000, max: 9000 }).map((n) => Math.pow(10, n / 1000));
    const exponent = fc.integer({ min: -30_000, max: 30_000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(base, exponent, (x, y) => {
        const steps = Number.isInteger(y) ? Math.abs(y) / 2 : Math.abs(y * Math.log(x));
        const bound = (1 + steps) * 4.5e-16;
        expect(relativeError(pow(x, y), Math.pow(x, y))).toBeLessThan(bound);
      }),
      { numRuns: 2000 },
    );
  });

  it("follows Math.pow for zeros, ones, infinities and negative bases", () => {
    const values = [0, 1, 2, 0.5, -1, -2, -0.5, 3, -3, 65, -65, 100, 0.3, -0.3, Infinity, -Infinity];
    for (const x of values) {
      for (const y of values) {
        if (Math.abs(x) === 1 && Math.abs(y) === Infinity) continue; // 1 here, NaN in ECMAScript
        const expected = x === -Infinity && Math.floor(y) !== y ? NaN : Math.pow(x, y);
        if (Number.isNaN(expected)) expect(pow(x, y), `${x}^${y}`).toBeNaN();
        else expect(relativeError(pow(x, y), expected) < 1e-13, `${x}^${y} = ${pow(x, y)}`).toBe(true);
      }
    }
    expect([pow(1, Infinity), pow(NaN, 0), pow(NaN, 0.3), pow(NaN, 2)]).toEqual([1, 1, NaN, NaN]);
    expect(pow(1e-10, -32)).toBe(Infinity);
    expect(relativeError(pow(1e10, -31.5), 1e-315)).toBeLessThan(1e-8);
    expect(relativeError(pow(1e10, -32), 1e-320)).toBeLessThan(1e-3);
  });
});

describe("logistic, softplus, log1p, expm1", () => {
  it("logistic is exact at its ends and symmetric", () => {
    expect([logistic(0), logistic(Infinity), logistic(-Infinity), logistic(-800), logistic(800)]).toEqual([
      0.5, 1, 0, 0, 1,
    ]);
    for (const x of range(-30, 30, 1000)) expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15);
    expect(worst(logistic, (x) => Math.exp(x) / (1 + Math.exp(x)), range(-700, 30, 10_000))).toBeLessThan(
      1e-15,
    );
  });

  it("log1p and expm1 keep their precision at small x", () => {
    for (const sign of [1, -1]) {
      const signed = [...decades(-300, -0.01, 20_000)].map((x) => sign * x);
      expect(worst(log1p, Math.log1p, signed)).toBeLessThan(1e-15);
      expect(worst(expm1, Math.expm1, signed)).toBeLessThan(1e-15);
    }
    expect(worst(log1p, Math.log1p, range(1, 1e6, 10_000))).toBeLessThan(1e-15);
    expect(worst(expm1, Math.expm1, range(-60, 700, 50_000))).toBeLessThan(1e-15);
    expect([log1p(0), log1p(-1), log1p(Infinity), expm1(0), expm1(-Infinity), expm1(Infinity)]).toEqual([
      0,
      -Infinity,
      Infinity,
      0,
      -1,
      Infinity,
    ]);
  });

  it("softplus is positive, above its argument, and does not overflow", () => {
    expect(softplus(0)).toBeCloseTo(Math.LN2, 15);
    expect([softplus(1000), softplus(-1000), softplus(Infinity), softplus(-Infinity)]).toEqual([
      1000,
      0,
      Infinity,
      0,
    ]);
    expect(worst(softplus, (x) => Math.log1p(Math.exp(x)), range(-600, 600, 10_000))).toBeLessThan(1e-15);
  });
});

describe("bit-equality", () => {
  it("is pinned over 100,000 arguments of each function", () => {
    const hash = (f: (x: number) => number, xs: Iterable<number>) =>
      hashBytes(Float64Array.from(xs, f).buffer);
    expect({
      exp: hash(exp, range(-750, 712, 100_000)),
      log: hash(log, magnitudes(100_000)),
      pow: hash((x) => pow(1.7, x), range(-900, 900, 100_000)),
      log1p: hash(log1p, range(-0.999, 3, 100_000)),
      expm1: hash(expm1, range(-3, 3, 100_000)),
    }).toEqual({
      exp: "130778388b2df3948a383c98fe94a763",
      log: "f9a6b67bc89cd309ca8294653ca1c336",
      pow: "067dd16e4b18399addc0b9c4d8433cb7",
      log1p: "1191932063bf27c89cef1cfc2a10001a",
      expm1: "33aeef714352524f25b1be27b632e370",
    });
  });
});

/** Yields numbers over all magnitudes without a platform function: x ← 1.013 x from the least double. */
function* magnitudes(count: number): Generator<number> {
  for (let i = 0, x = 5e-324; i < count; i++, x = x < 1e308 ? x * 1.013 + 5e-324 : 5e-324) yield x;
}
