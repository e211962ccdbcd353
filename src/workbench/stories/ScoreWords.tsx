/** Says in words how far off a bet was. */
import type { JSX } from "react";
import { show } from "../charts/numbers.ts";
import { useText, useWords } from "../i18n/index.ts";
import type { Score } from "./bet-score.ts";

export function ScoreWords({
  score,
  departs,
  draws,
  asked,
}: {
  readonly score: Score;
  /** The column differs from the baseline; where it does not, direction is held against the start. */
  readonly departs: boolean;
  /** Draws that have arrived, and those that were asked for. */
  readonly draws: number;
  readonly asked: number;
}): JSX.Element {
  const say = useText();
  const language = useWords((words) => words.language);
  const reference = say(departs ? "stories.bet.reference.baseline" : "stories.bet.reference.start");
  const side = (which: Score["found"]) => say(`stories.bet.side.${which}`, { reference });
  return (
    <div className="bet-score">
      <p>
        <strong>
          {score.deviation === null
            ? say("stories.bet.offNone")
            : say("stories.bet.off", { percent: show(Number(score.deviation.toPrecision(2)), language) })}
        </strong>{" "}
        {score.found === score.drawn
          ? say("stories.bet.right", { found: side(score.found) })
          : say("stories.bet.wrong", { found: side(score.found), drawn: side(score.drawn) })}{" "}
        {score.inside !== null &&
          say("stories.bet.inside", { percent: show(Math.round(100 * score.inside), language) })}
      </p>
      {draws < asked && <p className="bet-how">{say("stories.bet.draws", { draws, asked })}</p>}
    </div>
  );
}
