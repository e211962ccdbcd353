/** Hook: keeps a chart over time drawn. The picture before stays until the next one is ready. */
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { ObservedEntry, SeriesEntry } from "../content/types.ts";
import { useWords } from "../i18n/index.ts";
import { MOST_COLUMNS } from "../state/page-state.ts";
import type { Mode } from "../state/page-state.ts";
import { drawSoon, forget } from "./frames.ts";
import { pictureOf } from "./picture.ts";
import type { ColumnInput, TimePicture } from "./picture.ts";
import type { Drawn, drawTime } from "./plot.ts";

export interface PictureWish {
  readonly series: SeriesEntry;
  readonly columns: readonly ColumnInput[];
  readonly mode: Mode;
  readonly observed: readonly ObservedEntry[];
  readonly rivals: boolean;
  readonly years: boolean;
  readonly since: string;
  readonly from: string;
  readonly to: string;
  /** In pixels; nothing is drawn as long as the width is 0. */
  readonly width: number;
  readonly height: number;
}

/** A picture that stands on the page. */
export interface Shown {
  readonly picture: TimePicture;
  readonly drawn: Drawn;
}

export interface KeptPicture {
  /** Goes into the ref of the element that the picture fills. */
  readonly host: RefObject<HTMLDivElement | null>;
  readonly shown: Shown | undefined;
  /** Why nothing could be drawn. */
  readonly problem: string | undefined;
}

/** What draws; it comes with the first chart, and not before. */
interface Plotter {
  readonly drawTime: typeof drawTime;
}
let plotting: Promise<Plotter> | undefined;
function loadPlot(): Promise<Plotter> {
  plotting ??= import("./plot.ts").catch((problem: unknown) => {
    plotting = undefined;
    throw problem;
  });
  return plotting;
}

/** Draws a picture again whenever something of it changes. */
export function usePicture(wish: PictureWish): KeptPicture {
  const host = useRef<HTMLDivElement>(null);
  const key = useRef({});
  const language = useWords((words) => words.language);
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    if (wish.width === 0) return;
    let wanted = true;
    const fail = (cause: unknown) => {
      if (wanted) setProblem(cause instanceof Error ? cause.message : String(cause));
    };
    const draw = (plotter: Plotter) => {
      const picture = pictureOf(wish);
      const drawn = picture === undefined ? undefined : plotter.drawTime(picture, { ...wish, language });
      host.current?.replaceChildren(...(drawn === undefined ? [] : [drawn.svg]));
      setShown(picture === undefined || drawn === undefined ? undefined : { picture, drawn });
      setProblem(undefined);
    };
    loadPlot().then((plotter) => {
      if (!wanted) return;
      drawSoon(key.current, () => {
        try {
          draw(plotter);
        } catch (cause) {
          fail(cause);
        }
      });
    }, fail);
    return () => {
      wanted = false;
    };
  }, [...partsOf(wish), language]);

  useEffect(() => {
    const mine = key.current;
    return () => forget(mine);
  }, []);
  return { host, shown, problem };
}

/** What a picture depends on, always equally many things: lists that are made anew but hold the same do not count. */
function partsOf({ columns, observed, ...rest }: PictureWish): unknown[] {
  const parts = Array.from({ length: MOST_COLUMNS }, (_, c) => {
    const column = columns.at(c);
    return [column?.name, column?.fan, column?.stale];
  });
  const { series, mode, rivals, years, since, from, to, width, height } = rest;
  const seen = observed.length === 0 ? undefined : observed;
  return [...parts.flat(), seen, series, mode, rivals, years, since, from, to, width, height];
}
