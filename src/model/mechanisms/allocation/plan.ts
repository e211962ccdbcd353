import { pow } from "../../../core/math.ts";
import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { STORE } from "../../products.ts";

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
    const { firms, structure, counties, goods, nation } = world;
    const alpha = world.value("production.capitalShare");
    const adjust = world.value("production.stockAdjustment");
    const inertia = world.value("mining.crewInertia");
    const base = world.value("labour.baseAttendance");
    const crew = new Float64Array(structure.counties);
    for (let k = 0; k < structure.counties; k++) {
      let attending = 0;
      for (let c = 0; c < classCount; c++)
        if (c !== structure.farmerClass) attending += counties.attending[k * classCount + c];
      crew[k] = pow(Math.min(1.3, attending / (structure.assignedWorkers[k] * base)), 1 - alpha);
    }
    const industries = structure.data.industries;
    const sold = new Float64Array(industries.length);
    const full = new Float64Array(industries.length);
    for (let f = 0; f < structure.firms.length; f++) {
      const capacity =
        firms.capacity[f] * pow(firms.capital[f] / firms.baseCapital[f], alpha) * crew[firms.county[f]];
      firms.capacityNow[f] = capacity;
      sold[firms.industry[f]] += firms.smoothedSales[f];
      full[firms.industry[f]] += capacity;
    }
    const stockOf = Float64Array.from(industries, (_, i) =>
      goods.total(
        structure.productOf[i],
        structure.planGood[structure.productOf[i]] ? STORE.state : STORE.firms,
      ),
    );
    for (let f = 0; f < structure.firms.length; f++) {
      const i = firms.industry[f];
      const record = industries[i];
      const capacity = firms.capacityNow[f];
      let planned: number;
      if (structure.isMine[i]) {
        const product = structure.productOf[i];
        const wanted = nation.miningOrders[product];
        const orders =
          ((wanted + adjust * Math.max(-wanted, record.stockMonths * wanted - stockOf[i])) * capacity) /
          Math.max(1, full[i]);
        planned = inertia * firms.planned[f] + (1 - inertia) * Math.min(capacity, orders);
      } else if (structure.sellsOnOrder[i]) {
        const target = record.stockMonths * Math.max(1, sold[i]);
        const gap = (target - stockOf[i]) / target;
        planned = firms.smoothedSales[f] * (1 + adjust * Math.max(-1, gap)) + 0.01 * capacity;
      } else {
        planned = capacity;
      }
      firms.planned[f] = Math.min(capacity, planned);
    }
  },
});
