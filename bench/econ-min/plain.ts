/** Runs econ-min on plain typed arrays with a counter-based generator of its own: what the language itself can do. */
import { main } from "./report.ts";
import type { Options, Record } from "./report.ts";

const CHOICES = 5;
/** Households that one call visits: short enough that the engine compiles the function, not its loop alone. */
const BLOCK = 4096;

/** Steps a Weyl sequence held in `state` and mixes it to 32 bits (lowbias32). */
function next(state: Int32Array): number {
  let x = (state[0] = state[0] + 0x9e3779b9);
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

const uniform = (state: Int32Array): number => next(state) / 4294967296;

/** Returns a whole number in 0 … count − 1; up to 65,536 by the upper half of a 32 × 32-bit product. */
function below(state: Int32Array, count: number): number {
  const bits = next(state);
  if (count > 65536) return (bits * (count / 4294967296)) >>> 0;
  return (Math.imul(bits >>> 16, count) + (Math.imul(bits & 0xffff, count) >>> 16)) >>> 16;
}

function world({ N, M, seed }: Options) {
  const random = Int32Array.of(Math.imul(seed, 0x85ebca6b));
  const n = N / M;
  return {
    random,
    n,
    firms: {
      cash: new Float64Array(M).fill(2 * n),
      inventory: new Float64Array(M).fill(n),
      price: new Float64Array(M).map(() => 0.9 + 0.2 * uniform(random)),
      wage: new Float64Array(M).fill(1),
      utilisation: new Float64Array(M).fill(1),
      pay: new Float64Array(M),
      /** The price, or ∞ where nothing is left. */
      offer: new Float64Array(M),
    },
    households: {
      cash: new Float64Array(N).fill(1),
      consumption: new Float64Array(N),
      employer: new Uint32Array(N).map((_, i) => i % M),
      order: new Uint32Array(N).map((_, i) => i),
    },
  };
}
type World = ReturnType<typeof world>;

function produce({ firms, random, n }: World): void {
  const { cash, inventory, price, wage, utilisation, pay, offer } = firms;
  for (let j = 0; j < cash.length; j++) {
    let u = utilisation[j];
    if (inventory[j] < 0.5 * n) {
      price[j] *= 1 + 0.04 * uniform(random);
      u = Math.min(1, 1.02 * u);
      if (u === 1) wage[j] *= 1 + 0.01 * uniform(random);
    } else {
      price[j] *= 1 - 0.04 * uniform(random);
      u = Math.max(0.2, 0.98 * u);
      wage[j] *= 1 - 0.005 * uniform(random);
    }
    let bill = wage[j] * u * n;
    if (bill > cash[j]) {
      u *= cash[j] / bill;
      bill = cash[j];
    }
    pay[j] = (bill + 0.5 * Math.max(0, cash[j] - 2 * bill)) / n;
    cash[j] -= pay[j] * n;
    inventory[j] += u * n;
    utilisation[j] = u;
    offer[j] = inventory[j] > 0 ? price[j] : Infinity;
  }
}

function shuffle({ households, random }: World): void {
  const { order } = households;
  for (let i = order.length - 1; i > 0; i--) {
    const other = below(random, i + 1);
    const held = order[i];
    order[i] = order[other];
    order[other] = held;
  }
}

/** Books each household's pay before all shop, in memory order: nobody else looks at its cash in between. */
function receive({ households, firms }: World): void {
  const { cash, employer } = households;
  const { pay } = firms;
  for (let i = 0; i < cash.length; i++) cash[i] += pay[employer[i]];
}

function shop({ households, firms, random }: World, from: number, to: number): void {
  const { cash, consumption, order } = households;
  const { cash: firmCash, inventory, offer } = firms;
  const count = offer.length;
  const choices = CHOICES;
  for (let a = from; a < to; a++) {
    const i = order[a];
    let best = 0;
    let lowest = Infinity;
    for (let k = 0; k < choices; k++) {
      const j = below(random, count);
      if (offer[j] < lowest) {
        lowest = offer[j];
        best = j;
      }
    }
    let held = cash[i];
    let bought = 0;
    if (lowest < Infinity) {
      bought = Math.min((0.8 * held) / lowest, inventory[best]);
      const spent = bought * lowest;
      held -= spent;
      firmCash[best] += spent;
      inventory[best] -= bought;
      if (!(inventory[best] > 0)) offer[best] = Infinity;
    }
    cash[i] = held;
    consumption[i] = bought;
  }
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

function record({ firms, households }: World): Record {
  return {
    price: total(firms.price) / firms.price.length,
    u: total(firms.utilisation) / firms.price.length,
    cons: total(households.consumption),
    money: total(firms.cash) + total(households.cash),
  };
}

export function plain(options: Options) {
  const all = world(options);
  const step = () => {
    produce(all);
    shuffle(all);
    receive(all);
    for (let from = 0; from < options.N; from += BLOCK) shop(all, from, Math.min(from + BLOCK, options.N));
    return record(all);
  };
  return { money: record(all).money, step };
}

main(import.meta.url, "plain", plain);
