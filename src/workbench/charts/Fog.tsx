/** What stands in place of a chart in the fog: why its numbers are hidden, and what would lift it. */
import type { Evidence } from "../content/types.ts";
import { useText } from "../i18n/index.ts";

/** A picture of nothing, with the reason. */
export function Fog({ evidence, height }: { readonly evidence: Evidence; readonly height: number }) {
  const t = useText();
  const { measured, inferred, analogue, assumed } = evidence.parameters;
  const all = measured + inferred + analogue + assumed;
  return (
    <div className="charts-fog" style={{ minHeight: height }}>
      <p>
        <strong>{t("charts.fog.title")}</strong> {t("charts.fog.why", { assumed, all })}
      </p>
      <p>{t("charts.fog.need")}</p>
    </div>
  );
}
