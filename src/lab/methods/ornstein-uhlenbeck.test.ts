import { describe, expect, it } from "vitest";
import { key, normal } from "../../core/rng.ts";
import { mean } from "../../core/stats.ts";
import { fitOrnsteinUhlenbeck, forecastOrnsteinUhlenbeck } from "./ornstein-uhlenbeck.ts";
import type { OrnsteinUhlenbeck, Speed } from "./ornstein-uhlenbeck.ts";

/** κ = 0.8, μ = 5, σ² = 3, at irregular dates. */
const series = (study: number, count: number) => {
  const { k0, k1 } = key(2, study, "ornstein");
  const dates = [0];
  const values = [5 + Math.sqrt(3 / 1.6) * normal(0, k0, k1)];
  for (let i = 1; i < count; i++) {
    const gap = [0.2, 0.7, 1.5, 0.4][i % 4];
    const a = Math.exp(-0.8 * gap);
    dates.push(dates[i - 1] + gap);
    values.push(5 + a * (values[i - 1] - 5) + Math.sqrt((3 * (1 - a * a)) / 1.6) * normal(i, k0, k1));
  }
  return { dates, values };
};
const average = ({ speeds }: OrnsteinUhlenbeck, of: keyof Speed) =>
  speeds.reduce((total, speed) => total + speed.weight * speed[of], 0);

describe("an Ornstein–Uhlenbeck process", () => {
  const { dates, values } = series(0, 4000);
  const fit = fitOrnsteinUhlenbeck(dates, values);

  it("is found in a long series", () => {
    expect(Math.abs(average(fit, "kappa") - 0.8)).toBeLessThan(0.1);
    expect(Math.abs(average(fit, "mean") - 5)).toBeLessThan(0.15);
    expect(Math.abs(average(fit, "variance") - 3)).toBeLessThan(0.3);
  });

  it("forecasts between the last value and the mean", () => {
    const soon = forecastOrnsteinUhlenbeck(fit, fit.lastDate + 1);
    const a = Math.exp(-0.8);
    expect(soon.mean).toBeCloseTo(5 + a * (fit.last - 5), 0);
    expect(Math.abs(soon.variance - (3 * (1 - a * a)) / 1.6)).toBeLessThan(0.15);
    const far = forecastOrnsteinUhlenbeck(fit, fit.lastDate + 1e4);
    expect(Math.abs(far.mean - 5)).toBeLessThan(0.15);
    expect(Math.abs(far.variance - 3 / 1.6)).toBeLessThan(0.15);
    expect(forecastOrnsteinUhlenbeck(fit, fit.lastDate)).toEqual({ mean: fit.last, variance: 0 });
  });

  it("forecasts short series with the variance that its errors have", () => {
    for (const count of [8, 30]) {
      const ratios = Array.from({ length: 600 }, (_, study) => {
        const { dates: when, values: all } = series(study, count + 1);
        const short = fitOrnsteinUhlenbeck(when.slice(0, count), all.slice(0, count));
        const { mean: centre, variance } = forecastOrnsteinUhlenbeck(short, when[count]);
        return (all[count] - centre) ** 2 / variance;
      });
      expect(mean(ratios)).toBeGreaterThan(0.7);
      expect(mean(ratios)).toBeLessThan(1.2);
    }
  });

  it("hardly returns where the series only rises", () => {
    const rising = fitOrnsteinUhlenbeck([0, 1, 2, 3, 4], [0, 1.1, 1.9, 3.2, 4]);
    const { mean: next, variance } = forecastOrnsteinUhlenbeck(rising, 5);
    expect(next).toBeGreaterThan(3);
    expect(variance).toBeGreaterThan(0.5);
  });

  it("does not change with the unit of time, nor with a shift", () => {
    const [when, all] = [dates.slice(0, 50), values.slice(0, 50)];
    const years = forecastOrnsteinUhlenbeck(fitOrnsteinUhlenbeck(when, all), when[49] + 1);
    const months = fitOrnsteinUhlenbeck(
      when.map((date) => 12 * date),
      all.map((value) => value + 1000),
    );
    const shifted = forecastOrnsteinUhlenbeck(months, 12 * (when[49] + 1));
    expect(shifted.mean - 1000).toBeCloseTo(years.mean, 8);
    expect(shifted.variance).toBeCloseTo(years.variance, 8);
  });

  it("refuses a series that never changes", () => {
    expect(() => fitOrnsteinUhlenbeck([0, 1, 2, 3], [2, 2, 2, 2])).toThrow("found only: 2");
    expect(() => fitOrnsteinUhlenbeck([0, 1, 2], [1, 2, 3])).toThrow("needs 4 dates");
  });
});
