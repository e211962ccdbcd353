/** The month. Who reads this list reads the economy. */
import type { Mechanism } from "./mechanism.ts";
import { drivers } from "./mechanisms/calendar/drivers.ts";
import { labourChoice } from "./mechanisms/labour/choice.ts";
import { eightThree } from "./mechanisms/labour/eight-three.ts";
import { labourSupply } from "./mechanisms/labour/supply.ts";
import { plan } from "./mechanisms/allocation/plan.ts";
import { allocateInputs } from "./mechanisms/allocation/inputs.ts";
import { allocatePower } from "./mechanisms/allocation/power.ts";
import { otherUses } from "./mechanisms/allocation/other-uses.ts";
import { spoilage } from "./mechanisms/closing/spoilage.ts";
import { privateImports } from "./mechanisms/external/private-imports.ts";
import { stateImports } from "./mechanisms/external/state-imports.ts";
import { exports } from "./mechanisms/external/exports.ts";
import { invisibles } from "./mechanisms/external/invisibles.ts";
import { plug } from "./mechanisms/external/plug.ts";
import { power } from "./mechanisms/production/power.ts";
import { industry } from "./mechanisms/production/industry.ts";
import { inputNest } from "./mechanisms/production/input-nest.ts";
import { governmentServices } from "./mechanisms/production/government.ts";
import { farmInputs } from "./mechanisms/farms/inputs.ts";
import { harvest } from "./mechanisms/farms/harvest.ts";
import { plots } from "./mechanisms/farms/plots.ts";
import { farmAccounts } from "./mechanisms/farms/accounts.ts";
import { wages } from "./mechanisms/households/wages.ts";
import { rations } from "./mechanisms/households/rations.ts";
import { receipts } from "./mechanisms/households/receipts.ts";
import { spendingPlan } from "./mechanisms/households/plan.ts";
import { settle } from "./mechanisms/households/settle.ts";
import { wholesale } from "./mechanisms/markets/wholesale.ts";
import { marketEarnings } from "./mechanisms/markets/earnings.ts";
import { arbitrage } from "./mechanisms/markets/arbitrage.ts";
import { quotes } from "./mechanisms/markets/quotes.ts";
import { clearing } from "./mechanisms/markets/clearing.ts";
import { prices } from "./mechanisms/markets/prices.ts";
import { balances } from "./mechanisms/currency/balances.ts";
import { currencyMarket } from "./mechanisms/currency/market.ts";
import { budgetPurchases } from "./mechanisms/state/budget-purchases.ts";
import { enterpriseAccounts } from "./mechanisms/state/enterprise-accounts.ts";
import { marketFees } from "./mechanisms/state/market-fees.ts";
import { planAccounts } from "./mechanisms/state/plan-accounts.ts";
import { retireMoney } from "./mechanisms/state/money.ts";
import { levies } from "./mechanisms/state/levies.ts";
import { officePay } from "./mechanisms/state/office-pay.ts";
import { build } from "./mechanisms/investment/build.ts";
import { depreciation } from "./mechanisms/investment/depreciation.ts";
import { expectations } from "./mechanisms/closing/expectations.ts";
import { population } from "./mechanisms/closing/population.ts";

export interface Phase {
  readonly phase: string;
  readonly mechanisms: readonly Mechanism[];
}

export const schedule: readonly Phase[] = [
  { phase: "Calendar", mechanisms: [drivers, population] },
  { phase: "Labour", mechanisms: [labourChoice, eightThree, labourSupply] },
  { phase: "Central allocation", mechanisms: [plan, allocateInputs] },
  { phase: "Border trade", mechanisms: [privateImports, stateImports] },
  {
    phase: "Production",
    mechanisms: [power, allocatePower, industry, inputNest, governmentServices, otherUses],
  },
  { phase: "Farms", mechanisms: [farmInputs, harvest, plots, farmAccounts] },
  {
    phase: "Deliveries, wages, rations",
    mechanisms: [exports, wholesale, marketEarnings, wages, rations, receipts],
  },
  {
    phase: "Markets",
    mechanisms: [arbitrage, budgetPurchases, quotes, spendingPlan, clearing, settle, marketFees],
  },
  { phase: "Foreign earnings and the chain", mechanisms: [invisibles, plug, levies, officePay] },
  { phase: "Currency and prices", mechanisms: [balances, currencyMarket, prices] },
  {
    phase: "Budget and investment",
    mechanisms: [planAccounts, enterpriseAccounts, retireMoney, build, depreciation],
  },
  { phase: "Closing", mechanisms: [spoilage, expectations] },
];

export const mechanisms: readonly Mechanism[] = schedule.flatMap((phase) => phase.mechanisms);
