/** Summarises samples: moments, quantiles, inequality. Every function throws on an empty sample. */
import { log } from "./math.ts";

/** Returns Σ values with Neumaier's compensation; error about 2^-53 of the sum of sizes, in any order. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i];
    const next = total + x;
    lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
    total = next;
  }
  return total + lost;
}

/** Returns the arithmetic mean. */
export function mean(values: ArrayLike<number>): number {
  requireValues(values.length);
  return sum(values) / values.length;
}

/** Returns the sample variance Σ (x − mean)² / (n − 1), in two passes; 0 for one value. */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - centre) * (values[i] - centre);
  return values.length === 1 ? 0 : squares / (values.length - 1);
}

/** Returns the square root of the sample variance. */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values));
}

/** Returns the quantile at p in [0, 1], linear between order statistics (type 7). Source: Hyndman and Fan 1996. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantiles(values, [p])[0];
}

/** Returns the type-7 quantiles at each p, sorting one copy of the values. */
export function quantiles(values: ArrayLike<number>, ps: readonly number[]): number[] {
  requireValues(values.length);
  const sorted = Float64Array.from(values).sort();
  return ps.map((p) => {
    if (!(p >= 0 && p <= 1)) throw new Error(`quantile's p must be in [0, 1]: ${p}`);
    const at = p * (sorted.length - 1);
    const below = Math.floor(at);
    const above = Math.min(below + 1, sorted.length - 1);
    return below === at ? sorted[below] : sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  });
}

/**
 * Returns the Gini coefficient of values ≥ 0 with weights ≥ 0 (all 1 if left out): 1 − Σ wᵢ (Sᵢ + Sᵢ₋₁) / (W S)
 * over values in rising order, S the running Σ w x. 0 if every value is 0.
 */
export function gini(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  requireValues(values.length);
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b]);
  let people = 0;
  let income = 0;
  let area = 0;
  for (const i of order) {
    const weight = weights === undefined ? 1 : weights[i];
    requireShare(values[i], weight);
    const before = income;
    income += weight * values[i];
    people += weight;
    area += weight * (income + before);
  }
  requireValues(people);
  return income === 0 ? 0 : 1 - area / (people * income);
}

/** Returns Theil's T, Σ w (x/μ) log(x/μ) / W, of values ≥ 0 (a zero adds 0). 0 if every value is 0. */
export function theil(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  requireValues(values.length);
  let people = 0;
  let income = 0;
  let entropy = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weights === undefined ? 1 : weights[i];
    const x = values[i];
    requireShare(x, weight);
    people += weight;
    income += weight * x;
    if (x > 0) entropy += weight * x * log(x);
  }
  requireValues(people);
  return income === 0 ? 0 : entropy / income - log(income / people);
}

function requireValues(count: number): void {
  if (!(count > 0)) throw new Error(`a summary needs at least one value of positive weight, found ${count}`);
}

function requireShare(value: number, weight: number): void {
  if (!(value >= 0 && weight >= 0))
    throw new Error(`inequality needs values and weights ≥ 0: ${value}, ${weight}`);
}

/**
 * Returns the z with Φ(z) = p for p in (0, 1), relative error about 1e-16; ∓∞ at 0 and 1.
 * Source: Wichura 1988, algorithm AS 241 (PPND16).
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * centre(0.180625 - q * q);
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const r = Math.sqrt(-log(tail));
  const z = r <= 5 ? nearTail(r - 1.6) : farTail(r - 5);
  return q < 0 ? -z : z;
}

// prettier-ignore
function centre(r: number): number {
  return (((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r
    + 4.5921953931549871457e4) * r + 1.3731693765509461125e4) * r + 1.9715909503065514427e3) * r
    + 1.3314166789178437745e2) * r + 3.387132872796366608) /
    (((((((5.226495278852854561e3 * r + 2.8729085735721942674e4) * r + 3.930789580009271061e4) * r
    + 2.1213794301586595867e4) * r + 5.3941960214247511077e3) * r + 6.871870074920579083e2) * r
    + 4.2313330701600911252e1) * r + 1);
}

// prettier-ignore
function nearTail(r: number): number {
  return (((((((7.7454501427834140764e-4 * r + 2.27238449892691845833e-2) * r + 2.4178072517745061177e-1) * r
    + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r
    + 4.6303378461565452959) * r + 1.42343711074968357734) /
    (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 1.51986665636164571966e-2) * r
    + 1.4810397642748007459e-1) * r + 6.8976733498510000455e-1) * r + 1.6763848301838038494) * r
    + 2.05319162663775882187) * r + 1);
}

// prettier-ignore
function farTail(r: number): number {
  return (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.2426609473880784386e-3) * r
    + 2.6532189526576123093e-2) * r + 2.9656057182850489123e-1) * r + 1.7848265399172913358) * r
    + 5.4637849111641143699) * r + 6.6579046435011037772) /
    (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
    + 7.868691311456132591e-4) * r + 1.48753612908506148525e-2) * r + 1.3692988092273580531e-1) * r
    + 5.9983220655588793769e-1) * r + 1);
}
