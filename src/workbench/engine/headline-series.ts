/** The five numbers of a scenario, and what its first sentence is made of. */
export const headlineSeries = [
  "gdp.real",
  "trade.exports.usd",
  "trade.imports.usd",
  "fx.kpwPerUsd",
  "price.rice.kpw",
  "food.kcalPerDay",
  "pressure.elite",
  "security.index",
] as const;
