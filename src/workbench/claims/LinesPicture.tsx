/** Draws lines with bands over numbers, such as months after a treatment or the values of a ladder. */
import type { JSX, Ref } from "react";
import { axisFormat } from "../charts/numbers.ts";
import { useWidth } from "../charts/use-width.ts";
import { useWords } from "../i18n/index.ts";
import { endsOf, roundTicks, scaleOf } from "./scale.ts";

export interface LinePoint {
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export interface PictureLine {
  readonly name: string;
  readonly points: readonly LinePoint[];
}
export interface LinesPictureProps {
  readonly lines: readonly PictureLine[];
  /** Marks of the axis below, with what stands there. */
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** What the axis below is. */
  readonly across?: string;
  /** Half the height of the band around nothing that is too small to matter. */
  readonly small?: number;
  readonly fromZero: boolean;
  /** Puts a dot on every point. */
  readonly dots?: boolean;
  readonly picture: Ref<SVGSVGElement>;
}

const HEIGHT = 240;
const EDGE = { left: 62, right: 12, top: 8, below: 26 } as const;
/** Colours of the page's columns. */
const COLOURS = 4;
export const colourOf = (line: number): string => `var(--column-${(line % COLOURS) + 1})`;
/** Lines past the colours are broken. */
const dashes = (line: number): string | undefined => (line < COLOURS ? undefined : "5 3");

export function LinesPicture(props: LinesPictureProps): JSX.Element {
  const { lines, ticks, across, small, fromZero, dots = false, picture } = props;
  const [frame, wide] = useWidth<HTMLDivElement>();
  const language = useWords((words) => words.language);
  const width = Math.max(260, wide);
  const points = lines.flatMap((line) => line.points);
  const values = points.flatMap(({ value, low, high }) => [value, low, high]);
  const ends = endsOf([...values, ...(fromZero ? [0] : []), ...(small === undefined ? [] : [small, -small])]);
  const below = across === undefined ? EDGE.below : EDGE.below + 18;
  const places = points.map(({ x }) => x);
  const x = scaleOf([Math.min(...places), Math.max(...places)], [EDGE.left, width - EDGE.right]);
  const y = scaleOf(ends, [HEIGHT - below, EDGE.top]);
  const format = axisFormat(Math.max(...ends.map(Math.abs)), language);
  return (
    <div ref={frame} className="claims-picture">
      <svg ref={picture} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {small !== undefined && (
          <rect
            className="claims-zone-small"
            x={EDGE.left}
            width={width - EDGE.left - EDGE.right}
            y={y.at(small)}
            height={y.at(-small) - y.at(small)}
          />
        )}
        {roundTicks(ends[0], ends[1], 5).map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? "claims-zero" : "claims-grid"}
              x1={EDGE.left}
              x2={width - EDGE.right}
              y1={y.at(tick)}
              y2={y.at(tick)}
            />
            <text className="claims-tick" x={EDGE.left - 6} y={y.at(tick) + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {ticks.map(({ x: at, text }) => (
          <text key={text} className="claims-tick" x={x.at(at)} y={HEIGHT - below + 16} textAnchor="middle">
            {text}
          </text>
        ))}
        {across !== undefined && (
          <text className="claims-tick" x={width - EDGE.right} y={HEIGHT - 6} textAnchor="end">
            {across}
          </text>
        )}
        {lines.map(({ name, points: mine }, line) => (
          <g key={name}>
            <polygon
              points={[
                ...mine.map((point) => `${x.at(point.x)},${y.at(point.high)}`),
                ...mine.toReversed().map((point) => `${x.at(point.x)},${y.at(point.low)}`),
              ].join(" ")}
              fill={colourOf(line)}
              fillOpacity="0.15"
            />
            <polyline
              points={mine.map((point) => `${x.at(point.x)},${y.at(point.value)}`).join(" ")}
              fill="none"
              stroke={colourOf(line)}
              strokeWidth="2"
              strokeDasharray={dashes(line)}
            />
            {dots &&
              mine.map((point) => (
                <circle
                  key={point.x}
                  cx={x.at(point.x)}
                  cy={y.at(point.value)}
                  r="3.5"
                  fill={colourOf(line)}
                />
              ))}
          </g>
        ))}
      </svg>
    </div>
  );
}
