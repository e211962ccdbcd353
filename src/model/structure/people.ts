/** Who lives where: households of January 2012 by county and class, and the agents that stand for them. */
import { largestRemainder } from "../../core/rounding.ts";
import type { WorldData } from "../data.ts";

/** Agents of one county and class: how many, for how many households and persons. */
export interface Cell {
  readonly county: number;
  readonly class: number;
  readonly agents: number;
  readonly households: number;
  readonly persons: number;
}
/** A run of agents of one county, worked on by one thread at a time; sums are taken in the order of blocks. */
export interface Block {
  readonly index: number;
  readonly county: number;
  readonly from: number;
  readonly to: number;
}
/** Agents in a block at most, so that its columns stay in the cache. */
export const BLOCK_LIMIT = 4096;

/** Splits households of each county over the classes (iterative proportional fitting), then into agents. */
export function populate(data: WorldData, householdsPerAgent: number, growth: number): Cell[] {
  const total = Math.round(data.units.reduce((sum, unit) => sum + unit.households2008, 0) * growth);
  const totalPersons = Math.round(data.units.reduce((sum, unit) => sum + unit.population2008, 0) * growth);
  const households = largestRemainder(
    total,
    data.units.map((unit) => unit.households2008),
  );
  const persons = largestRemainder(
    totalPersons,
    data.units.map((unit) => unit.population2008),
  );
  const classes = data.classes;
  const urbanMean =
    data.units.reduce((sum, unit) => sum + unit.urbanShare * unit.households2008, 0) /
    data.units.reduce((sum, unit) => sum + unit.households2008, 0);
  const weight = data.units.map((unit) =>
    classes.map((record) => {
      const tilt =
        record.urbanTilt < 0
          ? Math.max(0.02, 1 - unit.urbanShare)
          : 1 - record.urbanTilt + (record.urbanTilt * unit.urbanShare) / urbanMean;
      return Math.max(0.001, tilt) * record.share * (unit.province === "KP-01" ? record.pyongyangFactor : 1);
    }),
  );
  const classTotal = classes.map((record) => record.share * total);
  for (let round = 0; round < 60; round++) {
    weight.forEach((row, k) => {
      const sum = row.reduce((a, b) => a + b, 0);
      for (let c = 0; c < row.length; c++) row[c] *= households[k] / sum;
    });
    classes.forEach((_, c) => {
      const sum = weight.reduce((acc, row) => acc + row[c], 0);
      for (const row of weight) row[c] *= classTotal[c] / sum;
    });
  }
  const cells: Cell[] = [];
  weight.forEach((row, k) => {
    const split = largestRemainder(households[k], row);
    const people = largestRemainder(persons[k], split);
    split.forEach((count, c) => {
      if (count === 0) return;
      cells.push({
        county: k,
        class: c,
        households: count,
        persons: people[c],
        agents: Math.min(count, Math.max(1, Math.round(count / householdsPerAgent))),
      });
    });
  });
  return cells;
}

/** Cuts agents into blocks that never straddle a county. */
export function cutBlocks(cells: readonly Cell[]): Block[] {
  const blocks: Block[] = [];
  let agent = 0;
  let start = 0;
  cells.forEach((cell, i) => {
    agent += cell.agents;
    if (cells[i + 1]?.county === cell.county) return;
    for (let from = start; from < agent; from += BLOCK_LIMIT)
      blocks.push({
        index: blocks.length,
        county: cell.county,
        from,
        to: Math.min(agent, from + BLOCK_LIMIT),
      });
    start = agent;
  });
  return blocks;
}
