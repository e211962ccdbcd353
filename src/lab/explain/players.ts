/** Who shares in a difference: mechanisms one by one, or by their themes. */
import type { Mechanism } from "../../model/mechanism.ts";

export interface Player {
  readonly name: string;
  readonly mechanisms: readonly string[];
}
/** How mechanisms are made into players. */
export interface Choice {
  /** These alone, each by itself. */
  readonly mechanisms?: readonly string[];
  /** Those of one theme, each by itself. */
  readonly within?: string;
}

/** A mechanism's theme is the word before the dot of its id: the folder it lies in. */
export const themeOf = ({ id }: Pick<Mechanism, "id">): string => id.split(".")[0];

export const themesOf = (mechanisms: readonly Mechanism[]): string[] => [...new Set(mechanisms.map(themeOf))];

/** Returns the players, in the order of the month: chosen mechanisms, those of a theme, or all themes. */
export function playersOf(all: readonly Mechanism[], { mechanisms, within }: Choice): Player[] {
  const alone = ({ id }: Mechanism): Player => ({ name: id, mechanisms: [id] });
  if (mechanisms !== undefined) return all.filter(({ id }) => mechanisms.includes(id)).map(alone);
  if (within !== undefined) return all.filter((one) => themeOf(one) === within).map(alone);
  return themesOf(all).map((theme) => ({
    name: theme,
    mechanisms: all.filter((one) => themeOf(one) === theme).map(({ id }) => id),
  }));
}

/** What players are pooled under that are not told apart. */
export const REST = "all others";

/** Keeps the `top` players of greatest strength apart and makes one of the rest. */
export function poolWeakest(players: readonly Player[], strengths: readonly number[], top: number): Player[] {
  if (players.length <= top + 1) return [...players];
  const order = players.map((_, i) => i).toSorted((a, b) => strengths[b] - strengths[a] || a - b);
  const rest = order.slice(top).toSorted((a, b) => a - b);
  return [
    ...order.slice(0, top).map((i) => players[i]),
    { name: REST, mechanisms: rest.flatMap((i) => players[i].mechanisms) },
  ];
}
