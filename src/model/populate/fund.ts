import type { World } from "../world.ts";

/** Sets the opening values of columns/fund.ts. */
export function openFund(world: World): void {
  const { households, counties, nation } = world;
  const loyalty = world.value("beliefs.openingLoyalty");
  const exposure = world.value("beliefs.openingExposure");
  households.loyalty.fill(loyalty);
  households.exposure.fill(exposure);
  counties.loyalty.fill(loyalty);
  counties.exposure.fill(exposure);
  counties.compliance.fill(world.value("beliefs.openingCompliance"));
  nation.giftOrder[0] = 1;
  nation.giftRatio[0] = 1;
  nation.rentRatio[0] = 1;
  nation.publicRatio[0] = 1;
  nation.loyaltyElite[0] = loyalty;
  nation.loyaltyPublic[0] = loyalty;
  nation.exposureMean[0] = exposure;
  nation.russiaRoute[0] = 1;
  nation.controlRule[0] = world.lever("pyongyang.marketControl");
  nation.supportRule[0] = world.lever("pyongyang.localizationSupport");
}
