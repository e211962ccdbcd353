/** Reads the counties and companies that a scenario adds, and what it renames. */
import { LAST, EPOCH_YEAR, yearOf } from "../../core/clock.ts";
import type { CohortSite, CompanyRecord, WorldData } from "../../model/data.ts";
import type { Product } from "../../model/products.ts";
import { cohortKeys, companyKeys, listKeys, patrons, settingKeys } from "./keys.ts";
import type { Place } from "./place.ts";
import type { Scenario, ScenarioCompany } from "./types.ts";

type Data = Pick<WorldData, "units" | "crossings" | "companies" | "trade" | "cohorts">;
const CAPITAL = "KP-01";

export function checkCohorts(place: Place, { units, cohorts }: Data): void {
  const announced = new Map(cohorts.map(({ unit, year }) => [unit, year]));
  const taken = new Map<string, { year: number | undefined; place: Place }>();
  for (const item of place.list(listKeys.cohorts) ?? []) {
    const found = item.fields(cohortKeys, cohortKeys, "a cohort: year and counties");
    const year = found?.["year"]?.whole(EPOCH_YEAR, yearOf(LAST));
    for (const county of found?.["counties"]?.list("ids of counties, such as KP-02-songchon") ?? []) {
      const id = county.name(
        "county",
        units.map((unit) => unit.id),
      );
      if (id === undefined) continue;
      const unit = units.find((one) => one.id === id)!;
      const before = taken.get(id);
      const planned = announced.get(id);
      const twice = (when: string) =>
        county.report({ code: "duplicate", message: `taken up twice, ${when}: "${id}"` });
      if (unit.province === CAPITAL)
        county.report({
          code: "range",
          message: `not eligible, as it is in Pyongyang: "${id}"`,
          expected: "a county or city of a province",
        });
      else if (planned !== undefined && planned !== year) twice(`announced for ${planned}`);
      else if (before === undefined) taken.set(id, { year, place: county });
      else if (before.place.source === county.source) twice(`under ${before.place.path}`);
      else if (before.year !== year) twice(`in ${year} and, by ${before.place.spot()}, in ${before.year}`);
    }
  }
}

/** Products that companies sell abroad. */
export function exportedProducts(trade: WorldData["trade"]): string[] {
  return [...new Set(trade.filter((row) => row.direction === "export").map(({ product }) => product))];
}

export function checkCompanies(place: Place, { units, crossings, companies, trade }: Data): string[] {
  const exported = exportedProducts(trade);
  const names: string[] = [];
  for (const item of place.list(listKeys.companies) ?? []) {
    const required = companyKeys.filter((key) => key !== "patron");
    const found = item.fields(companyKeys, required, "a company: name, patron, product, home, crossing");
    if (found === undefined) continue;
    const name = found["name"]?.text("a name");
    const patron = found["patron"];
    if (patron === undefined || patron.shown() === "nothing")
      (patron ?? item).report({
        code: "orphan",
        message: `company without a patron: ${found["name"]?.shown() ?? "no name"}`,
        expected: `one of ${patrons.join(", ")}`,
      });
    else patron.choice("patron", patrons);
    found["product"]?.choice("product", exported);
    found["home"]?.name(
      "county",
      units.map((unit) => unit.id),
    );
    found["crossing"]?.name(
      "crossing",
      crossings.map((crossing) => crossing.id),
    );
    if (name === undefined) continue;
    if (names.includes(name) || companies.some((company) => company.name === name))
      found["name"]!.report({ code: "duplicate", message: `there is a company of that name: "${name}"` });
    names.push(name);
  }
  return names;
}

export function checkRename(place: Place, { companies }: Data, added: readonly string[]): void {
  const known = [...companies.map(({ name }) => name), ...added];
  const entries = place.entries(settingKeys.rename) ?? [];
  const gone = new Set(entries.map(({ key }) => key));
  const taken = new Set(known.filter((name) => !gone.has(name)));
  for (const { key, keyPlace, value } of entries) {
    if (!known.includes(key))
      keyPlace.report({ code: "unknown-company", message: `unknown company: "${key}"` });
    const name = value.text("a name");
    if (name === undefined) continue;
    if (taken.has(name))
      value.report({ code: "duplicate", message: `there is a company of that name: "${name}"` });
    taken.add(name);
  }
}

/** Turns cohorts into sites, without those that are announced for the same year anyway. */
export function toSites({ cohorts = [] }: Scenario, data: Pick<WorldData, "cohorts">): CohortSite[] {
  return cohorts.flatMap(({ year, counties }) =>
    counties
      .filter((unit) => !data.cohorts.some((site) => site.unit === unit && site.year === year))
      .map((unit) => ({
        year,
        unit,
        groundbreaking: (year - EPOCH_YEAR) * 12,
        project: "scenario",
        source: "scenario",
        grade: "assumed" as const,
      })),
  );
}

export function toCompany({ name, patron, product, home, crossing }: ScenarioCompany): CompanyRecord {
  return {
    name,
    patron,
    fund: false,
    product: product as Product,
    home,
    crossing,
    source: "scenario",
    grade: "assumed",
  };
}
