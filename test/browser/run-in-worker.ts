/** The program of the page's worker: runs one history on the embedded data and posts what it came to. */
import texts from "virtual:data-texts";
import { run } from "../../src/lab/run.ts";
import type { RunOptions } from "../../src/lab/types.ts";
import { createWebHost } from "../../src/platform/web/host.ts";

export type Outcome =
  | { readonly stateHash: string; readonly exact: boolean; readonly months: number; readonly seconds: number }
  | { readonly error: string };

self.onmessage = (event: MessageEvent<RunOptions>) => {
  run(createWebHost(texts), event.data).then(
    ({ stateHash, accounts, months, seconds }) => {
      const exact = Object.values(accounts).every((residual) => residual === 0);
      post({ stateHash, exact, months: months.length, seconds });
    },
    (error: unknown) =>
      post({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
};

function post(outcome: Outcome): void {
  self.postMessage(outcome);
}
