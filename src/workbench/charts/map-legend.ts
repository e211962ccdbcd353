/** Names of the classes that a map's colours stand for. */
import type { LegendItem } from "../export/describe.ts";
import type { Language, Translate } from "../i18n/index.ts";
import { colourOfClass } from "./county-values.ts";
import type { ClassScale } from "./county-values.ts";
import { show } from "./numbers.ts";

/** Returns what each class holds, the lowest first. */
export function classNames({ breaks }: ClassScale, t: Translate, language: Language): string[] {
  if (breaks.length === 0) return [t("charts.map.same")];
  const edges = breaks.map((edge) => show(edge, language));
  return [
    t("charts.map.below", { value: edges[0] }),
    ...edges.slice(1).map((edge, i) => t("charts.map.between", { low: edges[i], high: edge })),
    t("charts.map.above", { value: edges.at(-1)! }),
  ];
}

/** Returns the legend of a map that is saved. */
export function mapLegendOf(scale: ClassScale, t: Translate, language: Language): LegendItem[] {
  return classNames(scale, t, language).map((name, i) => ({
    name,
    colour: colourOfClass(i, scale),
    mark: "box",
  }));
}
