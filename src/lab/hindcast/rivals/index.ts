/** The rivals, in the order of what they know. */
import type { WorldData } from "../../../model/data.ts";
import { legalTrade } from "../legal-trade.ts";
import type { Target } from "../../scoring/targets.ts";
import { aggregate } from "./aggregate.ts";
import { autoregression } from "./autoregression.ts";
import { calendarRegression } from "./calendar.ts";
import { drift } from "./drift.ts";
import { inputOutputMultiplier } from "./multiplier.ts";
import { ornsteinUhlenbeck } from "./ornstein-uhlenbeck.ts";
import { randomWalk } from "./random-walk.ts";
import type { Rival } from "./types.ts";

export type { Rival } from "./types.ts";

/** Rivals that use nothing but the past of the series itself. */
export const ownPast: readonly Rival[] = [randomWalk, drift, autoregression, ornsteinUhlenbeck];

/** Rivals that know the calendars of sanctions and borders, as the model does; the calendar regression first. */
export function withCalendars(data: WorldData, record: readonly Target[]): Rival[] {
  const calendar = legalTrade(data, record);
  return [calendarRegression(calendar), inputOutputMultiplier(data.accounts, calendar), aggregate(calendar)];
}
