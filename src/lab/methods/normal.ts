/** The standard normal distribution: its density, and the share below a value. */
import { exp } from "../../core/math.ts";

const PER_ROOT_TWO_PI = 0.3989422804014327;

/** Returns φ(z) = e^(−z²/2) / √(2π). */
export function normalDensity(z: number): number {
  return PER_ROOT_TWO_PI * exp((-z * z) / 2);
}

/**
 * Returns Φ(z), the probability of a value below z; error below 1e-14, and below 1e-8 of the
 * smaller tail for |z| < 7.
 * Source: Hart 1968, algorithm 5666, after West 2005, Better approximations to cumulative normal functions.
 */
export function normalShare(z: number): number {
  const size = Math.abs(z);
  const tail = size > 37 ? 0 : exp((-size * size) / 2) * (size < 7.071067811865475 ? near(size) : far(size));
  return z > 0 ? 1 - tail : tail;
}

// prettier-ignore
function near(x: number): number {
  return ((((((0.0352624965998911 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x
    + 112.079291497871) * x + 221.213596169931) * x + 220.206867912376) /
    (((((((0.0883883476483184 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x
    + 296.564248779674) * x + 637.333633378831) * x + 793.826512519948) * x + 440.413735824752);
}

function far(x: number): number {
  return PER_ROOT_TWO_PI / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65)))));
}
