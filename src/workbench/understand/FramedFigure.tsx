/** A picture of a view's own with its head, legend, menu of files and table. */
import { useRef, useState } from "react";
import type { JSX, ReactNode, RefObject } from "react";
import { FigureMenu } from "../charts/FigureMenu.tsx";
import { Legend } from "../charts/Legend.tsx";
import { TableTwin } from "../charts/TableTwin.tsx";
import { useFiles } from "../charts/use-files.ts";
import type { LegendItem } from "../export/describe.ts";
import type { DataTable } from "../export/table.ts";
import "../charts/figure.css";

export interface FramedFigureProps {
  readonly title: string;
  readonly unit: string;
  /** Parts of the names of its files. */
  readonly stem: readonly string[];
  /** First and last month or year, for readers; empty where it has none. */
  readonly period: string;
  /** What it rests on. */
  readonly source: string;
  readonly legend: readonly LegendItem[];
  /** What it shows in a sentence. */
  readonly spoken?: string;
  readonly table: () => DataTable;
  /** Draws it; the picture is the element that the reference is put on. */
  readonly children: (picture: RefObject<SVGSVGElement | null>) => ReactNode;
}

export function FramedFigure(props: FramedFigureProps): JSX.Element {
  const { title, unit, stem, period, source, legend, spoken, table, children } = props;
  const picture = useRef<SVGSVGElement>(null);
  const [isOpen, setOpen] = useState(false);
  const give = useFiles({
    stem,
    about: () => ({ title, unit, period, source, legend }),
    panels: () => (picture.current === null ? [] : [{ svg: picture.current, caption: "" }]),
    table,
  });
  return (
    <figure className="charts-figure understand-figure">
      <figcaption className="charts-head">
        <b>{title}</b>
        <span className="charts-unit">{unit}</span>
        <span className="charts-tools">
          <FigureMenu title={title} give={give} onTable={() => setOpen(true)} />
        </span>
      </figcaption>
      {children(picture)}
      {legend.length > 0 && <Legend items={legend} />}
      {spoken !== undefined && <p className="charts-unseen">{spoken}</p>}
      <TableTwin
        title={title}
        table={table}
        spoken={spoken}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        give={give}
      />
    </figure>
  );
}
