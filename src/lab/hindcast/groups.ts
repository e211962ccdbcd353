/** Groups of series, which are scored together. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly holds: (series: string) => boolean;
  /** True for what the model takes as given: scored, but no part of the pooled coverage. */
  readonly given?: boolean;
}

const oneOf =
  (...ids: readonly string[]) =>
  (series: string): boolean =>
    ids.includes(series);

/** Each series belongs to the first group that holds it. */
export const groups: readonly Group[] = [
  { id: "growth", title: "GDP growth", holds: oneOf("gdp.growth") },
  { id: "sectors", title: "Growth of sectors", holds: (id) => id.startsWith("gdp.") },
  { id: "trade", title: "Exports and imports", holds: oneOf("trade.exports.usd", "trade.imports.usd") },
  {
    id: "trade-parts",
    title: "Trade by good and partner",
    holds: (id) => id.startsWith("trade.") || id === "luxury.imports.usd",
  },
  { id: "customs", title: "Chinese customs", holds: (id) => id.startsWith("customs.") },
  { id: "rate", title: "Exchange rate", holds: (id) => id.startsWith("fx.") },
  { id: "rice", title: "Rice price", holds: oneOf("price.rice.kpw") },
  { id: "petrol", title: "Petrol price", holds: oneOf("price.petrol.kpw") },
  {
    id: "output",
    title: "Food, energy and materials",
    holds: (id) => /^(food|power|coal|cement)\./.test(id),
  },
  {
    id: "given",
    title: "Inputs of the model",
    holds: oneOf("population.persons", "bribes.spendingShare"),
    given: true,
  },
  { id: "other", title: "Other series", holds: () => true },
];

export const groupOf = (series: string): Group => groups.find(({ holds }) => holds(series))!;
