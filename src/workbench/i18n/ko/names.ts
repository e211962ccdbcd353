/** Korean names of levers, series, scenarios and mechanisms, by id. */
import type { Names } from "../index.ts";

export const names: Names = { levers: {}, series: {}, scenarios: {}, mechanisms: {} };
