/** A median with its interval on a line, against the effects that bear a claim out and those too small to matter. */
import type { JSX } from "react";
import type { Frame, Placed } from "../../lab/report/claims-strip.ts";
import { useText } from "../i18n/index.ts";
import { useFigures } from "../understand/figures.ts";

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

export function Strip({
  frame: { low, high, zones, signed, unit },
  placed: { median, interval },
}: {
  readonly frame: Frame;
  readonly placed: Placed;
}): JSX.Element {
  const t = useText();
  const figures = useFigures();
  const share = (value: number) => 100 * Math.max(0, Math.min(1, (value - low) / (high - low)));
  const place = (value: number) => `${share(value)}%`;
  const [from, to] = interval;
  const show = (value: number | null) => figures.number(value, signed);
  return (
    <svg
      className="claims-strip"
      height={HEIGHT}
      role="img"
      aria-label={t("claims.found.median", {
        median: `${show(median)} ${unit}`,
        low: show(from),
        high: show(to),
      })}
    >
      {[zones.claimed, ...zones.small].map(([start, end], z) => (
        <rect
          key={`${start} ${end}`}
          className={z === 0 ? "claims-zone-claimed" : "claims-zone-small"}
          x={place(start)}
          width={`${share(end) - share(start)}%`}
          height={HEIGHT}
        />
      ))}
      {low < 0 && high > 0 && <line className="claims-zero" x1={place(0)} x2={place(0)} y1="0" y2={HEIGHT} />}
      <line
        className="claims-interval"
        x1={place(from ?? low)}
        x2={place(to ?? high)}
        y1={MIDDLE}
        y2={MIDDLE}
      />
      {median !== null && <Spot median={median} low={low} high={high} place={place(median)} />}
    </svg>
  );
}

/** A dot, or an arrow at the edge where the median lies beyond it. */
function Spot({
  median,
  low,
  high,
  place,
}: {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly place: string;
}): JSX.Element {
  if (median >= low && median <= high)
    return <circle className="claims-median" cx={place} cy={MIDDLE} r="4.5" />;
  const isLeft = median < low;
  return (
    <text
      className="claims-median"
      x={isLeft ? "0" : "100%"}
      y={MIDDLE + 5}
      textAnchor={isLeft ? "start" : "end"}
    >
      {isLeft ? "◀" : "▶"}
    </text>
  );
}

/** Says what the parts of the strips are. */
export function StripKey(): JSX.Element {
  const t = useText();
  return (
    <p className="claims-key">
      {(["median", "interval", "small", "claimed"] as const).map((part) => (
        <span key={part} className={`claims-key-${part}`}>
          {t(`claims.key.${part}`)}
        </span>
      ))}
    </p>
  );
}
