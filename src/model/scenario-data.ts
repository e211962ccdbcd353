/** The data of a world whose scenario adds companies or gives them other names. */
import type { CompanyRecord, WorldData } from "./data.ts";

export interface CompanyChanges {
  readonly companies?: readonly CompanyRecord[];
  readonly rename?: Readonly<Record<string, string>>;
}

export function withCompanies(
  data: WorldData,
  { companies: added = [], rename = {} }: CompanyChanges,
): WorldData {
  if (added.length === 0 && Object.keys(rename).length === 0) return data;
  const companies = [...data.companies, ...added].map((company) => ({
    ...company,
    name: rename[company.name] ?? company.name,
  }));
  return { ...data, companies };
}
