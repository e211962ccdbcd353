import { f64 } from "../../core/columns.ts";
import type { Columns } from "../../core/columns.ts";
import { classCount } from "../household-classes.ts";

/** Occasions of bribes, in the order of columns that are one occasion wide. */
export const occasions = ["licence", "checkpoint", "detention", "forgery"] as const;
export const OCCASION = { licence: 0, checkpoint: 1, detention: 2, forgery: 3 } as const;

/** What institutions owe households, by the flow that pays it. */
export const dueSources = ["officials-pocket", "remittances-received", "broker-fees"] as const;
export const DUE = { pocket: 0, remittances: 1, brokers: 2 } as const;
/** Instruments in which households are paid and pay: won, dollars, yuan. */
export const CASH = 3;
/** Row of dues of a source in an instrument, one class wide. */
export const dueAt = (county: number, source: number, instrument: number): number =>
  ((county * dueSources.length + source) * CASH + instrument) * classCount;

/** Officials, police and mobilisation by county. */
export const officialColumns = {
  /** Control of markets as it is felt here, 0 to 1; part of market trade that has a licence. */
  control: f64(),
  licensedShare: f64(),
  /** Bribes over informal income by class: licences, detention. */
  licenceShare: f64(classCount),
  detentionShare: f64(classCount),
  /** Detained a household and month; unbribed punishment; political part of it; share of income seized. */
  detainedRisk: f64(classCount),
  punishRisk: f64(classCount),
  politicalRisk: f64(classCount),
  seizureShare: f64(classCount),
  /** Share of free and market working time that mobilisation takes, by class; part that buys itself out. */
  mobilisedShare: f64(classCount),
  buyOutShare: f64(classCount),
  /** Won a household and month for that. */
  buyOutWon: f64(classCount),
  /** Mobilised workers on the fields. */
  farmHands: f64(),
  /** Money per household paid out next by institutions, by class: won, US cents, fen. */
  transferWon: f64(classCount),
  transferUsd: f64(classCount),
  transferCny: f64(classCount),
  /** What institutions owe households, `source × instrument × class`, minor units. */
  dues: f64(dueSources.length * CASH * classCount),
  /** Informal earnings before bribes, and money held, by class, won. */
  earnedWon: f64(classCount),
  heldWon: f64(classCount),
  /** Bribes that local offices received and spent, won; checkpoint bribes of the month, won. */
  officeWon: f64(),
  checkpointWon: f64(),
  /** Donju lending: part of surplus won lent, of debt repaid and lost, interest a month. */
  lendShare: f64(),
  repayShare: f64(),
  defaultShare: f64(),
  interestRate: f64(),
  /** Senders among ethnic Koreans in China. */
  kinSenders: f64(),
  /** Human security and its parts. */
  calories: f64(),
  basics: f64(),
  heat: f64(),
  want: f64(),
  fear: f64(),
  security: f64(),
} satisfies Columns;

export const nationOfficialColumns = {
  /** Bribes of the month by occasion, won. */
  bribesWon: f64(4),
  fxBan: f64(),
  fxHiddenShare: f64(),
  /** What a ban adds to the cost of changing money, share. */
  fxBanCost: f64(),
  compliance: f64(),
  /** Part of assigned posts abolished so far. */
  jobsCut: f64(),
  mobilisedWorkers: f64(),
  /** Share of holdings that levies take from the elite and from all others; of won beyond a month of income. */
  eliteLevyShare: f64(),
  publicLevyShare: f64(),
  confiscationShare: f64(),
  /** Grain control: part of the farms' rest added to the quota, part of leakage stopped. */
  quotaExtra: f64(),
  leakageStopped: f64(),
  remittancesSentCents: f64(),
  remittanceFeeCents: f64(),
  remittanceSeizedCents: f64(),
} satisfies Columns;
