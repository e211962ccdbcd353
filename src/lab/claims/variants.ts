/** Structural variants of the model: each claim is tried in every one. */
import { levers } from "../../model/levers.ts";

export interface Variant {
  readonly lever: string;
  readonly level: number;
  /** What the level is called. */
  readonly choice: string;
}
/** Every choice of a variant that is not the default. */
export const variants: readonly Variant[] = levers
  .filter(({ id }) => id.startsWith("variant."))
  .flatMap(({ id, title, low, choices = [], default: usual }) =>
    choices.flatMap((choice, i) =>
      low + i === usual ? [] : [{ lever: id, level: low + i, choice: `${title.toLowerCase()}: ${choice}` }],
    ),
  );
