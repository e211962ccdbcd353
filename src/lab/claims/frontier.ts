/** The policy frontier: policies are scaled to equal cost, then run on draws beside the baseline. */
import { quantile } from "../../core/stats.ts";
import { Interruption } from "../laboratory.ts";
import type { Laboratory, StudyHooks } from "../laboratory.ts";
import type { ArmWorld } from "./cases.ts";
import { worldsThatRan } from "./effects.ts";
import { axisRecords, groupRecords } from "./frontier-record.ts";
import type { AxisRecord, GroupRecord, PolicyRecord, Scaled } from "./frontier-record.ts";
import { costCase, costOf, groupOf, policyCase } from "./policies.ts";
import type { Levers, Policies, Policy } from "./policies.ts";
import { runRounds } from "./rounds.ts";
import { MOST_TRIALS, factorsToTry, mostFactor, scaledLevers, settle } from "./scaling.ts";
import type { Trial } from "./scaling.ts";
import { studyHead } from "./study-head.ts";
import type { StudyRecordHead, StudySettings } from "./study-head.ts";

/** What is run, and with what. */
export interface FrontierStudy extends StudySettings {
  readonly policies: Policies;
}
export interface FrontierHooks extends StudyHooks {
  /** Told of each policy when it is scaled. */
  readonly onScaled?: (scaled: Scaled) => void;
}
/** What was found. */
export interface FrontierResult {
  readonly head: StudyRecordHead;
  /** First month of the policies, and how many are run. */
  readonly from: string;
  readonly horizon: number;
  readonly axes: readonly AxisRecord[];
  readonly groups: readonly GroupRecord[];
  readonly policies: readonly PolicyRecord[];
  readonly interrupted: boolean;
}

/** Scales the policies and runs them. What is done stays with the laboratory when it is told to stop. */
export async function studyFrontier(
  study: FrontierStudy,
  world: ArmWorld,
  laboratory: Laboratory,
  { onScaled, ...hooks }: FrontierHooks = {},
): Promise<FrontierResult> {
  const { policies: all } = study;
  const about = {
    head: studyHead(study, all),
    from: all.from,
    horizon: all.horizon,
    axes: axisRecords(all),
  };
  try {
    const scaled = await scale(study, world, laboratory, hooks);
    scaled.forEach((one) => onScaled?.(one));
    const cases = scaled.map(({ policy, levers }) => policyCase(world, all, policy, levers));
    const round = { stage: "policies", cases, draws: study.drawCount, seeds: [1] };
    const found = await runRounds([round], study, laboratory, hooks);
    const members = scaled.map((one, p) => ({ scaled: one, runs: found.get(cases[p])! }));
    const groups = all.groups.map((group) =>
      groupRecords(
        all,
        group,
        members.filter(({ scaled: { policy } }) => policy.group === group.id),
      ),
    );
    return {
      ...about,
      groups: groups.map(({ group }) => group),
      policies: groups.flatMap(({ policies }) => policies),
      interrupted: false,
    };
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
    return { ...about, groups: [], policies: [], interrupted: true };
  }
}

interface Step extends Trial {
  readonly levers: Levers;
}
interface Search {
  readonly policy: Policy;
  readonly amount: number;
  readonly most: number;
  readonly tried: Step[];
}

/**
 * Scales all policies at once, a trial of each in a round, on the draws on which they then meet: on fewer, costs that
 * differ much from draw to draw come out unequal. Nothing of it is written down: the laboratory keeps the runs, and a
 * second search takes the same way.
 */
async function scale(
  study: FrontierStudy,
  world: ArmWorld,
  laboratory: Laboratory,
  hooks: StudyHooks,
): Promise<Scaled[]> {
  const { data } = world;
  const { policies: all, drawCount: draws } = study;
  const searches = all.policies.map((policy): Search => ({
    policy,
    amount: groupOf(all, policy).amount,
    most: mostFactor(data, all, policy),
    tried: [],
  }));
  /** The next factor that sets levers to levels that were not tried yet. */
  const next = ({ policy, amount, most, tried }: Search): Omit<Step, "cost"> | undefined =>
    policy.scale.length === 0
      ? undefined
      : factorsToTry(tried, amount, most)
          .map((factor) => ({ factor, levers: scaledLevers(data, all, policy, factor) }))
          .find(({ levers }) => !tried.some((one) => JSON.stringify(one.levers) === JSON.stringify(levers)));
  for (let trial = 1; trial <= MOST_TRIALS; trial++) {
    const steps = searches.flatMap((search) => {
      const step = next(search);
      return step === undefined
        ? []
        : [{ search, step, one: costCase(world, all, search.policy, step.levers) }];
    });
    const round = { stage: `scaling ${trial}`, cases: steps.map(({ one }) => one), draws, seeds: [1] };
    const found = await runRounds([round], study, laboratory, hooks);
    for (const { search, step, one } of steps) {
      const worlds = worldsThatRan(found.get(one)!.effects);
      const costs = worlds.flatMap(({ findings }) => costOf(all, search.policy, findings) ?? []);
      search.tried.push({ ...step, cost: costs.length === 0 ? Number.NaN : quantile(costs, 0.5) });
    }
  }
  return searches.map(({ policy, amount, tried }): Scaled => {
    if (tried.length === 0) return { policy, levers: policy.levers, fit: "as set", factor: 1, trials: [] };
    const { chosen, fit } = settle(tried, amount);
    const trials = tried.map(({ factor, cost }) => ({ factor, cost }));
    return { policy, levers: chosen.levers, fit, factor: chosen.factor, trials };
  });
}
