/** A dated path of a lever, drawn by hand over the years or typed into a table. */
import { useRef, useState } from "react";
import type { JSX, PointerEvent } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { LeverEntry } from "../content/types.ts";
import { useName, useText } from "../i18n/index.ts";
import type { LeverSetting } from "../state/page-state.ts";
import { usePage } from "../state/store.ts";
import { levelAt, stepOf } from "./levels.ts";
import { pathOfYears, pathProblems, rowsOf } from "./paths.ts";
import type { PathRow } from "./paths.ts";

const [WIDTH, HEIGHT] = [560, 160];

export interface PathEditorProps {
  readonly lever: LeverEntry;
  /** What the lever is set to now. */
  readonly setting: LeverSetting | undefined;
  readonly onClose: () => void;
}

export function PathEditor({ lever, setting, onClose }: PathEditorProps): JSX.Element {
  const say = useText();
  const name = useName();
  const { from, to } = usePage();
  const [rows, setRows] = useState<readonly PathRow[]>(() => rowsOf(setting, from));
  const problems = pathProblems(rows, lever);
  const title = name("levers", lever.id, lever.title);
  const change = (at: number, part: Partial<PathRow>) =>
    setRows(rows.map((row, r) => (r === at ? { ...row, ...part } : row)));
  const apply = () => {
    usePage.getState().setLever(
      lever.id,
      rows.map(({ from: first, to: last, value }) => ({
        from: first,
        ...(last === "" ? {} : { to: last }),
        value: Number(value),
      })),
    );
    onClose();
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="sheet">
        <Dialog className="explore-path">
          <Heading slot="title">{say("explore.path.title", { lever: title })}</Heading>
          <p>{say("explore.path.how", { low: lever.low, high: lever.high, unit: lever.unit })}</p>
          <PathPicture lever={lever} rows={rows} years={[year(from), year(to)]} onDraw={setRows} />
          <table>
            <thead>
              <tr>
                <th scope="col">{say("explore.path.from")}</th>
                <th scope="col">{say("explore.path.to")}</th>
                <th scope="col">{say("explore.path.value")}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, r) => (
                <tr key={r}>
                  <td>
                    <input
                      type="month"
                      aria-label={say("explore.path.from")}
                      value={row.from}
                      onChange={({ target }) => change(r, { from: target.value })}
                    />
                  </td>
                  <td>
                    <input
                      type="month"
                      aria-label={say("explore.path.to")}
                      value={row.to}
                      onChange={({ target }) => change(r, { to: target.value })}
                    />
                  </td>
                  <td>
                    <input
                      type="number"
                      step="any"
                      aria-label={say("explore.path.value")}
                      value={row.value}
                      min={lever.low}
                      max={lever.high}
                      onChange={({ target }) => change(r, { value: target.value })}
                    />
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-label={say("explore.path.remove", { row: r + 1 })}
                      onClick={() => setRows(rows.filter((_, other) => other !== r))}
                    >
                      ×
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <ul className="explore-problems" aria-live="polite">
            {problems.map(({ key, values }) => (
              <li key={`${key} ${values["row"]}`}>{say(key, values)}</li>
            ))}
          </ul>
          <div className="explore-buttons">
            <button
              type="button"
              onClick={() => setRows([...rows, { from: "", to: "", value: String(lever.low) }])}
            >
              {say("explore.path.add")}
            </button>
            <button type="button" className="primary" disabled={problems.length > 0} onClick={apply}>
              {say("explore.path.apply")}
            </button>
            <button type="button" onClick={onClose}>
              {say("explore.cancel")}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const year = (month: string) => Number(month.slice(0, 4));

/** Steps over the years; a pointer that is drawn across sets each year that it passes. */
function PathPicture({
  lever,
  rows,
  years: [first, last],
  onDraw,
}: {
  readonly lever: LeverEntry;
  readonly rows: readonly PathRow[];
  readonly years: readonly [number, number];
  readonly onDraw: (rows: readonly PathRow[]) => void;
}): JSX.Element {
  const say = useText();
  const svg = useRef<SVGSVGElement>(null);
  const count = last + 1 - first;
  const { low, high } = lever;
  const stretches = rows
    .filter(({ from }) => from !== "")
    .map(({ from, to, value }) => ({ from, ...(to === "" ? {} : { to }), value: Number(value) }));
  const levels = Array.from({ length: count }, (_, y) => levelAt(lever, stretches, `${first + y}-07`));
  const draw = (event: PointerEvent) => {
    if (event.buttons === 0 || svg.current === null) return;
    const box = svg.current.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * count);
    if (at < 0 || at >= count) return;
    const share = 1 - (event.clientY - box.top) / box.height;
    const step = stepOf(lever);
    const value = Math.round((low + Math.min(1, Math.max(0, share)) * (high - low)) / step) * step;
    onDraw(pathOfYears(first, levels.with(at, Number(value.toPrecision(10)))));
  };
  const x = (y: number) => (y * WIDTH) / count;
  const h = (value: number) => HEIGHT * (1 - (value - low) / (high - low));
  return (
    <svg
      ref={svg}
      className="explore-path-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`}
      role="img"
      aria-label={say("explore.path.picture")}
      onPointerDown={draw}
      onPointerMove={draw}
    >
      <rect width={WIDTH} height={HEIGHT} />
      {levels.map((level, y) => (
        <g key={first + y}>
          <line x1={x(y)} x2={x(y + 1)} y1={h(level)} y2={h(level)} />
          {count <= 14 || y % 2 === 0 ? (
            <text x={x(y + 0.5)} y={HEIGHT + 13}>
              {first + y}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
