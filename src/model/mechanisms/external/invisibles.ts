import { mechanism } from "../../mechanism.ts";
import { MONEY } from "../../institutions.ts";
import { receiveForeign, payForeign } from "../../world.ts";

const MONTHS = 12;
const CENTS_PER_MUSD = 1e8;

/** Brings in what is not goods: Kaesong wages, labour abroad, tourists, and the errors and omissions of the balance. */
export const invisibles = mechanism({
  id: "external.invisibles",
  title: "Invisible earnings, errors and omissions",
  documents: ["001", "003"],
  equations: [
    "labour abroad = workers · gross pay; the state keeps its cut, the rest reaches households of workers",
    "errors and omissions = a constant flow estimated from the data, posted like any other",
  ],
  parameters: [
    "external.workerPayUsd",
    "external.workerStateShare",
    "external.touristSpendingUsd",
    "external.unrecordedTradingMusd",
    "external.unrecordedMerchantsMusd",
    "external.unrecordedFundMusd",
  ],
  reads: ["nation.kaesongCents", "nation.workersAbroad", "nation.tourists", "nation.cnyPerUsd"],
  writes: ["nation.stateRevenueCents", "nation.labourNetCents", "nation.fundInflowCents"],
  moves: { metric: "fx.stock.usd", ablated: "down" },
  step(world) {
    const { nation, ledger, account, flow, structure } = world;
    ledger.transfer(
      flow["kaesong-wages"],
      MONEY.usd,
      account.others,
      account.cabinet,
      nation.kaesongCents[0],
    );
    const gross = Math.floor(nation.workersAbroad[0] * world.value("external.workerPayUsd") * 100);
    receiveForeign(
      world,
      "overseas-labour",
      account.chinaEnterprises,
      account.cabinet,
      Math.floor(gross / 2),
      0.5,
    );
    receiveForeign(world, "overseas-labour", account.russia, account.cabinet, Math.floor(gross / 2), 0);
    nation.labourNetCents[0] = Math.floor(gross * (1 - world.value("external.workerStateShare")));
    const tourism = nation.tourists[0] * world.value("external.touristSpendingUsd") * 100;
    receiveForeign(world, "tourism", account.chinaMerchants, account.cabinet, tourism, 1);
    nation.stateRevenueCents[0] += nation.kaesongCents[0] + gross - nation.labourNetCents[0] + tourism;
    const trading = (world.value("external.unrecordedTradingMusd") * CENTS_PER_MUSD) / MONTHS;
    structure.exporters.forEach((row, r) =>
      flowEither(world, account.others, account.trading + r, trading * row.share, 0),
    );
    const merchants = (world.value("external.unrecordedMerchantsMusd") * CENTS_PER_MUSD) / MONTHS;
    for (let k = 0; k < structure.counties; k++)
      flowEither(
        world,
        account.chinaMerchants,
        account.merchants + k,
        merchants * structure.borderShare[k],
        1,
      );
    const fund = (world.value("external.unrecordedFundMusd") * CENTS_PER_MUSD) / MONTHS;
    flowEither(world, account.others, account.fund, fund, 0);
    nation.fundInflowCents[0] += Math.max(0, fund);
  },
});

/** A flow that comes in where it is positive and goes out where it is negative. */
function flowEither(
  world: Parameters<typeof invisibles.step>[0],
  abroad: number,
  home: number,
  cents: number,
  yuan: number,
): void {
  if (cents > 0) receiveForeign(world, "unrecorded", abroad, home, cents, yuan);
  else if (cents < 0) payForeign(world, "unrecorded", home, abroad, -cents);
}
