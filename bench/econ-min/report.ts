/** Shares what every program of econ-min does alike: read its arguments, time itself, print one JSON line. */
import { realpathSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

/** The size of a run: N households, M firms, T steps. M must divide N. */
export interface Options {
  readonly N: number;
  readonly M: number;
  readonly T: number;
  readonly seed: number;
}

/** A run's outcome; price, u and cons are means over the last 20 steps, cons per household, drift of all money. */
export interface Result {
  readonly fw: string;
  readonly N: number;
  readonly M: number;
  readonly T: number;
  readonly setup_s: number;
  readonly run_s: number;
  readonly asps: number;
  readonly price: number;
  readonly u: number;
  readonly cons: number;
  readonly drift: number;
}

/** What a program records after each step. */
export interface Record {
  readonly price: number;
  readonly u: number;
  readonly cons: number;
  readonly money: number;
}

/** A program: sets itself up and returns what runs one step (t from 0). */
export type Program = (options: Options) => { readonly money: number; readonly step: (t: number) => Record };

/** Runs a program and summarises it. `run_s` is CPU time of the step loop, all threads of the process. */
export function run(fw: string, program: Program, options: Options): Result {
  const { N, M, T } = options;
  if (N % M !== 0) throw new Error(`the number of firms must divide the number of households: ${M}, ${N}`);
  const start = performance.now();
  const { money, step } = program(options);
  const setup = (performance.now() - start) / 1e3;
  const records: Record[] = [];
  const before = process.cpuUsage();
  for (let t = 0; t < T; t++) records.push(step(t));
  const used = process.cpuUsage(before);
  const seconds = (used.user + used.system) / 1e6;
  const last = records.slice(-20);
  const mean = (of: (record: Record) => number) =>
    last.reduce((sum, record) => sum + of(record), 0) / last.length;
  return {
    fw,
    N,
    M,
    T,
    setup_s: rounded(setup),
    run_s: rounded(seconds),
    asps: Math.round(((N + M) * T) / seconds),
    price: rounded(mean((record) => record.price)),
    u: rounded(mean((record) => record.u)),
    cons: rounded(mean((record) => record.cons) / N),
    drift: records[records.length - 1].money / money - 1,
  };
}

function rounded(x: number): number {
  return Math.round(x * 1e4) / 1e4;
}

/** Runs a program as the command `node <file> [N] [M] [T] [seed]`, if `moduleUrl` is what node was started with. */
export function main(moduleUrl: string, fw: string, program: Program): void {
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== fileURLToPath(moduleUrl)) return;
  const [N = 100_000, M = 1000, T = 100, seed = 1] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(run(fw, program, { N, M, T, seed })));
}
