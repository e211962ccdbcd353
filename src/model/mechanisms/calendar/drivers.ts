import { mechanism } from "../../mechanism.ts";
import { goodOf, goods, products } from "../../products.ts";

/** Lever of each product that a world market prices. */
const worldPrice = products.map((id) =>
  (goods as readonly string[]).includes(goodOf(id)) ? `worldPrice.${goodOf(id)}` : undefined,
);
const KG_PER_KT = 1e6;
const KG_PER_TONNE = 1000;

/** Moves the month's exogenous paths into the state: world prices, weather, deals. */
export const drivers = mechanism({
  id: "calendar.drivers",
  title: "Calendar of exogenous drivers",
  documents: ["000", "001", "002", "003", "004"],
  equations: [
    "borderPrice(j, t) = borderPrice(j, 2012) · world(series j, t) / mean over 2012 of world(series j) · lever",
    "weather(province, t) = growing-season index of the year / its mean over 2010–2025",
  ],
  parameters: [],
  levers: ["weather.season", ...goods.map((good) => `worldPrice.${good}`)],
  reads: [],
  writes: [
    "nation.cnyPerUsd",
    "nation.borderCents",
    "nation.provinceWeather",
    "nation.rain",
    "nation.crudeKg",
    "nation.grantShare",
    "nation.aidGrainKg",
    "nation.aidFertilizerKg",
    "nation.kaesongCents",
    "nation.workersAbroad",
    "nation.tourists",
    "nation.population",
  ],
  moves: { metric: "trade.exports.coal.usd", ablated: "up" },
  step(world) {
    const { nation, structure } = world;
    nation.cnyPerUsd[0] = world.driver("fx.cny-per-usd");
    for (let j = 0; j < products.length; j++) {
      const series = structure.worldSeries[j];
      const lever = worldPrice[j];
      nation.borderCents[j] =
        structure.borderCents[j] *
        (series === "" ? 1 : world.driver(series) / structure.worldMean[j]) *
        (lever === undefined ? 1 : world.lever(lever));
    }
    const provinces = structure.data.provinces.length;
    const season = world.lever("weather.season");
    let rain = 0;
    for (let p = 0; p < provinces; p++) {
      const weather = world.weather(p);
      nation.provinceWeather[p] = weather.season * season;
      rain += weather.rain / provinces;
    }
    nation.rain[0] = rain;
    nation.crudeKg[0] = Math.floor(world.driver("external.crude.kt") * KG_PER_KT);
    nation.grantShare[0] = world.driver("external.crude-grant-share");
    nation.aidGrainKg[0] = Math.floor(world.driver("external.aid.grain.tonnes") * KG_PER_TONNE);
    nation.aidFertilizerKg[0] = Math.floor(world.driver("external.aid.fertilizer.tonnes") * KG_PER_TONNE);
    nation.kaesongCents[0] = Math.floor(world.driver("external.kaesong.wages.usd") * 1e8);
    nation.workersAbroad[0] = world.driver("external.workers.persons");
    nation.tourists[0] = world.driver("external.tourists.persons");
    nation.population[0] = world.driver("external.population");
  },
});
