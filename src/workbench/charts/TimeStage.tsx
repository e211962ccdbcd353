/** Where a chart over time stands: the drawn picture, what lies over it, and moving along it by pointer or keyboard. */
import { useId, useState } from "react";
import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import { useText, useWords } from "../i18n/index.ts";
import type { Language, Translate } from "../i18n/index.ts";
import { nearestTo, step } from "./along.ts";
import { Crosshair } from "./Crosshair.tsx";
import { show, showPeriod } from "./numbers.ts";
import { marksAt } from "./picture.ts";
import type { TimePicture } from "./picture.ts";
import { columnAt } from "./spoken.ts";
import { sourceOf } from "./time-table.ts";
import type { Shown } from "./use-picture.ts";

export interface TimeStageProps {
  /** The element that the picture is put into. */
  readonly host: RefObject<HTMLDivElement | null>;
  readonly shown: Shown | undefined;
  /** Why nothing could be drawn. */
  readonly problem: string | undefined;
  readonly title: string;
  /** The chart in words. */
  readonly spoken: string | undefined;
  /** In pixels. */
  readonly height: number;
  /** Draws the single runs of the column that is looked at. */
  readonly runs: boolean;
}

/** What the reader looks at: a period by its place, and how high the pointer is; the keyboard has no height. */
interface Look {
  readonly at: number;
  readonly height: number | undefined;
}

/** The picture, or why there is none. */
export function TimeStage({ host, shown, problem, title, spoken, height, runs }: TimeStageProps) {
  const t = useText();
  const description = useId();
  const [look, setLook] = useState<Look>();
  const count = shown?.picture.periods.length ?? 0;
  const at = look === undefined ? undefined : Math.min(look.at, count - 1);
  const message = messageOf(shown, problem, t);
  return (
    <div className="charts-stage" style={{ height }}>
      <div ref={host} className="charts-host" aria-hidden="true" />
      {message === undefined ? null : (
        <p className="charts-message" role={problem === undefined ? undefined : "alert"}>
          {message}
        </p>
      )}
      {shown === undefined || count === 0 ? null : (
        <>
          <Crosshair shown={shown} at={at} height={look?.height} runs={runs} />
          <Reach shown={shown} title={title} description={description} at={at} onLook={setLook} />
        </>
      )}
      <p id={description} className="charts-unseen">
        {spoken}
      </p>
    </div>
  );
}

function messageOf(shown: Shown | undefined, problem: string | undefined, t: Translate): string | undefined {
  if (problem !== undefined) return t("charts.failed", { problem });
  if (shown === undefined) return t("charts.waiting");
  if (!shown.picture.empty) return undefined;
  return t(shown.picture.mode === "ratio" ? "charts.noRatio" : "charts.nothing");
}

interface ReachProps {
  readonly shown: Shown;
  readonly title: string;
  /** Id of the chart's words. */
  readonly description: string;
  readonly at: number | undefined;
  readonly onLook: (look: Look | undefined) => void;
}

/** Lies over the picture and takes what pointer and keyboard do; a screen reader hears the values of each month. */
function Reach({ shown: { picture, drawn }, title, description, at, onLook }: ReachProps) {
  const t = useText();
  const language = useWords((words) => words.language);
  const last = picture.periods.length - 1;
  const here = at ?? last;
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const places = picture.periods.map((period) => drawn.x(period));
    onLook({ at: nearestTo(places, event.clientX - box.left), height: event.clientY - box.top });
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") onLook(undefined);
    const next = step(event.key, here, last + 1);
    if (next === undefined) return;
    event.preventDefault();
    onLook({ at: next, height: undefined });
  };
  return (
    <div
      className="charts-reach"
      role="slider"
      tabIndex={0}
      aria-label={t("charts.along", { title })}
      aria-describedby={description}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={here}
      aria-valuetext={saidAt(picture, here, t, language)}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => onLook(undefined)}
      onKeyDown={press}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) onLook({ at: here, height: undefined });
      }}
      onBlur={() => onLook(undefined)}
    />
  );
}

/** All values of a period in words. */
function saidAt(picture: TimePicture, at: number, t: Translate, language: Language): string {
  const period = picture.periods[at];
  const baseline = t("charts.spoken.baselineAt", { value: show(picture.baseline[at], language) });
  return [
    `${showPeriod(period, language)}.`,
    ...(picture.mode === "level" ? [baseline] : []),
    ...picture.columns.map((column) => columnAt(column, period, t, language)),
    ...marksAt(picture, period).map((mark) =>
      t("charts.spoken.seenAt", { value: show(mark.value, language), source: sourceOf(mark, t) }),
    ),
  ].join(" ");
}
