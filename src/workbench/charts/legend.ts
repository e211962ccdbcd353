/** The legend of a chart: what each line, band and sign stands for. */
import type { LegendItem } from "../export/describe.ts";
import type { Translate } from "../i18n/index.ts";
import type { TimePicture } from "./picture.ts";
import { rivalSigns } from "./signs.ts";

/** Returns the legend in the order of the picture. */
export function legendOf(picture: TimePicture, t: Translate): LegendItem[] {
  const banded = picture.columns.find(({ bands }) => bands.draws > 1);
  const preferred = picture.marks.some((mark) => mark.preferred);
  return [
    ...(picture.apart
      ? [{ name: t("charts.baseline"), colour: "var(--baseline)", mark: "dashes" } as const]
      : []),
    ...picture.columns.map(({ name, number }): LegendItem => ({
      name,
      colour: `var(--column-${number})`,
      mark: "line",
    })),
    ...(banded === undefined
      ? []
      : [{ name: t("charts.bands"), colour: `var(--column-${banded.number})`, mark: "band" } as const]),
    ...(preferred ? [{ name: t("charts.observed"), colour: "var(--seen)", mark: "ring" } as const] : []),
    ...rivalSigns(picture).map(({ publisher, letter }): LegendItem => ({
      name: `${letter} ${t("charts.rival", { publisher })}`,
      colour: "var(--seen)",
      mark: "none",
    })),
  ];
}
