/**
 * Computes exponentials and logarithms that are bit-equal on every platform.
 *
 * `Math.exp`, `Math.log` and `Math.pow` differ between engines and versions; these use only `+ - * /`, floor,
 * a reading of a double's exponent bits (little-endian), a table of exact powers of two and one of 32nd roots.
 * NaN in gives NaN out: the model asserts elsewhere that none appears.
 * Source: exp after P. T. P. Tang 1989; log after Sun's fdlibm (e_log.c), as in musl.
 */

const LOWEST = -1074;
const HIGHEST = 1023;

/** Holds 2^k for k = LOWEST … HIGHEST at index k − LOWEST; exact, since doubling and halving are. */
const POWERS = powersOfTwo();

function powersOfTwo(): Float64Array {
  const table = new Float64Array(HIGHEST - LOWEST + 1);
  table[-LOWEST] = 1;
  for (let k = 1; k <= HIGHEST; k++) table[k - LOWEST] = table[k - 1 - LOWEST] * 2;
  for (let k = -1; k >= LOWEST; k--) table[k - LOWEST] = table[k + 1 - LOWEST] / 2;
  return table;
}

/** Holds 2^(j/32), correctly rounded. */
// prettier-ignore
const ROOTS = Float64Array.of(
  1.0, 1.0218971486541166, 1.0442737824274138, 1.0671404006768237,
  1.0905077326652577, 1.1143867425958924, 1.1387886347566916, 1.1637248587775775,
  1.189207115002721, 1.215247359980469, 1.241857812073484, 1.2690509571917332,
  1.2968395546510096, 1.3252366431597413, 1.3542555469368927, 1.383909881963832,
  1.4142135623730951, 1.4451808069770467, 1.4768261459394993, 1.5091644275934228,
  1.5422108254079407, 1.5759808451078865, 1.6104903319492543, 1.645755478153965,
  1.681792830507429, 1.718619298122478, 1.7562521603732995, 1.7947090750031072,
  1.8340080864093424, 1.8741676341103, 1.9152065613971474, 1.9571441241754002,
);

/** ln 2 in two parts; the high one ends in zero bits, so that its products with whole numbers below 2^20 are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const PER_32ND = 46.16624130844683;
/** 1.5 · 2^52: adding and subtracting it rounds to the nearest whole number. */
const TO_WHOLE = 6755399441055744;

/** Returns e^x, relative error below 2^-51.5; subnormal results are rounded once more. e^-∞ = 0, e^∞ = ∞. */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return exponentialBeyond(x);
  const n = x * PER_32ND + TO_WHOLE - TO_WHOLE;
  const k = n | 0;
  const scale = ROOTS[k & 31] * POWERS[(k >> 5) - LOWEST];
  return scale + scale * remainder(x, n);
}

/** Returns e^r − 1 for r = x − n ln 2 / 32, |r| ≤ ln 2 / 64, by Taylor's series to r^6. */
function remainder(x: number, n: number): number {
  const r = x - n * (LN2_HIGH / 32) - n * (LN2_LOW / 32);
  const t = r * r;
  return r + t * (0.5 + r * (1 / 6) + t * (1 / 24 + r * (1 / 120) + t * (1 / 720)));
}

/** Returns e^x near and past both ends of the doubles: scales twice, so that only the last product rounds. */
function exponentialBeyond(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  if (x !== x) return x;
  const n = x * PER_32ND + TO_WHOLE - TO_WHOLE;
  const half = Math.floor(n / 64);
  const root = ROOTS[n & 31];
  const mantissa = root + root * remainder(x, n);
  return mantissa * POWERS[half - LOWEST] * POWERS[Math.floor(n / 32) - half - LOWEST];
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** The upper words of √½, the least mantissa taken, and its distance from the word of 1. */
const ROOT_HALF = 0x3fe6a09e;
const ROOT_HALF_TO_ONE = 0x3ff00000 - ROOT_HALF;

/** Returns the natural logarithm of x. Relative error below 2^-52; log 0 = −∞, log ∞ = ∞, negative x gives NaN. */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Infinity)) return logarithmBeyond(x);
  double[0] = x;
  const k = ((words[1] + ROOT_HALF_TO_ONE) >> 20) - 1023;
  const f = x * POWERS[-k - LOWEST] - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const c5 = 0.1818357216161805 + w * 0.14798198605116586;
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * c5));
  const square = 0.5 * f * f;
  return s * (square + (even + odd)) + k * LN2_LOW - square + f + k * LN2_HIGH;
}

function logarithmBeyond(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  return log(x * POWERS[54 - LOWEST]) - 54 * LN2_HIGH - 54 * LN2_LOW;
}

/**
 * Returns x^y. Whole |y| ≤ 64 by repeated squaring (exact where the result is a whole number below 2^53, else
 * relative error within |y| · 2^-53), √ for y = ½, otherwise exp(y · log x), within (1 + |y · log x|) · 2^-52.
 * Negative x with a y that is not whole gives NaN; x^0 = 1^y = 1.
 */
export function pow(x: number, y: number): number {
  if (y === 1) return x;
  const size = Math.abs(y);
  if (size <= 64 && Math.floor(y) === y) return wholePower(x, y);
  if (x > 0 || x !== x) return x === 1 ? 1 : y === 0.5 ? Math.sqrt(x) : exp(y * log(x));
  if (x === 0) return y > 0 ? 0 : y < 0 ? Infinity : NaN;
  const isOdd = Math.floor(y / 2) * 2 !== y;
  return Math.floor(y) === y ? (isOdd ? -1 : 1) * exp(y * log(-x)) : NaN;
}

function wholePower(x: number, y: number): number {
  let result = 1;
  let square = x;
  for (let n = Math.abs(y); ; square *= square) {
    if (n & 1) result *= square;
    n >>= 1;
    if (n === 0) break;
  }
  if (y >= 0) return result;
  if (result < Infinity && result > -Infinity) return 1 / result;
  return wholePower(1 / x, -y);
}

/** Returns 1 / (1 + e^−x), in [0, 1]; relative error below 2^-51 for x > −709, 0 below that. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** Returns log(1 + e^x) without overflow. */
export function softplus(x: number): number {
  return (x > 0 ? x : 0) + log1p(exp(x > 0 ? -x : x));
}

/** Returns log(1 + x), accurate for small x: log u · (x / (u − 1)) with u = 1 + x rounded. Source: Kahan, HP-15C. */
export function log1p(x: number): number {
  const u = 1 + x;
  const d = u - 1;
  return d === 0 || u === Infinity ? x : log(u) * (x / d);
}

/** Returns e^x − 1, accurate for small x: (u − 1) · (x / log u) with u = e^x rounded. Source: Kahan. */
export function expm1(x: number): number {
  const u = exp(x);
  const d = u - 1;
  if (d === 0) return x;
  return u < 1e-17 || u > 1e17 ? d : d * (x / log(u));
}
