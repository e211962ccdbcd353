import { PARTNER } from "../columns/sanctions.ts";
import { series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";

/** Russia and China as patrons, and policies that answer by rule. */
export const patrons: readonly SeriesDefinition[] = [
  series({
    id: "arms.russia.usd",
    title: "Arms delivered to Russia",
    unit: "USD a month",
    reads: ["nation.armsCents"],
    read: (w) => w.nation.armsCents[0] / 100,
  }),
  series({
    id: "russia.return.usd",
    title: "What Russia returned for arms, goods and cash",
    unit: "USD a month",
    reads: ["nation.russiaReturnCents"],
    read: (w) => w.nation.russiaReturnCents[0] / 100,
  }),
  series({
    id: "russia.claim.usd",
    title: "Claim on Russia for arms",
    unit: "USD",
    reads: ["nation.armsClaimCents"],
    read: (w) => w.nation.armsClaimCents[0] / 100,
  }),
  series({
    id: "routes.russia",
    title: "Capacity of the routes to Russia, 1 in 2012",
    unit: "ratio",
    reads: ["nation.russiaRoute"],
    read: (w) => w.nation.russiaRoute[0],
  }),
  series({
    id: "terms.china",
    title: "Terms on imports from China, 1 in 2011, lower is better",
    unit: "ratio",
    reads: ["nation.importTerms"],
    read: (w) => w.nation.importTerms[PARTNER.china],
  }),
  series({
    id: "terms.russia",
    title: "Terms on imports from Russia, 1 in 2011, lower is better",
    unit: "ratio",
    reads: ["nation.importTerms"],
    read: (w) => w.nation.importTerms[PARTNER.russia],
  }),
  series({
    id: "policy.marketControl",
    title: "Control of markets in force",
    unit: "index 0-1",
    reads: ["nation.controlRule"],
    read: (w) => w.nation.controlRule[0],
  }),
  series({
    id: "policy.localizationSupport",
    title: "Support of localization in force",
    unit: "index 0-1",
    reads: ["nation.supportRule"],
    read: (w) => w.nation.supportRule[0],
  }),
  series({
    id: "policy.chinaTolerance",
    title: "Part of its enforcement that China waives",
    unit: "share",
    reads: ["nation.chinaTolerance"],
    read: (w) => w.nation.chinaTolerance[0],
  }),
];
