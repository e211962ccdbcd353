import { mechanism } from "../../mechanism.ts";
import { CENTS_PER_MUSD, MONTHS } from "../../structure/units.ts";
import { payForeign, receiveForeign } from "../../world.ts";
import type { World } from "../../world.ts";

/** Posts what goes unrecorded: errors and omissions of trading companies, merchants and the fund. */
export const unrecorded = mechanism({
  id: "external.unrecorded",
  title: "Errors, omissions and unrecorded trade",
  documents: ["001", "002", "003", "004"],
  equations: ["a constant flow estimated from the data, times its lever, posted like any other"],
  parameters: [
    "external.unrecordedTradingMusd",
    "external.unrecordedMerchantsMusd",
    "external.unrecordedFundMusd",
  ],
  levers: ["smuggling.unrecorded"],
  reads: ["nation.cnyPerUsd"],
  writes: ["nation.unrecordedCents", "nation.fundInflowCents"],
  moves: { metric: "fx.stock.usd", ablated: "down" },
  step(world) {
    const { nation, account, structure } = world;
    const scale = (world.lever("smuggling.unrecorded") * CENTS_PER_MUSD) / MONTHS;
    const trading = world.value("external.unrecordedTradingMusd") * scale;
    structure.exporters.forEach((row, r) =>
      flowEither(world, account.others, account.trading + r, trading * row.share, 0),
    );
    const merchants = world.value("external.unrecordedMerchantsMusd") * scale;
    for (let k = 0; k < structure.counties; k++)
      flowEither(
        world,
        account.chinaMerchants,
        account.merchants + k,
        merchants * structure.borderShare[k],
        1,
      );
    const fund = world.value("external.unrecordedFundMusd") * scale;
    flowEither(world, account.others, account.fund, fund, 0);
    nation.fundInflowCents[0] += Math.max(0, fund);
  },
});

/** A flow that comes in where it is positive and goes out where it is negative. */
function flowEither(world: World, abroad: number, home: number, cents: number, yuan: number): void {
  const { unrecordedCents } = world.nation;
  if (cents > 0) unrecordedCents[0] += receiveForeign(world, "unrecorded", abroad, home, cents, yuan);
  else if (cents < 0) unrecordedCents[0] -= payForeign(world, "unrecorded", home, abroad, -cents);
}
