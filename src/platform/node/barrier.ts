/**
 * Lets one thread hand a numbered job to others and wait for all of them, over shared memory.
 * Jobs are cut into parts that each thread takes by counting up; no thread waits for a part that another holds.
 * Workers join between jobs, when they are ready: until then the lead does their share.
 */

/** Cells of the control block. */
const GENERATION = 0;
const JOB = 1;
const MONTH = 2;
const NEXT = 3;
const DONE = 4;
const FAILED = 5;
const WORKERS = 6;
/** Cells of each worker: whether it is ready, its first generation, and a count of what it took as a sign of life. */
const CELLS_A_WORKER = 3;
const READY = 0;
const FIRST = 1;
const ALIVE = 2;

const QUIT = -1;
const LAST_GENERATION = 0x3fffffff;
/** Looks before a thread goes to sleep; short jobs follow each other faster than it could be woken. */
const SPINS = 2000;
const ERROR_BYTES = 2048;

export interface Control {
  readonly cells: Int32Array;
  readonly error: Uint8Array;
}
export function createControl(workers: number): Control {
  const cells = new Int32Array(new SharedArrayBuffer(4 * (WORKERS + workers * CELLS_A_WORKER)));
  return { cells, error: new Uint8Array(new SharedArrayBuffer(ERROR_BYTES)) };
}
function cellOf(worker: number, cell: number): number {
  return WORKERS + worker * CELLS_A_WORKER + cell;
}

/** The one who hands out jobs. */
export interface Lead {
  /** Runs one job: its own share through `work`, the rest through the workers. Throws what a worker threw. */
  run(job: number, month: number, work: (next: () => number) => void): void;
  /** Tells the workers to leave. */
  quit(): void;
  /** Marks the team as broken, from an event handler; the next or present job throws `message`. */
  fail(message: string): void;
  /** How many workers have joined so far. */
  joined(): number;
}

export interface LeadOptions {
  readonly workers: number;
  /** Seconds without any sign of life after which a worker counts as dead. */
  readonly patience?: number;
}

export function createLead(control: Control, { workers, patience = 30 }: LeadOptions): Lead {
  const { cells, error } = control;
  const crew = new Set<number>();
  let generation = 0;
  const check = () => {
    if (Atomics.load(cells, FAILED) === 0) return;
    const text = new TextDecoder().decode(error.slice());
    throw new Error(`a thread of the run failed: ${text.slice(0, text.indexOf("\0")) || "no message"}`);
  };
  const invite = () => {
    if (crew.size === workers) return;
    for (let worker = 0; worker < workers; worker++) {
      if (crew.has(worker) || Atomics.load(cells, cellOf(worker, READY)) === 0) continue;
      crew.add(worker);
      Atomics.store(cells, cellOf(worker, FIRST), generation);
      Atomics.notify(cells, cellOf(worker, FIRST));
    }
  };
  const next = () => Atomics.add(cells, NEXT, 1);
  return {
    run(job, month, work) {
      check();
      generation = (generation % LAST_GENERATION) + 1;
      invite();
      Atomics.store(cells, JOB, job);
      Atomics.store(cells, MONTH, month);
      Atomics.store(cells, NEXT, 0);
      Atomics.store(cells, DONE, 0);
      Atomics.store(cells, GENERATION, generation);
      Atomics.notify(cells, GENERATION);
      try {
        work(next);
      } finally {
        waitForAll(cells, crew, patience);
      }
      check();
    },
    quit() {
      Atomics.store(cells, GENERATION, QUIT);
      Atomics.notify(cells, GENERATION);
    },
    fail: (message) => report(control, message),
    joined: () => crew.size,
  };
}

function waitForAll(cells: Int32Array, crew: ReadonlySet<number>, patience: number): void {
  let idle = 0;
  let signs = -1;
  for (;;) {
    let done = Atomics.load(cells, DONE);
    for (let spin = 0; done < crew.size && spin < SPINS; spin++) done = Atomics.load(cells, DONE);
    if (done >= crew.size) return;
    const outcome = Atomics.wait(cells, DONE, done, 1000);
    let sum = 0;
    for (const worker of crew) sum += Atomics.load(cells, cellOf(worker, ALIVE));
    idle = outcome === "timed-out" && sum === signs ? idle + 1 : 0;
    signs = sum;
    if (idle >= patience)
      throw new Error(`a thread of the run stopped answering, seconds waited: ${patience}`);
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
    Atomics.add(cells, cellOf(worker, ALIVE), 1);
    return Atomics.add(cells, NEXT, 1);
  };
  Atomics.store(cells, cellOf(worker, READY), 1);
  Atomics.wait(cells, cellOf(worker, FIRST), 0);
  // The invitation precedes its job: until that is out, the one before stands there.
  let seen = Atomics.load(cells, cellOf(worker, FIRST)) - 1;
  for (;;) {
    let generation = Atomics.load(cells, GENERATION);
    for (let spin = 0; generation === seen && spin < SPINS; spin++)
      generation = Atomics.load(cells, GENERATION);
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
  if (Atomics.load(cells, FAILED) !== 0) return;
  error.set(new TextEncoder().encode(message).subarray(0, ERROR_BYTES - 1));
  Atomics.compareExchange(cells, FAILED, 0, 1);
}
