import { describe, expect, it } from "vitest";
import type { PairFlow } from "./money-flows.ts";
import { layOut } from "./sankey-layout.ts";

const flow = (from: string, to: string, usd: number): PairFlow => ({ from, to, usd, lines: [] });

describe("the layout of money flows", () => {
  it("has payers left and payees right, also where money runs in circles", () => {
    const layout = layOut([flow("a", "b", 6), flow("b", "a", 3), flow("b", "b", 1)], 400);
    expect(layout.nodes.map(({ id, usd }) => [id, usd])).toEqual([
      ["payer a", 6],
      ["payer b", 4],
      ["payee b", 7],
      ["payee a", 3],
    ]);
    for (const { side, x, width } of layout.nodes) expect(x + width).toBe(side === "payer" ? 10 : 400);
    const [wide, , thin] = layout.links.map(({ width }) => width);
    expect(wide / thin).toBeCloseTo(6, 6);
    expect(layout.links.every(({ path }) => path.startsWith("M"))).toBe(true);
    expect(layout.left).toEqual({ count: 0, share: 0 });
  });
  it("leaves the smallest to the table", () => {
    const flows = Array.from({ length: 70 }, (_, i) => flow(`p${i % 8}`, `q${i}`, 70 - i));
    const { links, left } = layOut(flows, 400);
    expect(links).toHaveLength(60);
    expect(left.count).toBe(10);
    expect(left.share).toBeCloseTo(55 / 2485, 9);
    expect(layOut([], 400)).toMatchObject({ nodes: [], links: [] });
  });
});
