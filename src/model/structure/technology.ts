/** Input coefficients and base outputs of the industries, from the social accounting matrix. */
import type { WorldData } from "../data.ts";
import { P, inputs } from "../products.ts";
import type { Product } from "../products.ts";
import { CENTS_PER_MUSD, MONTHS } from "./units.ts";

/** Inputs below this share of the output's value are upkeep: they never stop a plant and are left out. */
const MINOR_SHARE = 0.02;

/** Reads input coefficients off the matrix: units of input per unit of output at 2012 basic prices. */
export function technology(
  data: WorldData,
  basicCents: Float64Array,
  borderCents: Float64Array,
  localShare: number,
): { coefficient: Float64Array; industryOutput: Float64Array } {
  const coefficient = new Float64Array(data.industries.length * inputs.length);
  const industryOutput = new Float64Array(data.industries.length);
  const priceOf = (input: string) =>
    basicCents[P[input === "intermediates" ? "intermediates.home" : (input as Product)]];
  data.industries.forEach((industry, i) => {
    const product = P[industry.product];
    const good = `c.${industry.product.split(".")[0]}`;
    const abroad = industry.product === "coal" ? data.accounts.value(good, "row") : 0;
    const made =
      (data.accounts.value(industry.activity, "total") - abroad) / basicCents[product] +
      abroad / borderCents[product];
    const output = made * industry.activityShare * CENTS_PER_MUSD;
    if (output === 0) return;
    industryOutput[i] = output / MONTHS;
    inputs.forEach((input, j) => {
      const paid =
        (data.accounts.value(`c.${input}`, industry.activity) * industry.inputShare * CENTS_PER_MUSD) /
        priceOf(input);
      const own = `c.${input}` === `c.${industry.product.split(".")[0]}`;
      const share = (paid * priceOf(input)) / (output * basicCents[product]);
      coefficient[i * inputs.length + j] = own || !(share >= MINOR_SHARE) ? 0 : paid / output;
    });
  });
  // An industry that makes nothing in the base year works like the first of its product, its local materials apart.
  data.industries.forEach((industry, i) => {
    if (industry.activityShare > 0) return;
    const model = data.industries.findIndex((other) => other.product === industry.product);
    const width = inputs.length;
    inputs.forEach((input, j) => {
      const local = input === "intermediates" || input === "grain" ? 1 - localShare : 1;
      coefficient[i * width + j] = coefficient[model * width + j] * local;
    });
  });
  return { coefficient, industryOutput };
}
