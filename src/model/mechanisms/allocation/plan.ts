import { pow } from "../../../core/math.ts";
import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { STORE } from "../../products.ts";
import type { World } from "../../world.ts";

/** Sets what each firm means to make this month, from capacity, crew, what it has sold and what lies unsold. */
export const plan = mechanism({
  id: "allocation.plan",
  title: "Production plans",
  documents: ["001", "002"],
  equations: [
    "capacityₑ = capacity · (K/K₀)^α · (attending/attending₀)^(1−α)",
    "input-bound: planned = capacityₑ (taut planning: what the inputs do not allow is not made)",
    "order-bound: planned = min(capacityₑ, smoothed sales · (1 + κ·(target − stock)/target))",
    "mines: planned = h·planned(t−1) + (1 − h)·min(capacityₑ, orders + κ·(target − stock)), crews are kept",
  ],
  parameters: [
    "production.capitalShare",
    "production.stockAdjustment",
    "mining.crewInertia",
    "labour.baseAttendance",
  ],
  reads: [
    "firms.county",
    "firms.industry",
    "firms.capacity",
    "firms.capital",
    "firms.baseCapital",
    "firms.smoothedSales",
    "counties.attending",
    "nation.miningOrders",
    "stores.stock",
  ],
  writes: ["firms.planned", "firms.capacityNow"],
  moves: { metric: "gdp.mining", ablated: "down" },
  step(world) {
    const { firms, structure, nation } = world;
    const { industry, county, capacity, capital, baseCapital, capacityNow, smoothedSales, planned } = firms;
    const { isMine, sellsOnOrder, productOf } = structure;
    const alpha = world.value("production.capitalShare");
    const adjust = world.value("production.stockAdjustment");
    const inertia = world.value("mining.crewInertia");
    const base = world.value("labour.baseAttendance");
    const crew = crews(world, 1 - alpha, base);
    const industries = structure.data.industries;
    const sold = new Float64Array(industries.length);
    const full = new Float64Array(industries.length);
    for (let f = 0; f < industry.length; f++) {
      const now = capacity[f] * pow(capital[f] / baseCapital[f], alpha) * crew[county[f]];
      capacityNow[f] = now;
      sold[industry[f]] += smoothedSales[f];
      full[industry[f]] += now;
    }
    /** What an industry as a whole is asked for: mines the orders, others a part more or less than they sold. */
    const ask = new Float64Array(industries.length);
    industries.forEach(({ stockMonths }, i) => {
      const stock = stockOf(world, productOf[i]);
      const wanted = nation.miningOrders[productOf[i]];
      const target = stockMonths * Math.max(1, sold[i]);
      ask[i] = isMine[i]
        ? wanted + adjust * Math.max(-wanted, stockMonths * wanted - stock)
        : 1 + adjust * Math.max(-1, (target - stock) / target);
    });
    for (let f = 0; f < industry.length; f++) {
      const i = industry[f];
      const now = capacityNow[f];
      if (isMine[i]) {
        const orders = (ask[i] * now) / Math.max(1, full[i]);
        planned[f] = Math.min(now, inertia * planned[f] + (1 - inertia) * Math.min(now, orders));
      } else if (sellsOnOrder[i]) {
        planned[f] = Math.min(now, smoothedSales[f] * ask[i] + 0.01 * now);
      } else {
        planned[f] = now;
      }
    }
  },
});

/** What the workers who attend in each county can man, against the base crew. */
function crews({ structure, counties }: World, exponent: number, baseAttendance: number): Float64Array {
  const { assignedWorkers, farmerClass } = structure;
  const crew = new Float64Array(structure.counties);
  for (let k = 0; k < crew.length; k++) {
    let attending = 0;
    for (let c = 0; c < classCount; c++)
      if (c !== farmerClass) attending += counties.attending[k * classCount + c];
    crew[k] = pow(Math.min(1.3, attending / (assignedWorkers[k] * baseAttendance)), exponent);
  }
  return crew;
}
/** Stock of a product where its makers deliver it. */
function stockOf({ goods, structure }: World, product: number): number {
  return goods.total(product, structure.planGood[product] ? STORE.state : STORE.firms);
}
