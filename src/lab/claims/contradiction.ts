/** A contradiction between claims as an experiment: what each side expects, and the ladder that may decide between them. */
import { casesOf } from "./cases.ts";
import type { ArmWorld, Case } from "./cases.ts";
import type { Arm, Claim, DifferenceTest, Occasion, PerUnitTest } from "./types.ts";

/** A test that has a value to draw. */
export type SideTest = DifferenceTest | PerUnitTest;
/** What a side expects; a side may have several expectations, which must all come true. */
export interface Side {
  readonly side: string;
  readonly test: SideTest;
}
/** What the contradiction may turn on: it takes each value in all arms. */
export interface Ladder {
  readonly kind: "parameter" | "lever";
  readonly id: string;
  /** Rising. */
  readonly values: readonly number[];
}
export interface Contradiction {
  readonly id: string;
  /** A question. */
  readonly title: string;
  /** Ids of claims that cannot all be right. */
  readonly claims: readonly string[];
  /** What it is thought to turn on, in words. */
  readonly turnsOn: string;
  readonly occasion: Occasion;
  /** Months that are run from the occasion's first on. */
  readonly horizon: number;
  readonly arms: Readonly<Record<string, Arm>>;
  readonly sides: readonly Side[];
  /** The two sides of which the difference is explained. */
  readonly rivals: readonly [string, string];
  readonly ladder: Ladder;
  readonly reading: string;
}

/** Names of the sides, each once. */
export const sidesOf = ({ sides }: Pick<Contradiction, "sides">): string[] => [
  ...new Set(sides.map(({ side }) => side)),
];

/** The cases of a contradiction: as the draws come, and at each value of the ladder. */
export interface Rungs {
  readonly drawn: Case;
  readonly rungs: readonly Case[];
}
export function rungsOf(world: ArmWorld, contradiction: Contradiction): Rungs {
  const { ladder, arms } = contradiction;
  const [drawn] = casesOf(world, asClaim(contradiction, "", arms));
  const rungs = ladder.values.flatMap((value) => {
    const setting = { [ladder.id]: value };
    return ladder.kind === "parameter"
      ? casesOf(world, asClaim(contradiction, ` ${value}`, arms), { parameters: setting })
      : casesOf(world, asClaim(contradiction, ` ${value}`, withLevers(arms, setting)));
  });
  return { drawn, rungs };
}

/** Sets levers from the month of the treatment on in all arms that do not set them themselves. */
const withLevers = (arms: Contradiction["arms"], setting: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(arms).map(([name, arm]) => [name, { ...arm, levers: { ...setting, ...arm.levers } }]),
  );

/** The claim whose tests are the sides'. Each contradiction stands for a document, so that its runs are its own. */
function asClaim(
  { id, title, occasion, horizon, sides }: Contradiction,
  rung: string,
  arms: Contradiction["arms"],
): Claim {
  return {
    id: `${id}${rung}`,
    document: id,
    statement: title,
    paragraphs: [],
    kind: "causal",
    occasions: { epoch: occasion },
    horizon,
    arms,
    tests: sides.map(({ test }) => test),
    sweep: [],
    echo: [],
    conflicts: [],
  };
}
