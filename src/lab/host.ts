/** What the lab needs from the machine it runs on; `platform` provides it, `cli` and `workbench` hand it in. */
import type { WorldData } from "../model/data.ts";
import type { ModelOptions } from "../model/engine.ts";

/** Runs household mechanisms over blocks on several threads; the result does not depend on how many. */
export interface Team {
  /** Runs the household mechanism at `index` of the schedule over all blocks and waits for the last one. */
  run(index: number, month: number): void;
  close(): void;
}
export interface TeamRequest {
  readonly threads: number;
  readonly data: WorldData;
  readonly buffer: SharedArrayBuffer;
  readonly options: ModelOptions;
}
export interface Host {
  /** Loads the checked data once. */
  readonly data: WorldData;
  /** Seconds of a clock that only moves forward. */
  seconds(): number;
  /** Lets the machine attend to other things, such as an interrupt, and comes back. */
  pause(): Promise<void>;
  /** Absent where threads cannot share memory; runs then use one thread. */
  readonly startTeam?: (request: TeamRequest) => Promise<Team>;
}
