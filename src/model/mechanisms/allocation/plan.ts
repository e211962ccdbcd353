import { exp, log, pow } from "../../../core/math.ts";
import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import type { World } from "../../world.ts";

/** Sets what each firm means to make this month, from capacity, crew, what it has sold and what lies unsold. */
export const plan = mechanism({
  id: "allocation.plan",
  title: "Production plans",
  documents: ["001", "002"],
  equations: [
    "capacityₑ = capacity · productivity · effort · C(K/K₀, overhead, skills)^(α/ω_K) · (attending/attending₀)^(1−α); C a CES composite whose parts complement each other (elasticity σ_C below 1), ω_K = 1 − ω_O − ω_H",
    "inputs a unit takes = (gain in productivity, effort, overhead and skills)^−s, not in power plants and refineries",
    "input-bound: planned = capacityₑ (taut planning: what the inputs do not allow is not made)",
    "order-bound: planned = min(capacityₑ, smoothed sales · (1 + κ·(target − stock)/target))",
    "arms: planned = capacityₑ · min(1, military share)",
    "mines: planned = h·planned(t−1) + (1 − h)·min(capacityₑ, orders + κ·(target − stock)⁺ − (1 − h)·κ·(stock − target)⁺): crews are kept, and what is not sold lies at the pits",
  ],
  parameters: [
    "production.capitalShare",
    "production.stockAdjustment",
    "mining.crewInertia",
    "labour.baseAttendance",
    "capital.complementarity",
    "capital.overheadWeight",
    "capital.humanWeight",
    "production.inputSaving",
  ],
  levers: ["pyongyang.militaryShare"],
  reads: [
    "firms.county",
    "firms.industry",
    "firms.capacity",
    "firms.capital",
    "firms.baseCapital",
    "firms.smoothedSales",
    "firms.productivity",
    "counties.overhead",
    "counties.humanCapital",
    "nation.managerEffort",
    "nation.showpieceWorkers",
    "counties.attending",
    "nation.miningOrders",
    "stores.stock",
  ],
  writes: ["firms.planned", "firms.capacityNow", "firms.inputNeed"],
  moves: { metric: "gdp.mining", ablated: "down" },
  step(world) {
    const { firms, structure, nation } = world;
    const { industry, county, capacity, capital, baseCapital, capacityNow, smoothedSales, planned } = firms;
    const { productivity, inputNeed } = firms;
    const { isMine, sellsOnOrder, productOf } = structure;
    const alpha = world.value("production.capitalShare");
    const adjust = world.value("production.stockAdjustment");
    const inertia = world.value("mining.crewInertia");
    const base = world.value("labour.baseAttendance");
    const crew = crews(world, 1 - alpha, base);
    const industries = structure.data.industries;
    const composite = capitalComposite(world, alpha);
    const saving = world.value("production.inputSaving");
    const effort = Float64Array.from(
      industries,
      ({ marketShare }) => 1 + (nation.managerEffort[0] - 1) * marketShare,
    );
    /** Conversion by physics: no skill saves coal in a boiler or crude in a still. */
    const saves = Uint8Array.from(productOf, (j) => (j === P.power || j === P.fuels ? 0 : 1));
    const arms = Math.min(1, world.lever("pyongyang.militaryShare"));
    /** Industries of one product share its stocks and its buyers. */
    const soldOf = new Float64Array(structure.productCount);
    const full = new Float64Array(industries.length);
    for (let f = 0; f < industry.length; f++) {
      const k = county[f];
      const i = industry[f];
      const stock = baseCapital[f] > 0 ? capital[f] / baseCapital[f] : 0;
      const skilled = productivity[f] * effort[i];
      const machines = composite.machines(stock);
      const made = stock > 0 ? composite.of(machines, k) : 0;
      const now = capacity[f] * made * skilled * crew[k];
      let gain = 1;
      if (saves[i] === 1 && made > 0) gain = (skilled * made) / composite.alone(machines, k, made);
      inputNeed[f] = gain === 1 ? 1 : pow(gain, -saving);
      capacityNow[f] = now;
      soldOf[productOf[i]] += smoothedSales[f];
      full[i] += now;
    }
    /** What an industry as a whole is asked for: mines the orders, others a part more or less than they sold. */
    const ask = new Float64Array(industries.length);
    industries.forEach(({ stockMonths }, i) => {
      const stock = stockOf(world, productOf[i]);
      const wanted = nation.miningOrders[productOf[i]];
      const target = stockMonths * Math.max(1, soldOf[productOf[i]]);
      if (!isMine[i]) {
        ask[i] = 1 + adjust * Math.max(-1, (target - stock) / target);
        return;
      }
      const short = stockMonths * wanted - stock;
      ask[i] = Math.max(0, wanted + adjust * (short > 0 ? short : (1 - inertia) * short));
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
        planned[f] = productOf[i] === P.arms ? now * arms : now;
      }
    }
  },
});

/** Nearness to 1 of the elasticity within which the composite is Cobb–Douglas. */
const UNIT = 1e-6;

/**
 * Composite of machines, overhead and human capital, with elasticity α in machines at the base. `machines` is the part
 * that a stock of machines has in it. `alone` is the composite with overhead and human capital at their
 * opening levels, which is `made` where they still stand at them.
 */
function capitalComposite(world: World, alpha: number) {
  const { overhead, humanCapital } = world.counties;
  const ofOverhead = world.value("capital.overheadWeight");
  const ofHuman = world.value("capital.humanWeight");
  const ofMachines = 1 - ofOverhead - ofHuman;
  const rho = 1 - 1 / world.value("capital.complementarity");
  const exponent = alpha / ofMachines;
  const cobbDouglas = Math.abs(rho) < UNIT;
  const rest = new Float64Array(overhead.length);
  for (let k = 0; k < rest.length; k++)
    rest[k] = cobbDouglas
      ? ofOverhead * log(overhead[k]) + ofHuman * log(humanCapital[k])
      : ofOverhead * pow(overhead[k], rho) + ofHuman * pow(humanCapital[k], rho);
  const base = cobbDouglas ? 0 : ofOverhead + ofHuman;
  const root = exponent / rho;
  const compose = (machines: number, others: number): number =>
    cobbDouglas ? exp(exponent * (machines + others)) : pow(machines + others, root);
  return {
    machines: (stock: number) => ofMachines * (cobbDouglas ? log(stock) : pow(stock, rho)),
    of: (machines: number, county: number) => compose(machines, rest[county]),
    alone: (machines: number, county: number, made: number) =>
      rest[county] === base ? made : compose(machines, base),
  };
}

/** What the workers who attend in each county can man, against the base crew. */
function crews(
  { structure, counties, nation }: World,
  exponent: number,
  baseAttendance: number,
): Float64Array {
  const { assignedWorkers, farmerClass } = structure;
  const crew = new Float64Array(structure.counties);
  const civil = 1 - nation.showpieceWorkers[0];
  for (let k = 0; k < crew.length; k++) {
    let attending = 0;
    for (let c = 0; c < classCount; c++)
      if (c !== farmerClass) attending += counties.attending[k * classCount + c];
    crew[k] = pow(Math.min(1.3, (attending * civil) / (assignedWorkers[k] * baseAttendance)), exponent);
  }
  return crew;
}
/** Stock of a product where its makers deliver it. */
function stockOf({ goods, structure }: World, product: number): number {
  return goods.total(product, structure.planGood[product] ? STORE.state : STORE.firms);
}
