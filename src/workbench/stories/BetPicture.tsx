/** The picture of a bet: the baseline, the reader's line, and the model's path once it is revealed. */
import { useRef } from "react";
import type { JSX, PointerEvent } from "react";
import { axisFormat } from "../charts/numbers.ts";
import type { Language } from "../i18n/index.ts";
import type { Points, Touch } from "./bet-points.ts";
import { SIZE, bandPath, linePath, scaleOf, valueTicks, yearTicks } from "./bet-scale.ts";
import type { Domain } from "./bet-scale.ts";

export interface BetPictureProps {
  /** What the picture shows, in words. */
  readonly label: string;
  readonly months: readonly string[];
  readonly domain: Domain;
  /** Median of the baseline, one value a month. */
  readonly baseline: ArrayLike<number>;
  readonly points: Points;
  /** The model's path; only when it is revealed. */
  readonly model?: {
    readonly median: ArrayLike<number>;
    readonly low: ArrayLike<number>;
    readonly high: ArrayLike<number>;
  };
  /** Colour of the column. */
  readonly colour: string;
  readonly language: Language;
  /** Told of each stretch that the pointer draws; left out where the line stands. */
  readonly onDraw?: (from: Touch, to: Touch) => void;
  /** Told when the pointer is lifted. */
  readonly onDone?: () => void;
}

export function BetPicture(props: BetPictureProps): JSX.Element {
  const { months, domain, baseline, points, model, colour, language, onDraw, onDone } = props;
  const last = useRef<Touch>(undefined);
  const scale = scaleOf(months, domain);
  const knots = points.map(({ month }) => month);
  const format = axisFormat(Math.max(Math.abs(domain.low), Math.abs(domain.high)), language);
  const touchOf = (event: PointerEvent<SVGSVGElement>): Touch => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) * SIZE.width) / box.width;
    const y = ((event.clientY - box.top) * SIZE.height) / box.height;
    return { knot: scale.knotAt(x, knots), value: Number(scale.valueAt(y).toPrecision(4)) };
  };
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    const touch = touchOf(event);
    onDraw?.(last.current ?? touch, touch);
    last.current = touch;
  };
  const lift = () => {
    if (last.current === undefined) return;
    last.current = undefined;
    onDone?.();
  };
  return (
    <svg
      className={onDraw ? "bet-picture bet-open" : "bet-picture"}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={props.label}
      onPointerDown={(event) => {
        if (!onDraw || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        draw(event);
      }}
      onPointerMove={(event) => {
        if (last.current !== undefined) draw(event);
      }}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      {valueTicks(domain).map((value) => (
        <g key={value} className="bet-tick">
          <line x1={SIZE.left} x2={SIZE.width - SIZE.right} y1={scale.y(value)} y2={scale.y(value)} />
          <text x={SIZE.left - 8} y={scale.y(value)} dy="0.32em" textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {yearTicks(months).map((month) => (
        <text key={month} className="bet-year" x={scale.x(month)} y={SIZE.height - 6} textAnchor="middle">
          {month.slice(0, 4)}
        </text>
      ))}
      {knots[0] !== undefined && (
        <line
          className="bet-since"
          x1={scale.x(knots[0])}
          x2={scale.x(knots[0])}
          y1={SIZE.top}
          y2={SIZE.height - SIZE.bottom}
        />
      )}
      {model && (
        <path
          className="bet-band"
          style={{ fill: colour }}
          d={bandPath(scale, months, model.low, model.high)}
        />
      )}
      <path className="bet-baseline" d={linePath(scale, months, baseline)} />
      {model && (
        <path className="bet-model" style={{ stroke: colour }} d={linePath(scale, months, model.median)} />
      )}
      <path
        className="bet-line"
        d={linePath(
          scale,
          knots,
          points.map(({ value }) => value),
        )}
      />
    </svg>
  );
}
