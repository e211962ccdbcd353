/** Autarky as a library, under Node: plain functions with one options object. The command line uses nothing else. */
import { UserError } from "../../core/errors.ts";
import { checkData, importCustoms, listData, loadObserved, showData } from "../../data/index.ts";
import type {
  CheckReport,
  CustomsOptions,
  FileSummary,
  ImportedTable,
  Observation,
  Part,
} from "../../data/index.ts";
import type { Host } from "../../lab/host.ts";
import { follow as followMoney } from "../../lab/follow.ts";
import type { Followed } from "../../lab/follow.ts";
import { run as runModel } from "../../lab/run.ts";
import { trace as traceSubject } from "../../lab/trace.ts";
import type { Trace, TraceSubject } from "../../lab/trace.ts";
import type { RunOptions, RunResult } from "../../lab/types.ts";
import type { WorldData } from "../../model/data.ts";
import { seriesSources } from "../../model/observers/index.ts";
import { mechanisms, schedule } from "../../model/schedule.ts";
import type { Phase } from "../../model/schedule.ts";
import { levers } from "../../model/levers.ts";
import type { Lever } from "../../model/levers.ts";
import { defaults, resolveOptions } from "./check-options.ts";
import { asInput, readDataTexts } from "./data-texts.ts";
import { createHost } from "./host.ts";
import { compare as compareScenarios, ensemble as runScenario } from "./ensemble.ts";
import type { CompareOptions, EnsembleOptions } from "./ensemble.ts";
import type { CompareResult, EnsembleResult } from "../../lab/ensemble/ensemble.ts";
import { diffScenarios, listScenarios, schemaOfScenarios, showScenario } from "./scenarios.ts";
import type { ScenarioDifference, ScenarioSummary, ShownScenario } from "./scenarios.ts";
import { gate as judgeFacts } from "./gate.ts";
import type { GateOptions } from "./gate.ts";
import { hindcast as scoreForecasts } from "./hindcast.ts";
import { readText } from "./text-files.ts";
import type { HindcastOptions } from "./hindcast.ts";
import type { HindcastResult } from "../../lab/hindcast/result.ts";
import { discover as discoverEvent } from "./discover.ts";
import type { DiscoverOptions } from "./discover.ts";
import { diverge as divergeRuns, explain as explainScenarios } from "./explain.ts";
import type { DivergeOptions, ExplainOptions } from "./explain.ts";
import { sensitivity as studySensitivity } from "./sensitivity.ts";
import type { SensitivityOptions } from "./sensitivity.ts";
import type {
  CalibrateResult,
  DiscoveryResult,
  DivergeResult,
  ExplainResult,
  GateResult,
  SensitivityResult,
} from "../../lab/studies.ts";
import { calibrate as runCalibration, verifyCalibration as verifyFrozen } from "./calibrate.ts";
import type { CalibrateOptions } from "./calibrate.ts";
import type { Verified } from "./posterior.ts";
import {
  agreement,
  claimTemplate,
  committedVerdicts,
  freezeVerdicts,
  readClaims,
  runClaims,
  schemaOfClaims,
} from "./claims.ts";
import type { Agreement, ClaimsOptions } from "./claims.ts";
import {
  checkClaimsFolder,
  writeClaimsPages,
  writeContradictionsPage,
  writeFrontierPage,
} from "./claims-report.ts";
import {
  committedStudies,
  freezeStudy,
  readContradictions,
  runContradictions,
  runFrontier,
} from "./claim-studies.ts";
import type { ContradictionOptions, FrontierOptions } from "./claim-studies.ts";
import type { Contradiction } from "../../lab/claims/contradiction.ts";
import type { ContradictionResult } from "../../lab/claims/contradictions.ts";
import type { FrontierResult } from "../../lab/claims/frontier.ts";
import type { Judgement } from "../../lab/claims/record.ts";
import type { Argument } from "../../lab/claims/types.ts";

