/** Observers: national accounts, trade as it is and as customs print it, prices, food, work, distribution. */
import { beliefs } from "./beliefs.ts";
import { borderland } from "./borderland.ts";
import { companies } from "./companies.ts";
import { energy } from "./energy.ts";
import { finance } from "./finance.ts";
import { fund } from "./fund.ts";
import { localization } from "./localization.ts";
import { officials } from "./officials.ts";
import { patrons } from "./patrons.ts";
import { places } from "./places.ts";
import { regional } from "./regional.ts";
import { security } from "./security.ts";
import { output } from "./output.ts";
import { people } from "./people.ts";
import { pricesAndMoney } from "./prices-and-money.ts";
import { nationalAccounts } from "./national-accounts.ts";
import type { SeriesDefinition } from "./series.ts";
import { trade } from "./trade.ts";

export { countyObservers } from "./counties.ts";
export type { CountyObserver } from "./counties.ts";
export { newMemory } from "./series.ts";
export type { Memory, SeriesDefinition } from "./series.ts";

export const seriesDefinitions: readonly SeriesDefinition[] = [
  ...nationalAccounts,
  ...trade,
  ...pricesAndMoney,
  ...output,
  ...people,
  ...finance,
  ...companies,
  ...borderland,
  ...officials,
  ...security,
  ...localization,
  ...regional,
  ...energy,
  ...fund,
  ...beliefs,
  ...patrons,
  ...places,
];
/** Columns that each series is read from. */
export const seriesSources: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  seriesDefinitions.map(({ id, reads }) => [id, reads]),
);
