/** Draws pictures between frames: the latest wish of each counts, and none makes the page wait for the others. */

/** Time that a frame may take for pictures before the rest waits for the next one. */
const BUDGET_MS = 10;

const wishes = new Map<object, () => void>();
let asked = false;

/** Draws soon. A later wish under the same key takes the place, in the row as well, of one that has not been met. */
export function drawSoon(key: object, draw: () => void): void {
  wishes.set(key, draw);
  ask();
}

/** Takes a wish back. */
export function forget(key: object): void {
  wishes.delete(key);
}

function ask(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(meet);
}

function meet(): void {
  asked = false;
  const until = performance.now() + BUDGET_MS;
  for (const [key, draw] of wishes) {
    wishes.delete(key);
    try {
      draw();
    } catch (problem) {
      reportError(problem);
    }
    if (performance.now() >= until) break;
  }
  if (wishes.size > 0) ask();
}