export { claimsDefaults } from "./claims.ts";
export { contradictionDefaults, frontierDefaults } from "./claim-studies.ts";
export type { ClaimStudyOptions, ContradictionOptions, FrontierOptions } from "./claim-studies.ts";
export type { ContradictionRecord } from "../../lab/claims/contradiction-record.ts";
export type { ContradictionResult } from "../../lab/claims/contradictions.ts";
export type { FrontierResult } from "../../lab/claims/frontier.ts";
export type { PolicyRecord, Scaled } from "../../lab/claims/frontier-record.ts";
export type { ClaimsOptions } from "./claims.ts";
export type { CaseRecord, Judgement } from "../../lab/claims/record.ts";
export type { Argument } from "../../lab/claims/types.ts";
export type { CompareResult, Contrast, EnsembleResult, SeriesBands } from "../../lab/ensemble/ensemble.ts";
export type { Bands } from "../../lab/ensemble/summary.ts";
export type { Damage, DrawKind, EnsembleProgress } from "../../lab/ensemble/types.ts";
export { gateDefaults } from "./gate.ts";
export type { GateOptions } from "./gate.ts";
export { hindcastDefaults } from "./hindcast.ts";
export type { HindcastOptions } from "./hindcast.ts";
export type { HindcastResult } from "../../lab/hindcast/result.ts";
export type { ScoreRow, SkillTables } from "../../lab/hindcast/hindcast.ts";
export type { CustomsOptions, ImportedTable } from "../../data/index.ts";
export { writeNew } from "./text-files.ts";
export { ensembleDefaults, ensembleFolder } from "./ensemble.ts";
export type { CompareOptions, EnsembleOptions } from "./ensemble.ts";
export { discoverDefaults } from "./discover.ts";
export type { StudyOptions } from "./studies.ts";
export type { DiscoverOptions } from "./discover.ts";
export { explainDefaults } from "./explain.ts";
export type { DivergeOptions, ExplainOptions } from "./explain.ts";
export { sensitivityDefaults } from "./sensitivity.ts";
export type { SensitivityOptions } from "./sensitivity.ts";
export type {
  CalibrateResult,
  DiscoveryResult,
  DivergeResult,
  ExplainResult,
  GateFact,
  GateResult,
  SensitivityResult,
} from "../../lab/studies.ts";
export { checkReportFile, writeStudyReport } from "./study-report.ts";
export type { Studied } from "./study-report.ts";
export { calibrateDefaults } from "./calibrate.ts";
export type { CalibrateOptions } from "./calibrate.ts";
export type { Verified } from "./posterior.ts";
export type { RunProgress } from "../../lab/calibrate/runs.ts";
export { UserError, didYouMean, formatIssues, hintFor } from "../../core/errors.ts";
export type { Issue } from "../../core/errors.ts";
export { manifestToOptions } from "../../lab/manifest.ts";
export type { Manifest } from "../../lab/manifest.ts";
export type { Followed } from "../../lab/follow.ts";
export type { Trace, TraceSubject } from "../../lab/trace.ts";
export type { Progress, RunOptions, RunResult, Series } from "../../lab/types.ts";
export type { Mechanism } from "../../model/mechanism.ts";
export type { Lever, LeverDefault } from "../../model/levers.ts";
export type { Scenario } from "../../lab/scenario/types.ts";
export { checkOptions, defaults, resolveOptions } from "./check-options.ts";
export { describeMachine } from "./machine.ts";
export { packageFile, packageVersion } from "./package-root.ts";
export { readManifest, readRun, rewriteReport, writeRun } from "./run-folder.ts";
export type { RunRecord } from "./run-folder.ts";
export { readScenario, scenarioNames } from "./scenario-files.ts";
export type { ScenarioDifference, ScenarioSummary, ShownScenario } from "./scenarios.ts";
export { serveWorkbench } from "./serve.ts";
export type { Served, ServeOptions } from "./serve.ts";
export { checkWritable } from "./staging.ts";
export type { CheckReport, FileSummary, Observation, Part, Phase, WorldData };

/** The world before anything happens in it: data, mechanisms, and what outsiders observed. */
export interface World {
  readonly data: WorldData;
  readonly observed: readonly Observation[];
  /** The month, phase by phase. */
  readonly schedule: readonly Phase[];
  /** What a scenario may set. */
  readonly levers: readonly Lever[];
  /** Columns that each series is computed from. */
  readonly seriesSources: Readonly<Record<string, readonly string[]>>;
}

let host: Host | undefined;

/**
 * Runs one history. Throws a UserError with every mistake in the options or the data; an aborted signal ends the run
 * after its month, with a result that says `interrupted`.
 */
