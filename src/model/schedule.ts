/** The month. Who reads this list reads the economy. */
import type { Mechanism } from "./mechanism.ts";
import { autonomy } from "./mechanisms/localization/autonomy.ts";
import { contest } from "./mechanisms/localization/contest.ts";
import { costs } from "./mechanisms/localization/costs.ts";
import { entry } from "./mechanisms/localization/entry.ts";
import { foreignInvestment } from "./mechanisms/localization/foreign-investment.ts";
import { learning } from "./mechanisms/localization/learning.ts";
import { protection } from "./mechanisms/localization/protection.ts";
import { building } from "./mechanisms/regional/building.ts";
import { operation } from "./mechanisms/regional/operation.ts";
import { rehabilitation } from "./mechanisms/regional/rehabilitation.ts";
import { regionalTransfers } from "./mechanisms/regional/transfers.ts";
import { human } from "./mechanisms/capital/human.ts";
import { moneyCapital } from "./mechanisms/capital/money.ts";
import { overhead } from "./mechanisms/capital/overhead.ts";
import { gasification } from "./mechanisms/energy/gasification.ts";
import { showpieces } from "./mechanisms/state/showpieces.ts";
import { drivers } from "./mechanisms/calendar/drivers.ts";
import { labourChoice } from "./mechanisms/labour/choice.ts";
import { eightThree } from "./mechanisms/labour/eight-three.ts";
import { mobilisation } from "./mechanisms/labour/mobilisation.ts";
import { labourSupply } from "./mechanisms/labour/supply.ts";
import { plan } from "./mechanisms/allocation/plan.ts";
import { allocateInputs } from "./mechanisms/allocation/inputs.ts";
import { allocatePower } from "./mechanisms/allocation/power.ts";
import { otherUses } from "./mechanisms/allocation/other-uses.ts";
import { spoilage } from "./mechanisms/closing/spoilage.ts";
import { privateImports } from "./mechanisms/external/private-imports.ts";
import { stateImports } from "./mechanisms/external/state-imports.ts";
import { exports } from "./mechanisms/external/exports.ts";
import { cyber } from "./mechanisms/external/cyber.ts";
import { jointVentures } from "./mechanisms/external/joint-ventures.ts";
import { kaesong } from "./mechanisms/external/kaesong.ts";
import { overseasLabour } from "./mechanisms/external/overseas-labour.ts";
import { tourism } from "./mechanisms/external/tourism.ts";
import { unrecorded } from "./mechanisms/external/unrecorded.ts";
import { accounts } from "./mechanisms/finance/accounts.ts";
import { banks } from "./mechanisms/finance/banks.ts";
import { fees } from "./mechanisms/finance/fees.ts";
import { settlement } from "./mechanisms/finance/settlement.ts";
import { adaptation } from "./mechanisms/sanctions/adaptation.ts";
import { clauses } from "./mechanisms/sanctions/clauses.ts";
import { enforcement } from "./mechanisms/sanctions/enforcement.ts";
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
import { transfers } from "./mechanisms/households/transfers.ts";
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
import { grainControl } from "./mechanisms/state/grain-control.ts";
import { specialLevies } from "./mechanisms/state/special-levies.ts";
import { currencyBan } from "./mechanisms/currency/ban.ts";
import { lending } from "./mechanisms/donju/lending.ts";
import { localBudgets } from "./mechanisms/officials/budgets.ts";
import { checkpoints } from "./mechanisms/officials/checkpoints.ts";
import { licences } from "./mechanisms/officials/licences.ts";
import { policing } from "./mechanisms/officials/policing.ts";
import { proceeds } from "./mechanisms/officials/proceeds.ts";
import { remittances } from "./mechanisms/remittances/transfer.ts";
import { humanSecurity } from "./mechanisms/security/human.ts";
import { companyClosing } from "./mechanisms/companies/closing.ts";
import { waku } from "./mechanisms/companies/waku.ts";
import { forgery } from "./mechanisms/companies/forgery.ts";
import { wayside } from "./mechanisms/companies/wayside.ts";
import { bases } from "./mechanisms/companies/bases.ts";
import { basePay } from "./mechanisms/companies/base-pay.ts";
import { fraud } from "./mechanisms/companies/fraud.ts";
import { patronBudgets } from "./mechanisms/companies/budgets.ts";
import { ties } from "./mechanisms/borderland/ties.ts";
import { chineseMerchants } from "./mechanisms/borderland/merchants.ts";
import { borderRoutes } from "./mechanisms/borderland/routes.ts";
import { knowHow } from "./mechanisms/borderland/know-how.ts";
import { chineseEnterprises } from "./mechanisms/borderland/enterprises.ts";
import { levies } from "./mechanisms/state/levies.ts";
import { fundAllocation } from "./mechanisms/fund/allocation.ts";
import { eliteRents } from "./mechanisms/fund/rents.ts";
import { publicity } from "./mechanisms/beliefs/publicity.ts";
import { exposure } from "./mechanisms/beliefs/exposure.ts";
import { loyalty } from "./mechanisms/beliefs/loyalty.ts";
import { compliance } from "./mechanisms/beliefs/compliance.ts";
import { russia } from "./mechanisms/patrons/russia.ts";
import { russianRoutes } from "./mechanisms/patrons/routes.ts";
import { terms } from "./mechanisms/patrons/terms.ts";
import { marketControlRule } from "./mechanisms/rules/market-control.ts";
import { localizationRule } from "./mechanisms/rules/localization.ts";
import { chinaToleranceRule } from "./mechanisms/rules/china-tolerance.ts";
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
  {
    phase: "Calendar",
    mechanisms: [drivers, population, clauses, enforcement, marketControlRule, localizationRule],
  },
  { phase: "Banks and carriers", mechanisms: [banks, settlement] },
  { phase: "Quota papers", mechanisms: [companyClosing, waku, forgery] },
  { phase: "Labour", mechanisms: [labourChoice, eightThree, mobilisation, labourSupply] },
  {
    phase: "Central allocation",
    mechanisms: [showpieces, autonomy, plan, gasification, operation, allocateInputs],
  },
  { phase: "Border trade", mechanisms: [protection, stateImports, privateImports] },
  {
    phase: "Production",
    mechanisms: [power, allocatePower, industry, inputNest, governmentServices, otherUses, costs],
  },
  { phase: "Farms", mechanisms: [farmInputs, grainControl, harvest, plots, farmAccounts] },
  {
    phase: "Deliveries, wages, rations",
    mechanisms: [
      bases,
      exports,
      wayside,
      wholesale,
      marketEarnings,
      wages,
      rations,
      receipts,
      basePay,
      specialLevies,
      transfers,
      lending,
    ],
  },
  {
    phase: "Markets",
    mechanisms: [
      arbitrage,
      checkpoints,
      budgetPurchases,
      localBudgets,
      quotes,
      spendingPlan,
      clearing,
      settle,
      marketFees,
    ],
  },
  { phase: "Inspections and bribes", mechanisms: [licences, policing, proceeds] },
  {
    phase: "Foreign earnings",
    mechanisms: [
      kaesong,
      overseasLabour,
      tourism,
      cyber,
      jointVentures,
      remittances,
      unrecorded,
      fees,
      adaptation,
      plug,
    ],
  },
  {
    phase: "Borderland",
    mechanisms: [chineseMerchants, chineseEnterprises, ties, borderRoutes, knowHow],
  },
  { phase: "Patrons", mechanisms: [russianRoutes, russia, terms] },
  {
    phase: "The chain and the fund",
    mechanisms: [fraud, levies, fundAllocation, officePay, patronBudgets, accounts],
  },
  { phase: "Currency and prices", mechanisms: [currencyBan, balances, currencyMarket, prices] },
  {
    phase: "Budget, credit and investment",
    mechanisms: [
      planAccounts,
      enterpriseAccounts,
      retireMoney,
      building,
      rehabilitation,
      entry,
      foreignInvestment,
      moneyCapital,
      build,
      overhead,
      human,
      learning,
      contest,
      regionalTransfers,
      depreciation,
    ],
  },
  {
    phase: "Information, loyalty, security",
    mechanisms: [eliteRents, publicity, exposure, loyalty, compliance, humanSecurity],
  },
  { phase: "Closing", mechanisms: [spoilage, expectations, chinaToleranceRule] },
];

export const mechanisms: readonly Mechanism[] = schedule.flatMap((phase) => phase.mechanisms);
