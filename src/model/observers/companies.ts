import { patrons } from "../flows/patrons.ts";
import { series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";
import type { World } from "../world.ts";

const usd = "USD a month";
const sum = (values: ArrayLike<number>): number => {
  let all = 0;
  for (let i = 0; i < values.length; i++) all += values[i];
  return all;
};
const bodies = { kpa: "the army", kwp: "the party", cabinet: "the cabinet" } as const;
/** US cents posted on a flow this month, yuan at the cross rate. */
export function postedCents({ ledger, nation }: World, flow: string): number {
  const amounts = ledger.amounts();
  let cents = 0;
  for (const l of ledger.linesOf(flow)) {
    const { instrument } = ledger.lines[l];
    if (instrument === "usd") cents += amounts[l];
    else if (instrument === "cny") cents += amounts[l] / nation.cnyPerUsd[0];
  }
  return cents;
}

function postedWon({ ledger }: World, flow: string): number {
  const amounts = ledger.amounts();
  return ledger.linesOf(flow).reduce((won, l) => won + amounts[l], 0);
}

/** North Korea, Inc.: papers, levies, bases, officials who left. */
export const companies: readonly SeriesDefinition[] = [
  series({
    id: "waku.legal.usd",
    title: "Exports on issued wah-ku",
    unit: usd,
    reads: ["nation.wakuLegalCents"],
    read: (w) => w.nation.wakuLegalCents[0] / 100,
  }),
  series({
    id: "waku.forged.usd",
    title: "Exports on forged wah-ku",
    unit: usd,
    reads: ["nation.wakuForgedCents"],
    read: (w) => w.nation.wakuForgedCents[0] / 100,
  }),
  series({
    id: "waku.detected.usd",
    title: "Forged wah-ku found out, by the value they cover",
    unit: usd,
    reads: ["nation.forgeryDetected"],
    read: (w) => w.nation.forgeryDetected[0] / 100,
  }),
  series({
    id: "waku.fees.usd",
    title: "Fees for wah-ku, to the party",
    unit: usd,
    reads: ["nation.cnyPerUsd"],
    read: (w) => postedCents(w, "waku-fees") / 100,
  }),
  series({
    id: "bribes.forgery.usd",
    title: "What officials receive for forged wah-ku and for looking away",
    unit: usd,
    reads: ["nation.cnyPerUsd"],
    read: (w) => (postedCents(w, "forged-waku") + postedCents(w, "forgery-bribes")) / 100,
  }),
  series({
    id: "companies.officialsLeft",
    title: "Officials of trading companies who have left since January 2012",
    unit: "persons",
    reads: ["nation.missingOfficials"],
    read: (w) => w.nation.missingOfficials[0],
  }),
  series({
    id: "companies.losses.usd",
    title: "Loss to fraud and robbery abroad",
    unit: usd,
    reads: ["nation.lossAbroadCents"],
    read: (w) => w.nation.lossAbroadCents[0] / 100,
  }),
  series({
    id: "companies.kinPunished",
    title: "Families punished for officials who left, each fading with time",
    unit: "families",
    reads: ["counties.kinPunished"],
    read: (w) => sum(w.counties.kinPunished),
  }),
  ...patrons.flatMap((id, p) => [
    series({
      id: `levies.${id}.usd`,
      title: `Levies and profit that reach ${bodies[id]}`,
      unit: usd,
      reads: ["nation.levyCents"],
      read: (w) => w.nation.levyCents[p] / 100,
    }),
    series({
      id: `budgets.${id}.usd`,
      title: `Imports and pay of ${bodies[id]} in foreign currency`,
      unit: usd,
      reads: ["nation.operatingCents"],
      read: (w) => w.nation.operatingCents[p] / 100,
    }),
  ]),
  series({
    id: "companies.wayside.kpw",
    title: "Spending of trading companies along their routes",
    unit: "KPW a month",
    reads: ["nation.rateUsd"],
    read: (w) => postedWon(w, "wayside"),
  }),
  series({
    id: "bases.income.usd",
    title: "Revenue of foreign-currency earning bases",
    unit: usd,
    reads: ["bases.revenueCents"],
    read: (w) => sum(w.bases.revenueCents) / 100,
  }),
  series({
    id: "bases.pay.usd",
    title: "Pay of residents at foreign-currency earning bases",
    unit: usd,
    reads: ["nation.cnyPerUsd"],
    read: (w) => postedCents(w, "base-pay") / 100,
  }),
  series({
    id: "bases.residents",
    title: "Households drawn into foreign-currency earning bases",
    unit: "households",
    reads: ["bases.residents"],
    read: (w) => sum(w.bases.residents),
  }),
];