export async function run(options: RunOptions = {}): Promise<RunResult> {
  host ??= createHost();
  return await runModel(host, sound(host, options));
}

/**
 * Runs draws of parameters times seeds of one scenario and returns bands by series and month. With `out` every finished
 * chunk is kept, and the same call goes on where it was left. Throws a UserError with every mistake in the options.
 */
export async function ensemble(options: EnsembleOptions = {}): Promise<EnsembleResult> {
  host ??= createHost();
  return await runScenario(host, options);
}

/** Runs scenarios on the same draws and seeds and returns what each differs from the first, pair by pair. */
export async function compare(options: CompareOptions): Promise<CompareResult> {
  host ??= createHost();
  return await compareScenarios(host, options);
}

/** Scores the model's forecasts of the window beside rivals'; see `HindcastOptions`. Resumable, as ensembles are. */
export async function hindcast(options: HindcastOptions = {}): Promise<HindcastResult> {
  host ??= createHost();
  return await scoreForecasts(host, options);
}

/** Judges the stylised facts on the base run, or on draws; see `GateOptions`. */
export async function gate(options: GateOptions = {}): Promise<GateResult> {
  host ??= createHost();
  return await judgeFacts(host, run, options);
}

/** Screens parameters by what they do to a metric, then gives the strongest ones' Sobol indices. */
export async function sensitivity(options: SensitivityOptions): Promise<SensitivityResult> {
  host ??= createHost();
  return await studySensitivity(host, options);
}

/** Finds the box of parameters in which an event comes about. */
export async function discover(options: DiscoverOptions): Promise<DiscoveryResult> {
  host ??= createHost();
  return await discoverEvent(host, options);
}

/** Shares the difference between two scenarios among mechanisms; undefined if it was interrupted. */
export async function explain(options: ExplainOptions): Promise<ExplainResult | undefined> {
  host ??= createHost();
  return await explainScenarios(host, options);
}

/** Tells in which month, mechanism and series two runs part. */
export function diverge(options: DivergeOptions): DivergeResult {
  host ??= createHost();
  return divergeRuns(host, options);
}

/**
 * Fits the uncertain parameters to what was observed of 2012 to 2018 and returns what the data tell. Every run is kept
 * in a folder, and the same call goes on where it was left. Throws a UserError with every mistake in the options.
 */
export async function calibrate(options: CalibrateOptions = {}): Promise<CalibrateResult> {
  host ??= createHost();
  return await runCalibration(host, options);
}

/** Computes the frozen draws anew from their journal, without running the model, and says whether they are the same. */
export async function verifyCalibration(): Promise<Verified> {
  host ??= createHost();
  return await verifyFrozen(host);
}

/** Returns options whose scenario is read, or throws a UserError with every mistake in them. */
function sound({ data }: Host, options: RunOptions): RunOptions {
  const { options: resolved, issues } = resolveOptions(options, {
    parameters: data.parameters,
    mechanisms,
    data,
  });
  if (issues.length > 0) throw new UserError(issues);
  return { ...defaults, ...resolved };
}

/** Traces one agent, company or county: postings and changes by month and mechanism. Throws a UserError as `run` does. */
export async function trace(options: RunOptions, subject: TraceSubject): Promise<Trace> {
  host ??= createHost();
  return await traceSubject(host, sound(host, options), subject);
}

/** Follows the money that a good earns in the month `from` to its last holders. Throws a UserError as `run` does. */
export async function follow(options: RunOptions, good: string): Promise<Followed> {
  host ??= createHost();
  const { to, ...rest } = sound(host, options);
  return await followMoney(host, options.to === undefined || to === undefined ? rest : { ...rest, to }, good);
}

/** Loads the world. Throws a UserError with everything that is wrong with the data. */
export function world(): World {
  host ??= createHost();
  return {
    data: host.data,
    observed: asInput(() => loadObserved(readDataTexts())),
    schedule,
    levers,
    seriesSources,
  };
}

/** The data files, as they are, even where the world cannot be built from them. */
export const data = {
  list: (): FileSummary[] => asInput(() => listData(readDataTexts())),
  show: (name: string): Part[] => asInput(() => showData(readDataTexts(), name)),
  check: (): CheckReport => checkData(readDataTexts()),
  /** Turns a customs table into observed series that `hindcast` can score. Throws a UserError with every mistake. */
  importCustoms: (file: string, options: CustomsOptions = {}): ImportedTable =>
    importCustoms(readDataTexts(), file, readText(file), options),
};

