/** Lays money flows out: payers on the left, payees on the right, so that money may run in circles. */
import { sankey, sankeyJustify, sankeyLinkHorizontal } from "d3-sankey";
import type { PairFlow } from "./money-flows.ts";

/** Flows that are drawn at most; the smaller ones stand in the table. */
const MOST = 60;
const NODE_WIDTH = 10;
const GAP = 13;
/** Least height for a group of sectors, so that its name has room. */
const ROW = 20;

interface Node {
  readonly id: string;
  readonly group: string;
  readonly side: "payer" | "payee";
}
interface Link {
  readonly flow: PairFlow;
}

export interface LaidNode extends Node {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Dollars paid, or received. */
  readonly usd: number;
}
export interface LaidLink {
  readonly flow: PairFlow;
  readonly path: string;
  readonly width: number;
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly LaidNode[];
  readonly links: readonly LaidLink[];
  /** Flows that are too small to be drawn, and their share of all. */
  readonly left: { readonly count: number; readonly share: number };
}

/** Returns where everything goes in a picture `width` pixels wide. The flows come the largest first. */
export function layOut(flows: readonly PairFlow[], width: number): Layout {
  const drawn = flows.slice(0, MOST);
  const total = (some: readonly PairFlow[]) => some.reduce((sum, { usd }) => sum + usd, 0);
  const rest = flows.slice(MOST);
  const left = { count: rest.length, share: rest.length === 0 ? 0 : total(rest) / total(flows) };
  const nodes = nodesOf(drawn);
  const rows = Math.max(
    ...(["payer", "payee"] as const).map((side) => nodes.filter((n) => n.side === side).length),
    1,
  );
  const height = Math.max(320, rows * (ROW + GAP));
  if (drawn.length === 0) return { width, height, nodes: [], links: [], left };
  const graph = sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyJustify)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(GAP)
    .extent([
      [0, 4],
      [width, height - 4],
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: drawn.map((flow) => ({
      flow,
      source: `payer ${flow.from}`,
      target: `payee ${flow.to}`,
      value: flow.usd,
    })),
  });
  const path = sankeyLinkHorizontal<Node, Link>();
  return {
    width,
    height,
    left,
    nodes: graph.nodes.map(({ id, group, side, x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0 }) => ({
      id,
      group,
      side,
      x: x0,
      y: y0,
      width: x1 - x0,
      height: Math.max(1, y1 - y0),
      usd: value,
    })),
    links: graph.links.map((link) => ({
      flow: link.flow,
      path: path(link) ?? "",
      width: Math.max(1, link.width ?? 1),
    })),
  };
}

function nodesOf(flows: readonly PairFlow[]): Node[] {
  const groups = (side: Node["side"], of: (flow: PairFlow) => string) =>
    [...new Set(flows.map(of))].map((group): Node => ({ id: `${side} ${group}`, group, side }));
  return [...groups("payer", ({ from }) => from), ...groups("payee", ({ to }) => to)];
}
