/** Values of parameters: the register's, and those that a run sets instead. */
import type { WorldData } from "./data.ts";

export interface Register {
  value(id: string): number;
}

/** Throws if `set` names what is no parameter; so does a value that is asked for. */
export function registerOf(data: WorldData, set: Readonly<Record<string, number>> = {}): Register {
  const values = new Map(data.parameters.map((parameter) => [parameter.id, parameter.value]));
  for (const [id, value] of Object.entries(set)) {
    if (!values.has(id)) throw new Error(`unknown parameter: ${id}`);
    values.set(id, value);
  }
  return new Parameters(values);
}

class Parameters implements Register {
  readonly #values: ReadonlyMap<string, number>;

  constructor(values: ReadonlyMap<string, number>) {
    this.#values = values;
  }
  value(id: string): number {
    const found = this.#values.get(id);
    if (found === undefined) throw new Error(`unknown parameter: ${id}`);
    return found;
  }
}
