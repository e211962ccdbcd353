/** Chooses a year by slider, and plays the years where that is wanted. */
import { useId } from "react";
import { Button } from "react-aria-components";
import { useText } from "../i18n/index.ts";
import { wantsStillness } from "./use-year.ts";
import type { YearState } from "./use-year.ts";

/** A slider over the years, with a button that plays them. */
export function YearSlider({
  state,
  player = false,
}: {
  readonly state: YearState;
  readonly player?: boolean;
}) {
  const t = useText();
  const id = useId();
  const { shown, years, playing } = state;
  const action = wantsStillness() ? "charts.nextYear" : playing ? "charts.pause" : "charts.play";
  return (
    <div className="charts-row charts-years">
      {player ? (
        <Button className="charts-button" isDisabled={years.length < 2} onPress={() => state.play()}>
          {t(action)}
        </Button>
      ) : null}
      <label htmlFor={id}>{t("charts.year")}</label>
      <input
        id={id}
        type="range"
        min={years[0]}
        max={years.at(-1)}
        step={1}
        value={shown}
        onChange={(event) => state.move(Number(event.currentTarget.value))}
        onPointerUp={() => state.rest()}
        onKeyUp={() => state.rest()}
        onBlur={() => state.rest()}
      />
      <output htmlFor={id}>{shown}</output>
    </div>
  );
}
