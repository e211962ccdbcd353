export type Numbers = Float64Array | Float32Array | Uint32Array;
export interface Column {
  readonly name: string;
  readonly values: Numbers;
}
/** A prepared world; only the harness looks inside. */
export interface Setup {
  readonly world: { readonly structure: { readonly agents: number } };
}
/** What a model's modules export; only the harness looks inside. */
export type Library = Readonly<Record<string, unknown>>;
export const KERNELS: readonly string[];
export const C_FLAGS: readonly string[];
export function loadModel(path: (name: string) => string): Promise<Library>;
export function prepare(lib: Library, options: { householdsPerAgent: number; seed?: number }): Setup;
export function outputs(setup: Setup): Column[];
export function compile(binary: string): void;
export function twinOutputs(setup: Setup, files: { binary: string; input: string; output: string }): Column[];
