/** A worker that dies of some trials, in the thread's own way: of seed 13 always, of seed 7 the first time. */
import { existsSync, writeFileSync } from "node:fs";
import { workerData } from "piscina";

export default async function work({ seed, wait = 0 }) {
  if (seed === 13) process.exit(7);
  if (seed === 66) throw new TypeError("a fault of the program");
  if (seed === 7 && !existsSync(workerData.marker)) {
    writeFileSync(workerData.marker, "");
    process.exit(7);
  }
  await new Promise((resolve) => setTimeout(resolve, wait));
  return [{ values: [Float64Array.of(seed)], stateHash: String(seed) }];
}
