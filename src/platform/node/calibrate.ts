/** Calibration under Node: options checked, threads, a folder that can be resumed, and the frozen posterior. */
import { existsSync, linkSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { formatMonth } from "../../core/clock.ts";
import { UserError } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import { hashText } from "../../core/hash.ts";
import { loadObserved, loadScoring } from "../../data/index.ts";
import { calibrate as runStudy } from "../../lab/calibrate/calibrate.ts";
import type { Calibration } from "../../lab/calibrate/calibrate.ts";
import { findingsOf } from "../../lab/calibrate/findings.ts";
import { drawsText } from "../../lab/calibrate/posterior.ts";
import type { GenerationLog } from "../../lab/calibrate/remaining.ts";
import type { RunProgress } from "../../lab/calibrate/runs.ts";
import { identityOf, studyDefaults, studyOf } from "../../lab/calibrate/study.ts";
import type { Study, StudyOptions } from "../../lab/calibrate/study.ts";
import type { WaveLog } from "../../lab/calibrate/waves.ts";
import type { Damage } from "../../lab/ensemble/types.ts";
import type { Host } from "../../lab/host.ts";
import { modelHash } from "../../lab/probes.ts";
import { resolveScenario } from "../../lab/scenario/resolve.ts";
import type { CalibrateResult } from "../../lab/studies.ts";
import type { StopSignal } from "../../lab/types.ts";
import { asInput, readDataTexts } from "./data-texts.ts";
import { onDisk } from "./disk-error.ts";
import { whole } from "./ensemble.ts";
import { checkIdentity } from "./identity.ts";
import { openJournal } from "./journal.ts";
import { packageVersion } from "./package-root.ts";
import { localDispatcher } from "./pool.ts";
import { freezePosterior, verifyPosterior } from "./posterior.ts";
import type { Verified } from "./posterior.ts";
import { stage, writeDurably } from "./staging.ts";

export interface CalibrateOptions extends Partial<Omit<StudyOptions, "retained" | "leastGain" | "seed">> {
  /** Ids of calibrated series, all by default. */
  readonly series?: readonly string[];
  /** A folder that keeps every run and can be resumed; `runs/calibration` by default. */
  readonly out?: string;
  /** Worker threads, one a core by default. */
  readonly workers?: number;
  /** Freeze the draws in data/posterior and write docs/calibration.md. */
  readonly freeze?: boolean;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  readonly onDamage?: (damage: Damage) => void;
  readonly onFolder?: (folder: string) => void;
}
export const calibrateDefaults = { ...studyDefaults, out: join("runs", "calibration") };

const MANIFEST = "calibration.json";

/** Calibrates, or goes on where the folder was left. Throws a UserError with every mistake in the options. */
export async function calibrate(host: Host, options: CalibrateOptions): Promise<CalibrateResult> {
  const { signal, onProgress, out: folder = calibrateDefaults.out } = options;
  const study = planStudy(host, options);
  options.onFolder?.(folder);
  await openFolder(folder, study);
  const journal = await openJournal(folder);
  for (const damage of journal.damaged) options.onDamage?.(damage);
  const dispatcher = localDispatcher(options.workers);
  const waves: WaveLog[] = [];
  const generations: GenerationLog[] = [];
  try {
    const calibration = await runStudy(
      study,
      {
        dispatcher,
        journal,
        ...(signal === undefined ? {} : { signal }),
        ...(onProgress === undefined ? {} : { onProgress }),
      },
      {
        async onLog(name, log) {
          await publishOnce(folder, name, log);
          if (name.startsWith("wave-")) waves.push(log as WaveLog);
          if (name.startsWith("generation-")) generations.push(log as GenerationLog);
        },
      },
    );
    const entries = journal.entries();
    const findings = calibration === undefined ? undefined : findingsOf(study, calibration);
    const frozen =
      calibration !== undefined && findings !== undefined && options.freeze === true
        ? await freezePosterior({
            study,
            calibration,
            findings,
            entries,
            command: commandOf(options),
            ...(options.series === undefined ? {} : { series: options.series }),
          })
        : undefined;
    return {
      model: { version: packageVersion(), hash: study.modelHash },
      scenario: scenarioOf(host),
      householdsPerAgent: study.options.householdsPerAgent,
      to: formatMonth(study.to),
      folder,
      interrupted: calibration === undefined,
      runs: entries.length,
      failed: entries.filter(({ error }) => error !== undefined).length,
      damaged: journal.damaged,
      waves,
      generations,
      ...(calibration === undefined ? {} : doneOf(study, calibration)),
      ...(findings === undefined ? {} : { findings }),
      ...(frozen === undefined ? {} : { frozen }),
    };
  } finally {
    journal.close();
    await dispatcher.close();
  }
}

/** Computes the frozen draws anew from their journal; the study is the manifest's, the data are those of today. */
export async function verifyCalibration(
  host: Host,
  onProgress?: (progress: RunProgress) => void,
): Promise<Verified> {
  return await verifyPosterior((manifest) => {
    const study = studyFrom(host, { ...studyDefaults, ...manifest.options }, manifest.targets.series);
    const { targets } = identityOf(study);
    const issues = [
      ...differs("model", manifest.model, study.modelHash),
      ...differs("targets.hash", manifest.targets.hash, String(targets)),
    ];
    if (issues.length > 0) throw new UserError(issues);
    return study;
  }, onProgress);
}
const differs = (path: string, frozen: string, now: string): Issue[] =>
  frozen === now
    ? []
    : [
        {
          code: "mismatch",
          where: { file: "data/posterior/manifest.json" },
          path,
          message: `the posterior was made with others: ${frozen}`,
          expected: now,
          hint: "calibrate again: autarky calibrate --freeze",
        },
      ];

function scenarioOf({ data }: Host) {
  const { name, hash } = resolveScenario(data, {});
  return { name, hash };
}

function doneOf(study: Study, calibration: Calibration) {
  const { identification, searched, retained } = calibration;
  const { rank, informed, effective, parameters, targets } = identification;
  return {
    identification: { rank, informed, effective, parameters, targets },
    end: searched.end,
    draws: { count: retained.length, hash: hashText(drawsText(study, calibration)) },
  };
}

/** Checks options and makes the study. */
export function planStudy(host: Pick<Host, "data">, options: CalibrateOptions): Study {
  const given = { ...studyDefaults };
  for (const key of counted) given[key] = options[key] ?? studyDefaults[key];
  const { particles, proposals, runs, waves, candidates, generations, active, householdsPerAgent } = given;
  const issues = [
    ...whole("waves", waves, 1, 20),
    ...whole("runs", runs, 16, 100_000),
    ...whole("candidates", candidates, 64, 10_000_000),
    ...whole("active", active, 1, 100),
    ...whole("particles", particles, 8, 100_000),
    ...whole("generations", generations, 0, 100),
    ...whole("proposals", proposals, 1, 100_000),
    ...whole("households-per-agent", householdsPerAgent, 1),
    ...(options.workers === undefined ? [] : whole("workers", options.workers, 1, 256)),
  ];
  if (issues.length > 0) throw new UserError(issues);
  return studyFrom(host, { ...given, retained: Math.min(studyDefaults.retained, particles) }, options.series);
}
const counted = [
  "waves",
  "runs",
  "candidates",
  "active",
  "particles",
  "generations",
  "proposals",
  "householdsPerAgent",
] as const satisfies (keyof StudyOptions)[];

function studyFrom(
  { data }: Pick<Host, "data">,
  options: StudyOptions,
  series: readonly string[] | undefined,
): Study {
  const texts = readDataTexts();
  const [observed, rules] = asInput(() => [loadObserved(texts), loadScoring(texts)] as const);
  const { parameters } = data;
  const arm = resolveScenario(data, {}).options;
  return studyOf({ parameters, observed, rules, arm, modelHash: modelHash(data) }, options, series);
}

function commandOf(options: CalibrateOptions): string {
  const words = ["autarky calibrate"];
  for (const key of counted) {
    const value = options[key];
    const flag = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (value !== undefined && value !== studyDefaults[key]) words.push(`--${flag} ${value}`);
  }
  for (const id of options.series ?? []) words.push(`--series ${id}`);
  return [...words, "--freeze"].join(" ");
}

/** Makes the folder of a study, or checks that what lies there is of the same one. */
async function openFolder(folder: string, study: Study): Promise<void> {
  const file = join(folder, MANIFEST);
  const identity = identityOf(study);
  const standing = await onDisk(file, () => (existsSync(file) ? readFileSync(file, "utf8") : undefined));
  if (standing !== undefined) {
    checkIdentity(file, standing, "calibration", identity);
    return;
  }
  await stage(folder, async (staging) => {
    const program = { name: "autarky", version: packageVersion() };
    staging.writeText(MANIFEST, `${JSON.stringify({ calibration: 1, program, identity }, null, 2)}\n`);
    await Promise.resolve();
  });
}

/** Publishes the log of a step, once; a search that is repeated must give it again. */
async function publishOnce(folder: string, name: string, log: object): Promise<void> {
  const file = join(folder, `${name}.json`);
  await onDisk(file, () => {
    const text = `${JSON.stringify(log, null, 2)}\n`;
    if (existsSync(file)) {
      if (readFileSync(file, "utf8") === text) return;
      throw new UserError([
        {
          code: "mismatch",
          where: { file },
          message: "the same runs gave another log before",
          hint: "the file was changed, or the search has another version; delete it to have it written anew",
        },
      ]);
    }
    const hidden = join(folder, `.${name}.json`);
    writeDurably(hidden, text);
    linkSync(hidden, file);
    rmSync(hidden);
  });
}
