/** Makes figures that stand alone: a picture with its title, unit, legend, source, version and link as text inside it. */
import type { FigureMeta, LegendItem } from "./describe.ts";
import { shape, standAlone } from "./inline.ts";
import { widthOf, wrapText } from "./wrap.ts";

/** A picture of the page; several stand side by side, each with its caption. */
export interface Panel {
  readonly svg: SVGSVGElement;
  readonly caption: string;
}

/** Sizes in pixels. */
const LEAST_WIDTH = 560;
const EDGE = 20;
const BETWEEN = 16;
const SIGN = 22;
const type = { title: 17, text: 12, foot: 10 } as const;
const LINE = 1.4;
/** Pixels of a PNG for each of the figure's. */
const SHARPNESS = 2;

interface Ink {
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly family: string;
  /** Returns what a colour of the page is worth here. */
  of(colour: string): string;
}

/** Lines of text and what stands below them, from the top down. */
interface Block {
  readonly shapes: readonly SVGElement[];
  readonly height: number;
}

/** Returns the text of an SVG file. The pictures must be in the page, since their colours are read there. */
export function figureSvg(panels: readonly Panel[], meta: FigureMeta): string {
  const ink = inkOf(panels[0].svg);
  const widest = Math.max(...panels.map(({ svg }) => svg.viewBox.baseVal.width));
  const width = Math.max(LEAST_WIDTH, Math.min(2, panels.length) * widest + 2 * EDGE);
  const inner = width - 2 * EDGE;
  const blocks = [
    text(wrapText(meta.title, inner, type.title), type.title, ink.ink, "600"),
    text(wrapText(`${meta.unit} · ${meta.period}`, inner, type.text), type.text, ink.quiet),
    legend(meta.legend, inner, ink),
    panelRows(panels, inner, ink),
    text(
      [meta.source, `Autarky ${meta.version} · ${meta.modelHash}`, meta.link].flatMap((line) =>
        wrapText(line, inner, type.foot),
      ),
      type.foot,
      ink.quiet,
    ),
  ];
  let y = EDGE;
  const groups = blocks.map(({ shapes, height }) => {
    const group = shape("g", { transform: `translate(${EDGE},${y})` }, shapes);
    y += height + 8;
    return group;
  });
  const height = Math.ceil(y + EDGE - 8);
  const titled = [shape("title"), shape("desc")];
  titled[0].textContent = meta.title;
  titled[1].textContent = `${meta.unit}; ${meta.period}; ${meta.source}`;
  const root = shape(
    "svg",
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": ink.family,
    },
    [...titled, shape("rect", { width, height, fill: ink.paper }), ...groups],
  );
  return new XMLSerializer().serializeToString(root);
}

/** Returns a figure as PNG, with two pixels for each of its own. */
export async function figurePng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * SHARPNESS;
    canvas.height = image.naturalHeight * SHARPNESS;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("the browser has no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("the browser could not write the picture");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function inkOf(picture: SVGSVGElement): Ink {
  const probe = document.createElement("span");
  const host = picture.parentElement ?? document.body;
  const of = (colour: string) => {
    probe.style.color = colour;
    host.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  return {
    ink: of("var(--ink)"),
    quiet: of("var(--quiet)"),
    paper: of("var(--paper)"),
    family: getComputedStyle(document.body).fontFamily,
    of,
  };
}

function text(lines: readonly string[], size: number, fill: string, weight = "400"): Block {
  const shapes = lines.map((line, i) => {
    const element = shape("text", {
      y: (i + 0.8) * size * LINE,
      "font-size": size,
      "font-weight": weight,
      fill,
    });
    element.textContent = line;
    return element;
  });
  return { shapes, height: lines.length * size * LINE };
}

function legend(items: readonly LegendItem[], width: number, ink: Ink): Block {
  const size = type.text;
  const line = size * LINE + 2;
  let x = 0;
  let row = 0;
  const shapes = items.map((item) => {
    const indent = item.mark === "none" ? 0 : SIGN + 6;
    const needed = indent + widthOf(item.name, size);
    if (x > 0 && x + needed > width) {
      x = 0;
      row++;
    }
    const name = shape("text", { x: indent, y: 0.8 * line, "font-size": size, fill: ink.ink });
    name.textContent = item.name;
    const group = shape("g", { transform: `translate(${x},${row * line})` }, [
      ...(item.mark === "none" ? [] : [sign(item, line / 2, ink)]),
      name,
    ]);
    x += needed + BETWEEN;
    return group;
  });
  return { shapes, height: items.length === 0 ? 0 : (row + 1) * line };
}

function sign({ mark, colour }: LegendItem, middle: number, ink: Ink): SVGElement {
  const stroke = ink.of(colour);
  if (mark === "ring")
    return shape("circle", { cx: SIGN / 2, cy: middle, r: 4, fill: "none", stroke, "stroke-width": 1.8 });
  if (mark === "band" || mark === "box")
    return shape("rect", {
      y: middle - 5,
      width: SIGN,
      height: 10,
      fill: stroke,
      "fill-opacity": mark === "band" ? 0.35 : 1,
    });
  return shape("line", {
    x2: SIGN,
    y1: middle,
    y2: middle,
    stroke,
    "stroke-width": 2,
    ...(mark === "dashes" ? { "stroke-dasharray": "5 3" } : {}),
  });
}

function panelRows(panels: readonly Panel[], width: number, ink: Ink): Block {
  const across = Math.min(2, panels.length);
  const each = (width - (across - 1) * BETWEEN) / across;
  const shapes: SVGElement[] = [];
  let y = 0;
  for (let first = 0; first < panels.length; first += across) {
    let tallest = 0;
    panels.slice(first, first + across).forEach(({ svg, caption }, i) => {
      const copy = standAlone(svg);
      const box = svg.viewBox.baseVal;
      const height = (each * box.height) / box.width;
      const x = i * (each + BETWEEN);
      const head = text(caption === "" ? [] : wrapText(caption, each, type.text), type.text, ink.ink);
      const place = { x, y: y + head.height, width: each, height };
      for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value));
      shapes.push(shape("g", { transform: `translate(${x},${y})` }, head.shapes), copy);
      tallest = Math.max(tallest, head.height + height);
    });
    y += tallest + BETWEEN;
  }
  return { shapes, height: y };
}
