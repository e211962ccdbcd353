import { mechanism } from "../../mechanism.ts";
import { foreignCents, payForeign, receiveForeign } from "../../world.ts";
import type { World } from "../../world.ts";

const CENTS_PER_MUSD = 1e8;
/** Part of a gap that is closed in a month. */
const SPEED = 0.25;

/**
 * Closes the external gap while drivers are held: an economy that loses or gains foreign currency has no steady
 * state, so a stated flow brings each holder back to what it opened with. It is silent once history begins.
 */
export const plug = mechanism({
  id: "external.plug",
  title: "Plug of the external gap in the burn-in",
  documents: ["001"],
  equations: [
    "flow(holder) = 0.25·(opening holdings − holdings), posted as errors and omissions; zero from January 2012; the private sector's never exceeds its unrecorded trade",
  ],
  parameters: [
    "money.tradingForeignMusd",
    "money.stateForeignMusd",
    "money.storeForeignMusd",
    "currency.changersBufferMusd",
    "external.unrecordedMerchantsMusd",
  ],
  reads: ["nation.heldCents", "nation.cnyPerUsd", "counties.smoothedSalesWon"],
  writes: [],
  moves: { metric: "fx.stock.usd", ablated: "up" },
  step(world) {
    if (!world.holding()) return;
    const { structure, account, nation, counties } = world;
    for (const office of ["cabinet", "kpa", "kwp", "fund"] as const)
      nudge(
        world,
        account[office],
        account.others,
        structure.baseReserve(office) - foreignCents(world, account[office]),
        0.5,
      );
    const trading = world.value("money.tradingForeignMusd") * CENTS_PER_MUSD;
    structure.companies.forEach((row, r) =>
      nudge(
        world,
        account.trading + r,
        account.others,
        trading * row.share - foreignCents(world, account.trading + r),
        0.5,
      ),
    );
    let held = nation.heldCents[0] + foreignCents(world, account.changers);
    let sales = 0;
    for (let k = 0; k < structure.counties; k++) {
      held += foreignCents(world, account.merchants + k);
      sales += counties.smoothedSalesWon[k];
    }
    const target =
      (world.value("money.storeForeignMusd") + world.value("currency.changersBufferMusd") + 230) *
      CENTS_PER_MUSD;
    const gap = Math.max(
      (-world.value("external.unrecordedMerchantsMusd") * CENTS_PER_MUSD) / 12 / SPEED,
      target - held,
    );
    for (let k = 0; k < structure.counties; k++)
      nudge(
        world,
        account.merchants + k,
        account.chinaMerchants,
        (gap * counties.smoothedSalesWon[k]) / sales,
        0.5,
      );
  },
});

function nudge(world: World, home: number, abroad: number, gap: number, yuan: number): void {
  if (gap > 0) receiveForeign(world, "unrecorded", abroad, home, gap * SPEED, yuan);
  else payForeign(world, "unrecorded", home, abroad, Math.min(-gap * SPEED, 0.5 * foreignCents(world, home)));
}
