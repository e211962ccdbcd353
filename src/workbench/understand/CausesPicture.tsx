/** Draws causes in columns by their distance from the series, which stands at the right; the list beside it says the same. */
import { useState } from "react";
import type { JSX } from "react";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { FramedFigure } from "./FramedFigure.tsx";
import type { CauseLink, CausePicture } from "./causes.ts";
import { focusOf } from "./look.ts";
import { twoLines } from "./two-lines.ts";
import "./pictures.css";

const BOX = { width: 178, height: 38, gap: 8 } as const;
const TYPE = 12;
/** From one column to the next. */
const STRIDE = BOX.width + 74;
const HEAD = 26;
const EDGE = 6;

interface Box {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export function CausesPicture({
  picture: { layers, links },
  series,
  title,
}: {
  readonly picture: CausePicture;
  /** Id of the series, and its name. */
  readonly series: string;
  readonly title: string;
}): JSX.Element {
  const say = useText();
  const name = useName();
  const [over, setOver] = useState<string>();
  const [edge, setEdge] = useState<CauseLink>();
  const rows = Math.max(...layers.map(({ mechanisms }) => mechanisms.length));
  const height = HEAD + rows * (BOX.height + BOX.gap) + EDGE;
  const width = layers.length * STRIDE + BOX.width + 2 * EDGE;
  const x = (distance: number) => EDGE + (layers.length - distance) * STRIDE;
  const middle = (place: number, of: number) =>
    HEAD + (height - HEAD - EDGE) * ((place + 0.5) / of) - BOX.height / 2;
  const boxes = new Map<string, Box>([
    ["", { id: "", text: title, x: x(0), y: middle(0, 1) }],
    ...layers.flatMap(({ mechanisms }, layer) =>
      mechanisms.map(({ id, title: its }, place): [string, Box] => [
        id,
        { id, text: name("mechanisms", id, its), x: x(layer + 1), y: middle(place, mechanisms.length) },
      ]),
    ),
  ]);
  const lit = ({ from, to }: CauseLink) => over === undefined || over === from || over === to;
  const textOf = (id: string) => boxes.get(id)!.text;
  return (
    <FramedFigure
      title={title}
      unit={say("understand.causes.unit")}
      stem={["causes", series]}
      period=""
      source={say("understand.causes.source")}
      legend={[]}
      table={() => ({
        caption: title,
        columns: [
          { id: "from", title: say("understand.causes.from"), kind: "text" },
          { id: "to", title: say("understand.causes.to"), kind: "text" },
          { id: "columns", title: say("understand.causes.by"), kind: "text" },
        ],
        rows: links.map(({ from, to, columns }) => [textOf(from), textOf(to), columns.join(", ")]),
      })}
    >
      {(host) => (
        <>
          <div className="understand-picture" role="group" tabIndex={0} aria-label={title}>
            <svg
              ref={host}
              width={width}
              height={height}
              viewBox={`0 0 ${width} ${height}`}
              aria-hidden="true"
              onPointerLeave={() => {
                setOver(undefined);
                setEdge(undefined);
              }}
            >
              {layers.map(({ left }, layer) => (
                <text key={layer} className="understand-layer" x={x(layer + 1)} y={14}>
                  {say("understand.causes.step", { step: layer + 1 })}
                  {left > 0 && ` · ${say("understand.causes.left", { count: left })}`}
                </text>
              ))}
              {links.map((link) => (
                <Edge
                  key={`${link.from}>${link.to}`}
                  path={linkPath(boxes.get(link.from)!, boxes.get(link.to)!)}
                  look={edge === link ? "lit" : lit(link) ? "" : "faint"}
                  onOver={(isOver) => setEdge(isOver ? link : undefined)}
                />
              ))}
              {[...boxes.values()].map((box) => (
                <BoxPicture key={box.id} box={box} onOver={setOver} />
              ))}
            </svg>
          </div>
          <p className="understand-note" aria-hidden="true">
            {edge === undefined
              ? say("understand.causes.hover")
              : `${textOf(edge.from)} → ${textOf(edge.to)}: ${edge.columns.join(", ")}`}
          </p>
        </>
      )}
    </FramedFigure>
  );
}

/** A line, and a wide one that nobody sees, so that a pointer meets it. */
function Edge({
  path,
  look,
  onOver,
}: {
  readonly path: string;
  readonly look: "" | "lit" | "faint";
  readonly onOver: (isOver: boolean) => void;
}): JSX.Element {
  return (
    <g>
      <path className={look === "" ? "understand-edge" : `understand-edge understand-${look}`} d={path} />
      <path
        className="understand-reach"
        d={path}
        onPointerEnter={() => onOver(true)}
        onPointerLeave={() => onOver(false)}
      />
    </g>
  );
}

function BoxPicture({
  box: { id, text, x, y },
  onOver,
}: {
  readonly box: Box;
  readonly onOver: (id: string | undefined) => void;
}): JSX.Element {
  const lines = twoLines(text, BOX.width - 14, TYPE);
  const open = () => usePage.getState().set({ focus: focusOf("mechanism", id) });
  return (
    <g
      className={id === "" ? "understand-box understand-box-series" : "understand-box"}
      transform={`translate(${x} ${y})`}
      onPointerEnter={() => onOver(id)}
      onPointerLeave={() => onOver(undefined)}
      {...(id === "" ? {} : { onClick: open })}
    >
      <title>{text}</title>
      <rect width={BOX.width} height={BOX.height} rx="4" />
      {lines.map((line, l) => (
        <text key={line} x="8" y={BOX.height / 2 + 4 + (l - (lines.length - 1) / 2) * 14}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** From the right side of one box to the left side of another. */
function linkPath(from: Box, to: Box): string {
  const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
  const [x2, y2] = [to.x, to.y + BOX.height / 2];
  const half = (x1 + x2) / 2;
  return `M${x1},${y1}C${half},${y1} ${half},${y2} ${x2},${y2}`;
}
