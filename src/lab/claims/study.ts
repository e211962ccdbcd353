/** Runs all that a judgement of claims takes: verdicts, second seeds, variants, doses, neutral parameters. */
import type { Draws } from "../ensemble/types.ts";
import { Interruption } from "../laboratory.ts";
import type { Laboratory, StudyHooks } from "../laboratory.ts";
import { verdictOf } from "./assemble.ts";
import { armsOfTest, casesOf } from "./cases.ts";
import type { ArmWorld, Case, Change } from "./cases.ts";
import { DOSES, atDose } from "./doses.ts";
import type { Effects } from "./effects.ts";
import type { Sizes } from "./record.ts";
import { runRounds } from "./rounds.ts";
import type { CaseRuns, Found, Round } from "./rounds.ts";
import { CONTROL, occasionNames } from "./types.ts";
import type { Claim } from "./types.ts";
import { variants } from "./variants.ts";

/** What is run, and with what. */
export interface ClaimStudy {
  readonly claims: readonly Claim[];
  /** In an order in which any first ones are fair. */
  readonly draws: Draws;
  readonly sizes: Sizes;
  readonly householdsPerAgent: number;
  readonly modelHash: string;
}
export interface ClaimHooks extends StudyHooks {
  /** Told of each case when the runs that give its verdict are done. */
  readonly onCase?: (found: CaseRuns) => void;
}
/** All runs of a case: its verdict's, and by what was changed the effects on its claim's first test and the others. */
export interface CaseStudy extends CaseRuns {
  readonly second?: Effects;
  readonly seeds?: Effects;
  readonly variants: readonly (Effects | undefined)[];
  readonly doses: readonly (Effects | undefined)[];
  readonly echo?: Effects;
}

/** Runs the study. Where it is told to stop, returns the cases whose verdict's runs are done, with what else was. */
export async function studyClaims(
  study: ClaimStudy,
  world: ArmWorld,
  laboratory: Laboratory,
  hooks: ClaimHooks = {},
): Promise<{ readonly cases: CaseStudy[]; readonly interrupted: boolean }> {
  const { claims, sizes } = study;
  const others = Math.min(sizes.others, sizes.draws);
  const first = claims.flatMap(onFirstOccasion);
  const later = others === 0 ? [] : claims.flatMap(onLaterOccasion);
  // What is tried besides the verdict is tried on the first test alone.
  const brief = first.map(onFirstTest);
  const cases = (list: readonly Claim[], change?: Change) =>
    list.flatMap((claim) => casesOf(world, claim, change));
  const round = (stage: string, list: readonly Case[], seeds: readonly number[]): Round => ({
    stage,
    cases: others === 0 ? [] : list,
    draws: others,
    seeds,
  });
  const main: Round = { stage: "verdicts", cases: cases(first), draws: sizes.draws, seeds: [1] };
  const today = round("today", cases(later), [1]);
  const second = round(
    "second seeds",
    sizes.seeds > 1 ? cases([...brief, ...later.map(onFirstTest)]) : [],
    [2],
  );
  const drawn = { draws: study.draws, parameters: world.data.parameters };
  const hasVerdict = (id: string, found: Found): boolean => {
    const one = main.cases.find((other) => other.id === id)!;
    return verdictOf(found.get(one)!, drawn).verdict !== "undetermined";
  };
  const echo: Round = {
    ...round(
      "neutral parameters",
      brief
        .filter((claim) => claim.echo.length > 0)
        .flatMap((claim) => casesOf(world, claim, { parameters: neutral(world, claim) })),
      [1],
    ),
    // Without a verdict there is none that could go.
    only: ({ id }, found) => hasVerdict(id, found),
  };
  const byVariant = variants.map(({ lever, level }) => cases(brief, { levers: { [lever]: level } }));
  const byDose = DOSES.map((dose) => cases(brief.flatMap((claim) => atDose(world.data, claim, dose) ?? [])));
  const more = Array.from({ length: Math.max(0, sizes.seeds - 2) }, (_, s) => s + 3);
  const seeds = round("more seeds", more.length > 0 ? cases(brief) : [], more);
  const rounds = [
    main,
    second,
    echo,
    today,
    round("variants", byVariant.flat(), [1]),
    round("doses", byDose.flat(), [1]),
    seeds,
  ];
  const found = new Map<Case, CaseRuns>();
  let interrupted = false;
  try {
    await runRounds(rounds, study, laboratory, hooks, (runs, one) => {
      found.set(runs.case, runs);
      if (one === main) hooks.onCase?.(runs);
    });
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
    interrupted = true;
  }
  const effects = (list: readonly Case[], id: string): Effects | undefined => {
    const one = list.find((other) => other.id === id);
    return one && found.get(one)?.effects;
  };
  const done = [...main.cases, ...today.cases].filter((one) => found.has(one));
  const studied = done.map((one): CaseStudy => {
    const { id } = one;
    const [again, neutralized, further] = [second, echo, seeds].map((its) => effects(its.cases, id));
    return {
      ...found.get(one)!,
      ...(again === undefined ? {} : { second: again }),
      ...(neutralized === undefined ? {} : { echo: neutralized }),
      ...(further === undefined ? {} : { seeds: further }),
      variants: byVariant.map((list) => effects(list, id)),
      doses: byDose.map((list) => effects(list, id)),
    };
  });
  return { cases: studied, interrupted };
}

/** The claim on the first of its occasions alone, its epoch where it has one. */
function onFirstOccasion(claim: Claim): Claim[] {
  const name = occasionNames.find((one) => claim.occasions[one] !== undefined);
  return name === undefined ? [] : [{ ...claim, occasions: { [name]: claim.occasions[name]! } }];
}
function onLaterOccasion(claim: Claim): Claim[] {
  const { epoch, today } = claim.occasions;
  return epoch === undefined || today === undefined ? [] : [{ ...claim, occasions: { today } }];
}
/** The claim with the test that gives its verdict, and the arms that this test reads. */
function onFirstTest(claim: Claim): Claim {
  const [test] = claim.tests;
  const read = armsOfTest(test);
  const arms = Object.entries(claim.arms).filter(([name]) => name === CONTROL || read.includes(name));
  return { ...claim, tests: [test], arms: Object.fromEntries(arms) };
}

/** Values of the parameters that encode a claim at which they say nothing. */
function neutral({ data }: ArmWorld, { echo }: Claim): Record<string, number> {
  const register = new Map(data.parameters.map((parameter) => [parameter.id, parameter.neutral]));
  return Object.fromEntries(echo.map((id) => [id, register.get(id)!]));
}
