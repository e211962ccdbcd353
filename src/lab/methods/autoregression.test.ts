import { describe, expect, it } from "vitest";
import { key, normal } from "../../core/rng.ts";
import { fitAutoregression, forecastAutoregression } from "./autoregression.ts";

const { k0, k1 } = key(1, 0, "autoregression");
const series = [10];
for (let t = 1; t < 3000; t++) series.push(4 + 0.6 * series[t - 1] + 2 * normal(t, k0, k1));

describe("an autoregression", () => {
  const fit = fitAutoregression(series);

  it("finds what made a long series", () => {
    expect(Math.abs(fit.phi - 0.6)).toBeLessThan(0.04);
    expect(Math.abs(fit.constant - 4)).toBeLessThan(0.45);
    expect(Math.abs(fit.variance - 4)).toBeLessThan(0.3);
  });

  it("forecasts towards the mean, with the variance of ever more shocks", () => {
    const { phi, variance } = fit;
    expect(forecastAutoregression(fit, 1).mean).toBeCloseTo(fit.constant + phi * fit.last, 12);
    expect(forecastAutoregression(fit, 2).variance).toBeCloseTo(variance * (1 + phi * phi), 1);
    const far = forecastAutoregression(fit, 100);
    expect(far.mean).toBeCloseTo(fit.constant / (1 - phi), 9);
    expect(far.variance).toBeCloseTo(variance / (1 - phi * phi), 1);
    expect(forecastAutoregression(fit, 0)).toEqual({ mean: fit.last, variance: 0 });
  });

  it("is wider for its uncertain coefficients in a short series", () => {
    const short = fitAutoregression(series.slice(0, 7));
    expect(forecastAutoregression(short, 1).variance).toBeGreaterThan(short.variance * 1.1);
  });

  it("needs four values that change", () => {
    expect(() => fitAutoregression([1, 2, 3])).toThrow("four values, found: 3");
    expect(() => fitAutoregression([1, 1, 1, 2])).toThrow("depends on");
  });
});
