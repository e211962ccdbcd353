/** Buttons that take changes back, bring them again, show the last one once more, and reset. */
import type { JSX } from "react";
import { useStore } from "zustand";
import { useText } from "../i18n/index.ts";
import type { PageState } from "../state/page-state.ts";
import { usePage } from "../state/store.ts";
import { useChangeWords } from "./change-words.ts";
import { redo, replay, undo, useReplay } from "./undo.ts";
import "./ease.css";

export function UndoBar(): JSX.Element {
  const say = useText();
  const words = useChangeWords();
  const page = usePage();
  const past = useStore(usePage.temporal, ({ pastStates }) => pastStates.at(-1)) as PageState | undefined;
  const next = useStore(usePage.temporal, ({ futureStates }) => futureStates.at(-1)) as PageState | undefined;
  const phase = useReplay((replayed) => replayed.phase);
  const changed = page.columns.some(({ levers }) => Object.keys(levers).length > 0);
  const moved = Object.keys(page.columns[page.active].levers).length > 0;
  const busy = phase === "before";
  const toUndo = past && words(past, page);
  const toRedo = next && words(page, next);
  return (
    <div className="ease-undo" role="group" aria-label={say("ease.bar")}>
      <BarButton sign="↶" label={say("ease.undo")} what={toUndo} disabled={busy || !past} onPress={undo} />
      <BarButton sign="↷" label={say("ease.redo")} what={toRedo} disabled={busy || !next} onPress={redo} />
      <BarButton
        sign="⟳"
        label={say("ease.replay")}
        what={toUndo}
        disabled={busy || !past}
        onPress={replay}
      />
      <BarButton
        sign="⌫"
        label={say("ease.resetColumn")}
        disabled={busy || !moved}
        onPress={() => page.reset("column")}
      />
      <BarButton
        sign="⌦"
        label={say("ease.resetAll")}
        disabled={busy || (!past && !changed)}
        onPress={() => page.reset("all")}
      />
      <span className="ease-replayed" role="status" data-phase={phase}>
        {phase === "before" && say("ease.replayBefore")}
        {phase === "after" && toUndo !== undefined && say("ease.replayed", { change: toUndo })}
      </span>
    </div>
  );
}

function BarButton({
  sign,
  label,
  what,
  disabled,
  onPress,
}: {
  readonly sign: string;
  readonly label: string;
  /** What it acts on, in words. */
  readonly what?: string | undefined;
  readonly disabled: boolean;
  readonly onPress: () => void;
}): JSX.Element {
  const text = what === undefined ? label : `${label}: ${what}`;
  return (
    <button
      type="button"
      className="ease-button"
      aria-label={text}
      title={text}
      // Not disabled outright: a button that is pressed to its end must not lose the focus.
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
