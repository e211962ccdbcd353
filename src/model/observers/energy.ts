import { P } from "../products.ts";
import type { World } from "../world.ts";
import { ofStructure, series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";

const makersOn = (route: string) =>
  ofStructure(({ allMakers, firms }) => allMakers(P.fertilizer).filter((f) => firms[f].route === route));
const makers = { coal: makersOn("coal"), oil: makersOn("oil") };
const tonnes = ({ structure, firms }: World, route: keyof typeof makers): number =>
  makers[route](structure).reduce((sum, f) => sum + firms.output[f], 0) / 1000;

/** Fertilizer by route, and showpieces. */
export const energy: readonly SeriesDefinition[] = [
  series({
    id: "fertilizer.gasified.tonnes",
    title: "Fertilizer made on the coal route",
    unit: "t a month",
    reads: ["firms.output"],
    read: (w) => tonnes(w, "coal"),
  }),
  series({
    id: "fertilizer.oilRoute.tonnes",
    title: "Fertilizer made on the oil route",
    unit: "t a month",
    reads: ["firms.output"],
    read: (w) => tonnes(w, "oil"),
  }),
  series({
    id: "showpieces.index",
    title: "Showpieces under way, as far as materials go",
    unit: "index 0-1",
    reads: ["nation.showpieceIndex"],
    read: (w) => w.nation.showpieceIndex[0],
  }),
];
