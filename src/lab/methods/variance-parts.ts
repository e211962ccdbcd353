/** Parts the variance of outcomes into that among parameter draws and that among seeds. */
import { mean } from "../../core/stats.ts";

export interface VarianceParts {
  readonly mean: number;
  /** Variance of a draw's mean over all seeds, in squared units of the outcome; 0 where the estimate is below 0. */
  readonly draw: number;
  /** Mean variance among the seeds of one draw. */
  readonly seed: number;
  /** Part of draw + seed that draws make; NaN if nothing varies. */
  readonly drawShare: number;
}

/**
 * Fits xᵢⱼ = μ + drawᵢ + seedᵢⱼ to `outcomes[draw][seed]` by the mean squares among and within draws. Unbiased for any
 * numbers of seeds, but for the floor at 0. Draws without outcomes are left out. Throws unless two draws are left and
 * one of them has two seeds. Source: Searle, Casella and McCulloch 1992, Variance Components, section 3.6.
 */
export function varianceParts(outcomes: readonly ArrayLike<number>[]): VarianceParts {
  const draws = outcomes.filter((seeds) => seeds.length > 0);
  const runs = draws.reduce((count, seeds) => count + seeds.length, 0);
  if (draws.length < 2 || runs === draws.length)
    throw new Error(
      `variance parts need two draws, one of them with two seeds: ${draws.length} draws, ${runs} runs`,
    );
  const means = draws.map(mean);
  const grand = draws.reduce((total, seeds, i) => total + seeds.length * means[i], 0) / runs;
  let among = 0;
  let within = 0;
  let squaredSizes = 0;
  draws.forEach((seeds, i) => {
    among += seeds.length * (means[i] - grand) * (means[i] - grand);
    squaredSizes += seeds.length * seeds.length;
    for (let j = 0; j < seeds.length; j++) within += (seeds[j] - means[i]) * (seeds[j] - means[i]);
  });
  const seed = within / (runs - draws.length);
  const size = (runs - squaredSizes / runs) / (draws.length - 1);
  const draw = Math.max((among / (draws.length - 1) - seed) / size, 0);
  return { mean: grand, draw, seed, drawShare: draw / (draw + seed) };
}
