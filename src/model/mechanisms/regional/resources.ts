/** What a 20x10 county's factories take to build, and how it is taken from the state's stores. */
import { P, STORE } from "../../products.ts";
import type { World } from "../../world.ts";
import { drawFromStores } from "../production/draw-stores.ts";

const KG_PER_TONNE = 1000;
const CENTS_PER_MUSD = 1e8;

export interface Bill {
  readonly materialsKg: number;
  readonly fuelsKg: number;
  readonly machineryCents: number;
}
/** Materials, fuels and machinery of the factories of one county. */
export function factoryBill(world: World): Bill {
  return {
    materialsKg: world.value("regional.cementTonnes") * KG_PER_TONNE,
    fuelsKg: world.value("regional.fuelTonnes") * KG_PER_TONNE,
    machineryCents: world.value("regional.machineryMusd") * CENTS_PER_MUSD,
  };
}
/** Value of a bill at base prices, US cents. */
export function valueOf({ structure }: World, bill: Bill): number {
  const { basicCents } = structure;
  return (
    bill.materialsKg * basicCents[P.materials] + bill.fuelsKg * basicCents[P.fuels] + bill.machineryCents
  );
}
/** Part of `factories` bills that a share of the stores would fill, 0 to 1: the scarcest thing decides. */
export function fillOf({ goods }: World, bill: Bill, factories: number, share: number): number {
  if (!(factories > 0)) return 0;
  const part = (need: number, stock: number) =>
    need > 0 ? Math.min(1, (share * stock) / (need * factories)) : 1;
  const machines =
    goods.total(P["machinery.home"], STORE.state) + goods.total(P["machinery.imported"], STORE.state);
  return Math.min(
    part(bill.materialsKg, goods.total(P.materials, STORE.state)),
    part(bill.fuelsKg, goods.total(P.fuels, STORE.state)),
    part(bill.machineryCents, machines),
  );
}
/** Takes `factories` bills out of the stores into a county; returns what they are worth, US cents. */
export function takeBill(
  world: World,
  pointers: Int32Array,
  bill: Bill,
  county: number,
  factories: number,
): number {
  const { goods, structure } = world;
  const take = (j: number, units: number) =>
    drawFromStores(world, pointers, j, county, "invested", Math.floor(units));
  let cents = take(P.materials, bill.materialsKg * factories) * structure.basicCents[P.materials];
  cents += take(P.fuels, bill.fuelsKg * factories) * structure.basicCents[P.fuels];
  const machines = Math.floor(bill.machineryCents * factories);
  const imported = goods.total(P["machinery.imported"], STORE.state);
  const all = imported + goods.total(P["machinery.home"], STORE.state);
  const abroad = all > 0 ? Math.min(imported, Math.floor((machines * imported) / all)) : 0;
  cents += take(P["machinery.imported"], abroad);
  return cents + take(P["machinery.home"], machines - abroad);
}