const scenarioWorld = () => {
  host ??= createHost();
  return { data: host.data, mechanisms };
};

/** The library of scenarios, and scenarios of the user's own by the path of their file. They throw UserErrors. */
export const scenarios = {
  list: (): ScenarioSummary[] => listScenarios(scenarioWorld()),
  /** A scenario with all that it takes from others and from those stacked on it. */
  show: (name: string, stack: readonly string[] = []): ShownScenario =>
    showScenario(name, stack, scenarioWorld()),
  diff: (a: string, b: string): ScenarioDifference => diffScenarios(a, b, scenarioWorld()),
  /** The JSON Schema of scenario files. */
  schema: (): Readonly<Record<string, unknown>> => schemaOfScenarios(scenarioWorld()),
};

/** The register of claims, claims of the user's own by the path of their file, and their verdicts. They throw UserErrors. */
export const claims = {
  /** The claims of these ids and files by document, all of the register without any. */
  read(ids: readonly string[] = []): readonly Argument[] {
    host ??= createHost();
    return readClaims(host, ids).arguments;
  },
  /** The verdicts that were committed with the register, if there are any. */
  committed: (): Judgement | undefined => committedVerdicts(),
  /** Tries claims on the frozen posterior and judges them. Resumable, as ensembles are. */
  async run(options: ClaimsOptions = {}): Promise<Judgement> {
    host ??= createHost();
    return await runClaims(host, options);
  },
  /** How a judgement compares with what is committed; undefined where there is nothing to compare it with. */
  agreement: (judgement: Judgement): Agreement | undefined => agreement(judgement),
  /** Writes a judgement of the whole register where the committed one lies, and returns the folder. */
  freeze: async (judgement: Judgement): Promise<string> => await freezeVerdicts(judgement),
  /** The text of a claim to start from. */
  template: (id: string): string => claimTemplate(id),
  /** The JSON Schema of files of claims. */
  schema(): Readonly<Record<string, unknown>> {
    host ??= createHost();
    return schemaOfClaims(host);
  },
  checkFolder: checkClaimsFolder,
  /** Writes the pages of judged claims and returns the names of their files, the index first. */
  async report(
    folder: string,
    register: readonly Argument[],
    judgement: Judgement,
    more: { readonly contradictions?: ContradictionResult; readonly frontier?: FrontierResult } = {},
  ): Promise<string[]> {
    host ??= createHost();
    return await writeClaimsPages(host, folder, register, judgement, more);
  },
  /** What was committed of contradictions and of the policy frontier. */
  studies: (): { readonly contradictions?: ContradictionResult; readonly frontier?: FrontierResult } =>
    committedStudies(),
};

/** Contradictions between claims, set head to head over what they may turn on. They throw UserErrors. */
export const contradictions = {
  /** Those of these ids, all without any. */
  read(ids: readonly string[] = []): readonly Contradiction[] {
    host ??= createHost();
    return readContradictions(host, ids);
  },
  /** Resumable, as ensembles are. */
  async run(options: ContradictionOptions = {}): Promise<ContradictionResult> {
    host ??= createHost();
    return await runContradictions(host, options);
  },
  /** Writes the record that is committed and returns the file. */
  freeze: (result: ContradictionResult): Promise<string> => freezeStudy("contradictions", result),
  /** Writes the page into a folder and returns the name of its file. */
  report: (folder: string, result: ContradictionResult): Promise<string[]> =>
    writeContradictionsPage(folder, result, claims.read(), claims.committed()),
};

/** Policies at equal cost, by what they do to pressure, security and output. They throw UserErrors. */
export const frontier = {
  /** Resumable, as ensembles are. */
  async run(options: FrontierOptions = {}): Promise<FrontierResult> {
    host ??= createHost();
    return await runFrontier(host, options);
  },
  /** Writes the record that is committed and returns the file. */
  freeze: (result: FrontierResult): Promise<string> => freezeStudy("frontier", result),
  /** Writes the page into a folder and returns the name of its file. */
  report: (folder: string, result: FrontierResult): Promise<string[]> => writeFrontierPage(folder, result),
};
