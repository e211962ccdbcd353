/** Korean names of levers, series, scenarios and mechanisms, by id. */
import type { Names } from "../index.ts";
import { economy } from "./names-economy.ts";
import { levers } from "./names-levers.ts";
import { mechanisms } from "./names-mechanisms.ts";
import { people } from "./names-people.ts";
import { scenarios } from "./names-scenarios.ts";

export const names: Names = { levers, series: { ...economy, ...people }, scenarios, mechanisms };
