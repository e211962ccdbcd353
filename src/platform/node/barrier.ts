/**
 * Lets one thread hand a numbered job to others and wait for all of them, over shared memory.
 * Jobs are cut into parts that each thread takes by counting up; no thread waits for a part that another holds.
 */

/** Cells of the control block. */
const GENERATION = 0;
const JOB = 1;
const MONTH = 2;
const NEXT = 3;
const DONE = 4;
const FAILED = 5;
/** Then one cell a worker that counts what it took: a sign of life. */
const ALIVE = 6;
const QUIT = -1;
/** Looks before a thread goes to sleep; short jobs follow each other faster than it could be woken. */
const SPINS = 2000;
const ERROR_BYTES = 2048;

export interface Control {
  readonly cells: Int32Array;
  readonly error: Uint8Array;
}
export function createControl(workers: number): Control {
  const cells = new Int32Array(new SharedArrayBuffer(4 * (ALIVE + workers)));
  return { cells, error: new Uint8Array(new SharedArrayBuffer(ERROR_BYTES)) };
}

/** The one who hands out jobs. */
export interface Lead {
  /** Runs one job: its own share through `work`, the rest through the workers. Throws what a worker threw. */
  run(job: number, month: number, work: (next: () => number) => void): void;
  /** Tells the workers to leave. */
  quit(): void;
  /** Marks the team as broken, from an event handler; the next or present job throws `message`. */
  fail(message: string): void;
}

export interface LeadOptions {
  readonly workers: number;
  /** Seconds without any sign of life after which a worker counts as dead. */
  readonly patience?: number;
}

export function createLead({ cells, error }: Control, { workers, patience = 30 }: LeadOptions): Lead {
  let generation = 0;
  const check = () => {
    if (Atomics.load(cells, FAILED) === 0) return;
    const text = new TextDecoder().decode(error.slice());
    throw new Error(`a thread of the run failed: ${text.slice(0, text.indexOf("\0")) || "no message"}`);
  };
  const next = () => Atomics.add(cells, NEXT, 1);
  return {
    run(job, month, work) {
      check();
      Atomics.store(cells, JOB, job);
      Atomics.store(cells, MONTH, month);
      Atomics.store(cells, NEXT, 0);
      Atomics.store(cells, DONE, 0);
      generation = (generation + 1) & 0x3fffffff;
      Atomics.store(cells, GENERATION, generation);
      Atomics.notify(cells, GENERATION);
      let problem: unknown;
      try {
        work(next);
      } catch (thrown) {
        problem = thrown ?? new Error("no message");
      }
      waitForAll(cells, workers, patience);
      if (problem !== undefined) throw problem;
      check();
    },
    quit() {
      Atomics.store(cells, GENERATION, QUIT);
      Atomics.notify(cells, GENERATION);
    },
    fail(message) {
      report({ cells, error }, message);
    },
  };
}

function waitForAll(cells: Int32Array, workers: number, patience: number): void {
  let idle = 0;
  let signs = -1;
  for (;;) {
    let done = Atomics.load(cells, DONE);
    for (let spin = 0; done < workers && spin < SPINS; spin++) done = Atomics.load(cells, DONE);
    if (done >= workers) return;
    const outcome = Atomics.wait(cells, DONE, done, 1000);
    let sum = 0;
    for (let w = 0; w < workers; w++) sum += Atomics.load(cells, ALIVE + w);
    idle = outcome === "timed-out" && sum === signs ? idle + 1 : 0;
    signs = sum;
    if (idle >= patience) throw new Error(`a thread of the run stopped answering, seconds waited: ${patience}`);
  }
}

/** Serves jobs on a worker until told to quit. `work` takes parts from `next` until its job has no more. */
export function serve(
  control: Control,
  worker: number,
  work: (job: number, month: number, next: () => number) => void,
): void {
  const { cells } = control;
  const next = () => {
    Atomics.add(cells, ALIVE + worker, 1);
    return Atomics.add(cells, NEXT, 1);
  };
  let seen = 0;
  for (;;) {
    let generation = Atomics.load(cells, GENERATION);
    for (let spin = 0; generation === seen && spin < SPINS; spin++) generation = Atomics.load(cells, GENERATION);
    if (generation === seen) {
      Atomics.wait(cells, GENERATION, seen);
      continue;
    }
    if (generation === QUIT) return;
    seen = generation;
    try {
      work(Atomics.load(cells, JOB), Atomics.load(cells, MONTH), next);
    } catch (thrown) {
      report(control, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    }
    Atomics.add(cells, DONE, 1);
    Atomics.notify(cells, DONE);
  }
}

/** Keeps the first failure's message, cut to fit. */
function report({ cells, error }: Control, message: string): void {
  if (Atomics.compareExchange(cells, FAILED, 0, 1) !== 0) return;
  error.set(new TextEncoder().encode(message).subarray(0, ERROR_BYTES - 1));
}
