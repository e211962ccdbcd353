import { mechanism } from "../../mechanism.ts";

/** Closes the largest companies when a scenario removes them; others take over a part of their trade, slowly. */
export const companyClosing = mechanism({
  id: "companies.closing",
  title: "Companies removed, and trade that others take over",
  documents: ["001", "003"],
  equations: [
    "closed = the k companies with the largest share of base exports; a month, a of their capacity is lost, of which the part t goes to open companies of the same product by capacity; a = 0 without adaptation",
  ],
  parameters: ["companies.takeoverSpeed", "companies.takeoverShare"],
  levers: ["removal.firms", "variant.adaptation"],
  reads: [],
  writes: ["companies.closed", "companies.capacity"],
  moves: { metric: "trade.exports.usd", ablated: "up", under: { "removal.firms": 100 } },
  step(world) {
    const { structure } = world;
    const { closed, capacity } = world.companies;
    const removed = world.lever("removal.firms");
    closed.fill(0);
    if (removed === 0) return;
    for (const r of structure.companiesBySize.slice(0, removed)) closed[r] = 1;
    const speed = world.value("companies.takeoverSpeed") * world.lever("variant.adaptation");
    const part = world.value("companies.takeoverShare");
    for (const { product } of structure.exporters) {
      let open = 0;
      let moved = 0;
      for (const r of structure.companiesOf(product)) {
        if (closed[r] === 0) open += capacity[r];
        else {
          moved += speed * capacity[r];
          capacity[r] *= 1 - speed;
        }
      }
      if (open > 0)
        for (const r of structure.companiesOf(product))
          if (closed[r] === 0) capacity[r] *= 1 + (part * moved) / open;
    }
  },
});
