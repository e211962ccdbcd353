import { EXPORT, PARTNER, partnerCount } from "../../columns/sanctions.ts";
import { mechanism } from "../../mechanism.ts";
import { payForeign } from "../../world.ts";
import { shortfall } from "./currency-quota.ts";

/**
 * Lets companies ship beyond their quota on forged papers. Officials sell them one by one at rising prices, the first at
 * what covers their career risk; some are found out, of those some are bought off, the rest are void and fined.
 */
export const forgery = mechanism({
  id: "companies.forgery",
  title: "Forged wah-ku",
  documents: ["003"],
  equations: [
    "μ = (1 − settlement − smuggling · part under limits) · (1 + λ · shortfall of the currency quota) − cost/price; F/Q = (μ − c₀ − p·K·(1 − π_b))⁺/(c₁ + b·p·K·(1 − π_b)), at most what fills the capacity",
    "p_d = p·(1 + b·F/Q), p = p₀·(1 + k · crackdown); officials get (c₀ + c₁·F/2Q) of the papers' value; found out: bought off with π_b at a part of the fine K, else void and fined K",
  ],
  parameters: [
    "forgery.firstPrice",
    "forgery.priceSlope",
    "forgery.detection",
    "forgery.detectionByVolume",
    "forgery.detectionByCrackdown",
    "forgery.fineShare",
    "forgery.bribeChance",
    "forgery.bribeShare",
    "trading.quotaPressure",
    "forgery.memory",
  ],
  levers: ["pyongyang.forgery", "pyongyang.bribing", "pyongyang.crackdown"],
  reads: [
    "companies.capacity",
    "companies.quotaUnits",
    "companies.smoothedExportCents",
    "companies.currencyQuotaCents",
    "nation.borderCents",
    "nation.settlementShare",
    "nation.smugglingShare",
    "nation.capCovered",
    "nation.capUnits",
    "nation.cnyPerUsd",
  ],
  writes: ["companies.forgedUnits", "companies.forgedShare", "nation.forgeryDetected"],
  moves: { metric: "trade.exports.usd", ablated: "down" },
  step(world) {
    const { structure, account, nation } = world;
    const { capacity, quotaUnits, forgedUnits, forgedShare } = world.companies;
    const bribed = world.value("forgery.bribeChance") * world.lever("pyongyang.bribing");
    const first = world.value("forgery.firstPrice");
    const slope = world.value("forgery.priceSlope");
    const byVolume = world.value("forgery.detectionByVolume");
    const fine = world.value("forgery.fineShare");
    const bribe = world.value("forgery.bribeShare");
    const pressure = world.value("trading.quotaPressure");
    const memory = world.value("forgery.memory");
    const found =
      world.value("forgery.detection") *
      (1 + world.value("forgery.detectionByCrackdown") * world.lever("pyongyang.crackdown"));
    const risk = found * fine * (1 - bribed);
    const on = world.lever("pyongyang.forgery");
    const settlement = nation.settlementShare[0];
    const smuggling = nation.smugglingShare[0];
    const { borderCents, capCovered, capUnits } = nation;
    const { basicCents } = structure;
    const { product: products, costShare, home } = structure.companyColumns;
    const toChina = (EXPORT * partnerCount + PARTNER.china) * structure.productCount;
    for (let r = 0; r < products.length; r++) {
      const quota = quotaUnits[r];
      const product = products[r];
      const price = borderCents[product];
      const from = account.trading + r;
      let forged = 0;
      if (quota > 0 && price > 0 && on > 0) {
        const limited = capUnits[toChina + product] > 0 ? 0 : capCovered[toChina + product];
        const margin =
          (1 - settlement - limited * smuggling) * (1 + pressure * shortfall(world, r)) -
          (basicCents[product] * costShare[r]) / price;
        const wish = Math.max(0, margin - first - risk) / (slope + byVolume * risk);
        const room = Math.max(0, capacity[r] - quota) / quota;
        const detected = Math.min(1, found * (1 + byVolume * Math.min(wish, room)));
        const kept = 1 - detected * (1 - bribed);
        const ratio = kept > 0 ? Math.min(wish, room / kept) : 0;
        if (ratio > 0) {
          const value = ratio * quota * price;
          const officials = account.officials + home[r];
          payForeign(world, "forged-waku", from, officials, value * (first + (slope * ratio) / 2));
          payForeign(world, "forgery-bribes", from, officials, value * detected * bribed * fine * bribe);
          const unbribed = value * detected * (1 - bribed);
          payForeign(world, "forgery-fines", from, account.cabinet, unbribed * fine);
          nation.forgeryDetected[0] += value * detected;
          forged = ratio * quota * kept;
        }
      }
      forgedUnits[r] = forged;
      const share = forged > 0 ? forged / (forged + quota) : 0;
      forgedShare[r] += memory * (share - forgedShare[r]);
    }
  },
});
