/** Hook: what saying claims takes, in the language of the page. */
import { useMemo } from "react";
import { wordOf } from "../charts/numbers.ts";
import { useCatalogue } from "../engine/index.ts";
import { useName, useText } from "../i18n/index.ts";
import { useFigures } from "../understand/figures.ts";
import type { Sayings } from "./say.ts";

export function useSayings(): Sayings {
  const t = useText();
  const name = useName();
  const figures = useFigures();
  const { levers, series } = useCatalogue();
  return useMemo(() => {
    const leverById = new Map(levers.map((one) => [one.id, one]));
    const seriesById = new Map(series.map((one) => [one.id, one]));
    return {
      t,
      lever: (id) => leverById.get(id),
      series: (id) => seriesById.get(id),
      leverName: ({ id, title }) => name("levers", id, title),
      seriesName: ({ id, title }) => name("series", id, title),
      unit: (unit) => (unit === "" ? "" : wordOf(t, "unit", unit)),
      number: (value) => figures.number(value),
    };
  }, [t, name, figures, levers, series]);
}
