/** A worker of the page for studies: explains differences and tries claims, one study and then it is done with. */
import * as Comlink from "comlink";
import type { Texts } from "../../data/index.ts";
import { claimLive } from "../../lab/live/claim-live.ts";
import type { ClaimAnswer, ClaimProgress, ClaimRequest } from "../../lab/live/claim-live.ts";
import { explainLive } from "../../lab/live/explain-live.ts";
import type { ExplainAnswer, ExplainProgress, ExplainRequest } from "../../lab/live/explain-live.ts";
import { tableDraws } from "../../lab/live/table-draws.ts";
import type { ParameterTable } from "../../lab/live/table-draws.ts";
import type { WorldData } from "../../model/data.ts";
import { createWebHost } from "./host.ts";

/** Milliseconds between two words on how far a study has come. */
const PAUSE = 100;

interface Opened {
  readonly data: WorldData;
  readonly table: ParameterTable;
  readonly order: readonly number[];
}
let open: Opened | undefined;
function opened(): Opened {
  if (!open) throw new Error("a worker that was not opened");
  return open;
}

/** Tells at most so often; what `matters` is told at once. */
function gently<P>(tell: (progress: P) => unknown, matters: (progress: P) => boolean): (progress: P) => void {
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - last < PAUSE && !matters(progress)) return;
    last = now;
    tell(progress);
  };
}

const worker = {
  /** Loads the data and the draws; `order` says in which order the page takes them. Throws UserErrors for wrong data. */
  open(texts: Texts, table: ParameterTable, order: readonly number[]): void {
    open = { data: createWebHost(texts).data, table, order };
  },
  async explain(
    request: ExplainRequest,
    onProgress: (progress: ExplainProgress) => unknown,
  ): Promise<ExplainAnswer> {
    const { data, table, order } = opened();
    const tell = gently(onProgress, ({ first }) => first !== undefined);
    return await explainLive({ data, draws: tableDraws(table, order) }, request, tell);
  },
  async claim(request: ClaimRequest, onProgress: (progress: ClaimProgress) => unknown): Promise<ClaimAnswer> {
    const { data, table } = opened();
    const tell = gently(onProgress, () => false);
    return await claimLive({ data, draws: tableDraws(table) }, request, tell);
  },
};
export type StudyWorker = typeof worker;
Comlink.expose(worker);
