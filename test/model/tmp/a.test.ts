import { test } from "vitest";
import { testModel, runMonths, readSeries } from "../world.ts";
test("time", () => {
  let t=performance.now();
  const m = testModel();
  console.log("burn", performance.now()-t, m.world.structure.agents, m.snapshot().byteLength, m.stateHash(), m.world.ledger.clipped());
  t=performance.now();
  console.log(runMonths(m, 12).at(-1));
  console.log("12", performance.now()-t);
  t=performance.now();
  const n = testModel({without:["markets.prices"]});
  console.log("create", performance.now()-t);
  t=performance.now();
  const o = testModel({householdsPerAgent:16000});
  console.log("burn16000", performance.now()-t, o.world.structure.agents);
  console.log(readSeries(n,"price.rice.kpw"));
}, 60000);
