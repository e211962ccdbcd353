/** Calibrates: waves of history matching, what the data can tell, the search in what remains, the draws retained. */
import { identify, strongest } from "./identification.ts";
import type { Identification } from "./identification.ts";
import { retain, searchRemaining } from "./remaining.ts";
import type { Retained, Searched } from "./remaining.ts";
import { Interrupted } from "./runs.ts";
import type { Workshop } from "./runs.ts";
import type { Study } from "./study.ts";
import { matchHistory } from "./waves.ts";
import type { Matched } from "./waves.ts";

export interface Calibration {
  readonly matched: Matched;
  readonly identification: Identification;
  /** Numbers of the parameters that the search moved. */
  readonly active: readonly number[];
  readonly searched: Searched;
  readonly retained: readonly Retained[];
}
export interface CalibrateHooks {
  /** Told of each wave, the identification and each generation, by the name of its log; the same for the same study. */
  readonly onLog?: (name: string, log: object) => Promise<void>;
}

/**
 * Returns the calibration, a function of the study and the runs alone: with a full journal it is repeated without the
 * model. Undefined if the signal was raised before its end.
 */
export async function calibrate(
  study: Study,
  workshop: Workshop,
  { onLog = () => Promise.resolve() }: CalibrateHooks = {},
): Promise<Calibration | undefined> {
  try {
    const matched = await matchHistory(study, workshop, (log) => onLog(`wave-${log.wave}`, log));
    const identification = identify(matched.emulators, matched.luck, study.parameters.length);
    const active = strongest(identification, study.options.active);
    if (active.length === 0) throw new Error("no emulator found a parameter that matters");
    await onLog("identification", {
      ...identification,
      active: active.map((j) => study.parameters[j].id),
    });
    const searched = await searchRemaining(study, matched, active, workshop, (log) =>
      onLog(`generation-${log.generation}`, log),
    );
    return { matched, identification, active, searched, retained: retain(study, searched.population) };
  } catch (error) {
    if (error instanceof Interrupted) return undefined;
    throw error;
  }
}
