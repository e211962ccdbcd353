/** Draws policies of equal cost: numbers as in the list below, crosses as wide as 90 % of the draws, colour for the third axis. */
import type { JSX, Ref } from "react";
import { axisFormat } from "../charts/numbers.ts";
import { useWidth } from "../charts/use-width.ts";
import { useText, useWords } from "../i18n/index.ts";
import type { FrontierPoint } from "./frontier-places.ts";
import { endsOf, roundTicks, scaleOf } from "./scale.ts";

const HEIGHT = 320;
const EDGE = { left: 66, right: 14, top: 24, below: 46 } as const;

/** From little to much of the third axis. */
const shadeOf = (shade: number | null): string =>
  shade === null
    ? "var(--quiet)"
    : `color-mix(in oklab, var(--column-2) ${Math.round(100 * shade)}%, var(--column-1))`;

export function FrontierPicture({
  points,
  across,
  upward,
  colour,
  picture,
}: {
  readonly points: readonly FrontierPoint[];
  readonly across: string;
  readonly upward: string;
  /** Name of the third axis; empty where there is none. */
  readonly colour: string;
  readonly picture: Ref<SVGSVGElement>;
}): JSX.Element {
  const t = useText();
  const [frame, wide] = useWidth<HTMLDivElement>();
  const language = useWords((words) => words.language);
  const width = Math.max(260, wide);
  const xs = endsOf([0, ...points.flatMap(({ x }) => [x.low, x.at, x.high])]);
  const ys = endsOf([0, ...points.flatMap(({ y }) => [y.low, y.at, y.high])]);
  const x = scaleOf(xs, [EDGE.left, width - EDGE.right]);
  const y = scaleOf(ys, [HEIGHT - EDGE.below, EDGE.top]);
  const [formatX, formatY] = [xs, ys].map((ends) => axisFormat(Math.max(...ends.map(Math.abs)), language));
  return (
    <div ref={frame} className="claims-picture">
      <svg ref={picture} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <text className="claims-tick" x={EDGE.left} y="14">
          ↑ {upward}
        </text>
        <text className="claims-tick" x={width - EDGE.right} y={HEIGHT - 8} textAnchor="end">
          {across} →
        </text>
        {roundTicks(ys[0], ys[1], 5).map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? "claims-zero" : "claims-grid"}
              x1={EDGE.left}
              x2={width - EDGE.right}
              y1={y.at(tick)}
              y2={y.at(tick)}
            />
            <text className="claims-tick" x={EDGE.left - 6} y={y.at(tick) + 4} textAnchor="end">
              {formatY(tick)}
            </text>
          </g>
        ))}
        {roundTicks(xs[0], xs[1], Math.max(3, Math.floor(width / 110))).map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? "claims-zero" : "claims-grid"}
              x1={x.at(tick)}
              x2={x.at(tick)}
              y1={EDGE.top}
              y2={HEIGHT - EDGE.below}
            />
            <text className="claims-tick" x={x.at(tick)} y={HEIGHT - EDGE.below + 16} textAnchor="middle">
              {formatX(tick)}
            </text>
          </g>
        ))}
        {points.map(({ policy, mark, x: px, y: py, shade, costs }) => (
          <g key={policy.id} opacity={costs ? 1 : 0.5}>
            <title>{policy.title}</title>
            <path
              d={`M${x.at(px.low)},${y.at(py.at)}H${x.at(px.high)}M${x.at(px.at)},${y.at(py.low)}V${y.at(py.high)}`}
              stroke={shadeOf(shade)}
              strokeOpacity="0.6"
            />
            <circle
              cx={x.at(px.at)}
              cy={y.at(py.at)}
              r="9"
              fill="var(--card)"
              stroke={shadeOf(shade)}
              strokeWidth="2.5"
              strokeDasharray={costs ? undefined : "3 2"}
            />
            <text className="claims-mark" x={x.at(px.at)} y={y.at(py.at) + 4} textAnchor="middle">
              {mark}
            </text>
          </g>
        ))}
      </svg>
      {colour !== "" && (
        <p className="claims-note">
          {t("claims.frontier.colour", { axis: colour })}{" "}
          <span className="claims-shades" aria-hidden="true" /> {t("claims.frontier.more")}.{" "}
          {t("claims.frontier.broken")}
        </p>
      )}
    </div>
  );
}
