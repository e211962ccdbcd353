// The parts under which the page lists its series, by the first words of their ids.
const groups = {
  Output: "gdp capital output utilisation inputs industry cement coal power fertilizer",
  Trade: "trade customs smuggling terms luxury.imports",
  "Sanctions and finance": "sanctions finance external fx.overseas arms russia",
  "Prices and money": "price prices fx money budget loans",
  Food: "food rations kcal",
  "Households and work": "households labour population jobs inequality.gini markets",
  "Companies and papers": "waku companies levies budgets bases",
  Offices: "bribes offices officials seizures controls",
  "The fund and the elite": "fund gifts luxury.elite weapons rents",
  Borderland: "jilin borderland routes remittances",
  "Regions and places":
    "inequality.theil gap hamji consumption marketWork centre kcal.hamgyong security.hamji security.want.hamgyong knowHow prices.dispersion.hamgyong prices.dispersion.basics.hamgyong bribes.incomeShare.hamgyong offices.budget.hamgyong",
  "Localization and 20x10": "localized basics factories20x10 showpieces",
  "Information, loyalty, security": "loyalty exposure compliance pressure publicity security policy",
};
const prefixes = Object.entries(groups)
  .flatMap(([group, words]) => words.split(" ").map((prefix) => ({ group, prefix })))
  .sort((a, b) => b.prefix.length - a.prefix.length);

/** Returns the part of a series; the longest of the beginnings that fit decides. */
export function groupOf(id) {
  const found = prefixes.find(({ prefix }) => id === prefix || id.startsWith(`${prefix}.`));
  if (found === undefined) throw new Error(`a series without a group in scripts/workbench/groups.mjs: ${id}`);
  return found.group;
}
