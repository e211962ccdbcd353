import { describe, expect, it } from "vitest";
import { key, normal } from "../../core/rng.ts";
import { mean } from "../../core/stats.ts";
import { fitRandomWalk, forecastRandomWalk } from "./random-walk.ts";

/** A walk at irregular dates with drift ½ and variance 4 per unit of time. */
const walk = (study: number, count: number) => {
  const { k0, k1 } = key(1, study, "walk");
  const dates = [0];
  const values = [100];
  for (let i = 1; i < count; i++) {
    const gap = [0.5, 1, 2.5][i % 3];
    dates.push(dates[i - 1] + gap);
    values.push(values[i - 1] + 0.5 * gap + 2 * Math.sqrt(gap) * normal(i, k0, k1));
  }
  return { dates, values };
};

describe("a random walk", () => {
  it("matches one worked by hand", () => {
    const flat = fitRandomWalk([0, 1, 3], [5, 7, 3]);
    expect(flat).toMatchObject({ drift: 0, last: 3, variance: (4 + 16 / 2) / 2 });
    expect(forecastRandomWalk(flat, 5)).toEqual({ mean: 3, variance: 12 });
    const drifting = fitRandomWalk([0, 1, 3], [5, 7, 11], true);
    expect(drifting).toMatchObject({ drift: 2, variance: 0, span: 3 });
    expect(forecastRandomWalk(drifting, 4).mean).toBe(13);
  });

  it("finds what made a long walk", () => {
    const { dates, values } = walk(0, 3000);
    const fit = fitRandomWalk(dates, values, true);
    expect(Math.abs(fit.variance - 4)).toBeLessThan(0.3);
    expect(Math.abs(fit.drift - 0.5)).toBeLessThan(0.1);
  });

  it("forecasts with the variance that its errors have", () => {
    const ratios = Array.from({ length: 3000 }, (_, study) => {
      const { dates, values } = walk(study, 21);
      const fit = fitRandomWalk(dates.slice(0, 20), values.slice(0, 20), true);
      const { mean: centre, variance } = forecastRandomWalk(fit, dates[20]);
      return ((values[20] - centre) ** 2 * fit.variance) / variance / 4;
    });
    expect(Math.abs(mean(ratios) - 1)).toBeLessThan(0.1);
  });

  it("refuses dates that do not rise", () => {
    expect(() => fitRandomWalk([0, 0], [1, 2])).toThrow("dates must rise: 0, 0");
    expect(() => fitRandomWalk([0, 1], [1, 2], true)).toThrow("needs 3 dates");
    expect(() => forecastRandomWalk(fitRandomWalk([0, 1], [1, 2]), 0.5)).toThrow("before the last one: 0.5");
  });
});
