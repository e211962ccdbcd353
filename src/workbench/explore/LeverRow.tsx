/** One lever: its name, a slider with a tick at what it is without the page, a number, its path, and the way back. */
import { memo, useRef } from "react";
import type { JSX } from "react";
import { Input, Label, NumberField, Slider, SliderThumb, SliderTrack } from "react-aria-components";
import { wordOf } from "../charts/numbers.ts";
import type { LeverEntry } from "../content/types.ts";
import { useName, useText } from "../i18n/index.ts";
import type { LeverSetting } from "../state/page-state.ts";
import { usePage } from "../state/store.ts";
import { isMoved, levelAt, movedTo, stepOf } from "./levels.ts";

export interface LeverRowProps {
  readonly lever: LeverEntry;
  /** What the column's scenario sets, and what the page does. */
  readonly parent: LeverSetting | undefined;
  readonly setting: LeverSetting | undefined;
  /** Month from which levers are moved. */
  readonly since: string;
  readonly onPath: (lever: LeverEntry) => void;
}

/** Rows that do not move are not drawn again while another one is dragged. */
export const LeverRow = memo(Row);

function Row({ lever, parent, setting, since, onPath }: LeverRowProps): JSX.Element {
  const say = useText();
  const name = useName();
  const dragging = useRef(false);
  const { id, low, high, choices, unit } = lever;
  const title = name("levers", id, lever.title);
  const value = levelAt(lever, setting ?? parent, since);
  const usual = levelAt(lever, parent, since);
  const drawn = setting !== undefined && !isMoved(lever, parent, since, setting);
  const step = stepOf(lever);
  // Everything between taking hold of the slider and letting go is one step of undo.
  const history = usePage.temporal;
  const move = (to: number) => {
    usePage.getState().setLever(id, movedTo(lever, parent, since, round(to, step)));
    if (dragging.current) history.getState().pause();
  };
  const release = () => {
    dragging.current = false;
    history.getState().resume();
  };
  const choice = choices.length > 0 ? choices[Math.round(value - low)] : undefined;
  return (
    <li className="explore-lever" data-lever={id} data-changed={setting !== undefined}>
      <Slider
        minValue={low}
        maxValue={high}
        step={step}
        value={Math.min(high, Math.max(low, value))}
        isDisabled={drawn}
        onChange={(to) => move(to as number)}
        onChangeEnd={release}
      >
        <Label className="explore-lever-name">{title}</Label>
        <SliderTrack
          className="explore-track"
          style={{ "--tick": `${(100 * (usual - low)) / (high - low)}%` } as React.CSSProperties}
          onPointerDown={() => (dragging.current = true)}
        >
          <SliderThumb className="explore-thumb" />
        </SliderTrack>
      </Slider>
      <div className="explore-lever-line">
        {drawn ? (
          <span className="explore-drawn">{say("explore.path.drawn")}</span>
        ) : (
          <NumberField
            aria-label={say("explore.lever.number", { lever: title })}
            minValue={low}
            maxValue={high}
            value={value}
            formatOptions={{ maximumFractionDigits: 6, useGrouping: false }}
            onChange={(to) => {
              if (Number.isFinite(to)) move(to);
            }}
          >
            <Input className="explore-number" />
          </NumberField>
        )}
        <span className="explore-unit">
          {wordOf(say, "unit", choice ?? unit)}{" "}
          <span className="explore-range">{say("explore.lever.range", { low, high })}</span>
        </span>
        <button type="button" className="explore-small" onClick={() => onPath(lever)}>
          {say("explore.path")}
        </button>
        {setting === undefined ? null : (
          <button
            type="button"
            className="explore-small"
            aria-label={say("explore.lever.back", { lever: title })}
            onClick={() => usePage.getState().setLever(id, undefined)}
          >
            ↺
          </button>
        )}
      </div>
    </li>
  );
}

/** Takes the dust of binary fractions off a multiple of the step; a number that was typed stays as it is. */
function round(value: number, step: number): number {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6
    ? Number((Math.round(steps) * step).toPrecision(10))
    : value;
}
