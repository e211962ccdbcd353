/**
 * Links that carry the whole state of the page: what differs from the initial state, as JSON, squeezed, in letters that
 * a link may have. A damaged or an old link gives what can be read of it, and says what could not.
 */
import { z } from "zod";
import { MOST_COLUMNS, drawCounts, initialState, modes, views } from "./page-state.ts";
import type { PageState } from "./page-state.ts";

/** Written before the letters; another form of state gets another number. */
const VERSION = "1";
/** Longest link that is looked at. */
const LONGEST = 200_000;

const month = z.string().regex(/^20[1-3]\d-(0[1-9]|1[0-2])$/);
const stretch = z.strictObject({ from: month, to: month.optional(), value: z.number() });
const column = z.strictObject({
  scenario: z.string().min(1),
  // The worker that is to run it checks the rest, and says what is wrong.
  own: z.looseObject({ name: z.string().min(1) }).optional(),
  levers: z.record(z.string(), z.union([z.number(), z.array(stretch).min(1)])),
});
const bet = z.strictObject({
  series: z.string(),
  points: z.array(z.strictObject({ month, value: z.number() })),
  revealed: z.boolean(),
});
/** Each part of the state by itself, so that one that is damaged does not take the others with it. */
const parts: { readonly [K in keyof PageState]: z.ZodType } = {
  view: z.enum(views),
  columns: z.array(column).min(1).max(MOST_COLUMNS),
  active: z
    .number()
    .int()
    .min(0)
    .max(MOST_COLUMNS - 1),
  from: month,
  to: month,
  since: month,
  mode: z.enum(modes),
  draws: z.union(drawCounts.map((count) => z.literal(count))),
  series: z.array(z.string()).max(60),
  map: z.strictObject({ observer: z.string(), year: z.number().int().min(2012).max(2035) }),
  flowYear: z.number().int().min(2012).max(2035),
  fog: z.boolean(),
  rivals: z.boolean(),
  focus: z.string().max(200),
  step: z.number().int().min(0).max(100),
  bets: z.array(bet).max(60),
};
const keys = Object.keys(parts) as (keyof PageState)[];

/** What was read of a link. */
export interface ReadLink {
  readonly state: PageState;
  /** What could not be read, one sentence each. */
  readonly problems: readonly string[];
}

/** Returns the fragment of a link, without its #; empty for the initial state. */
export async function writeLink(state: PageState): Promise<string> {
  const changed = keys.filter((key) => JSON.stringify(state[key]) !== JSON.stringify(initialState[key]));
  if (changed.length === 0) return "";
  const text = JSON.stringify(Object.fromEntries(changed.map((key) => [key, state[key]])));
  return `${VERSION}.${toLetters(await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw")))}`;
}

/** Reads the fragment of a link as far as it goes. */
export async function readLink(fragment: string): Promise<ReadLink> {
  if (fragment === "") return { state: initialState, problems: [] };
  const [version, letters, ...rest] = fragment.split(".");
  if (version !== VERSION || letters === undefined || rest.length > 0 || fragment.length > LONGEST)
    return { state: initialState, problems: ["the link is not one of this page, or of another version"] };
  let value: unknown;
  try {
    const bytes = await through(fromLetters(letters), new DecompressionStream("deflate-raw"));
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { state: initialState, problems: ["the link is damaged, or was cut off"] };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { state: initialState, problems: ["the link holds no state"] };
  return readParts(value as Record<string, unknown>);
}

function readParts(value: Readonly<Record<string, unknown>>): ReadLink {
  const problems: string[] = [];
  const found: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (!(key in parts)) problems.push(`unknown part: ${key}`);
    else if (parts[key as keyof PageState].safeParse(part).success) found[key] = part;
    else problems.push(`a part that makes no sense: ${key}`);
  }
  const state = { ...initialState, ...found } as PageState;
  if (state.active < state.columns.length) return { state, problems };
  return {
    state: { ...state, active: 0 },
    problems: [...problems, "no such column: the first one is taken"],
  };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(source).arrayBuffer());
}
function toLetters(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  const text = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
