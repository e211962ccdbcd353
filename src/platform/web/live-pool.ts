/** The page's workers: work goes to the worker that keeps its world warm, the latest request goes first, the dead rise. */
import * as Comlink from "comlink";
import type { LiveWorker } from "./live-worker.ts";

type Api = Comlink.Remote<LiveWorker>;
/** What a worker is opened with. */
export type Opening = Parameters<LiveWorker["open"]>;
/** One piece of work. */
export interface Task<T> {
  /** Work of one key goes to one worker, which keeps what it made for it. */
  readonly key: number;
  /** Goes before all that waits. */
  readonly urgent?: boolean;
  work(api: Api): Promise<T>;
}
export interface PoolEvents {
  /** Told when a worker died and another took its place. */
  readonly onRestart?: (reason: string) => void;
}
/** Tries that a task gets when workers die under it. */
const TRIES = 2;

interface Waiting {
  readonly task: Task<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly batch: object;
  tries: number;
}
interface Place {
  worker: Worker;
  api: Api;
  ready: Promise<void>;
  /** Its worker has its data: work goes to it in the call that asks for it. */
  opened: boolean;
  queue: Waiting[];
  running: Waiting | undefined;
}

/** Thrown to whom waits for work that a later request made needless. */
export class Overtaken extends Error {
  constructor() {
    super("overtaken by a later request");
  }
}

export class LivePool {
  readonly #places: Place[];
  readonly #create: () => Worker;
  readonly #opening: Opening;
  readonly #events: PoolEvents;
  #closed = false;

  constructor(create: () => Worker, opening: Opening, size: number, events: PoolEvents = {}) {
    this.#create = create;
    this.#opening = opening;
    this.#events = events;
    this.#places = Array.from({ length: size }, () => this.#open());
  }
  get size(): number {
    return this.#places.length;
  }
  /** Resolves when all workers have their data. */
  async ready(): Promise<void> {
    await Promise.all(this.#places.map(({ ready }) => ready));
  }
  /** Runs a task; `batch` names what it is part of, so that all of it can be dropped. */
  run<T>(task: Task<T>, batch: object = task): Promise<T> {
    const place = this.#places[task.key % this.#places.length];
    return new Promise<T>((resolve, reject) => {
      const one = { task, resolve: resolve as (value: unknown) => void, reject, batch, tries: TRIES };
      if (task.urgent === true) place.queue.unshift(one);
      else place.queue.push(one);
      void this.#next(place);
    });
  }
  /** Drops what waits of a batch; what runs at the moment runs out. */
  drop(batch: object): void {
    for (const place of this.#places) {
      const dropped = place.queue.filter((one) => one.batch === batch);
      place.queue = place.queue.filter((one) => one.batch !== batch);
      for (const one of dropped) one.reject(new Overtaken());
    }
  }
  close(): void {
    this.#closed = true;
    for (const { worker } of this.#places) worker.terminate();
  }

  #open(): Place {
    const place = { queue: [] as Waiting[], running: undefined } as unknown as Place;
    this.#staff(place);
    return place;
  }
  /** Gives a place a worker of its own. */
  #staff(place: Place): void {
    const worker = this.#create();
    const api = Comlink.wrap<LiveWorker>(worker);
    const died = (reason: string) => {
      if (place.worker === worker) this.#restart(place, reason);
    };
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      died(event.message);
    });
    worker.addEventListener("messageerror", () => died("a message that could not be read"));
    const ready = api.open(...this.#opening).then(() => {
      if (place.worker === worker) place.opened = true;
    });
    Object.assign(place, { worker, api, ready, opened: false });
  }
  /** Puts a new worker in the place of a dead one and gives its task another try. */
  #restart(place: Place, reason: string): void {
    if (this.#closed) return;
    place.worker.terminate();
    const { running } = place;
    place.running = undefined;
    this.#staff(place);
    this.#events.onRestart?.(reason);
    if (running !== undefined) {
      running.tries--;
      if (running.tries > 0) place.queue.unshift(running);
      else running.reject(new Error(`its worker died twice: ${reason}`));
    }
    void this.#next(place);
  }
  async #next(place: Place): Promise<void> {
    if (place.running !== undefined || this.#closed) return;
    const one = place.queue.shift();
    if (one === undefined) return;
    place.running = one;
    const { api, ready, opened } = place;
    try {
      if (!opened) await ready;
      one.resolve(await one.task.work(api));
    } catch (error) {
      if (place.running === one) one.reject(error);
    }
    if (place.running !== one) return;
    place.running = undefined;
    void this.#next(place);
  }
}
