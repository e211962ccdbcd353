import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { drawSoon, forget } from "./frames.ts";

describe("frames", () => {
  let frames: (() => void)[] = [];
  let now = 0;
  const next = () => {
    const due = frames;
    frames = [];
    for (const frame of due) frame();
  };
  beforeEach(() => {
    vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
    vi.spyOn(performance, "now").mockImplementation(() => now);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("draw the latest wish alone", () => {
    const drawn: string[] = [];
    const [a, b] = [{}, {}];
    drawSoon(a, () => drawn.push("a, old"));
    drawSoon(b, () => drawn.push("b"));
    drawSoon(a, () => drawn.push("a"));
    forget(b);
    next();
    expect(drawn).toEqual(["a"]);
    expect(frames).toEqual([]);
  });

  it("take turns where all wish at every frame", () => {
    const drawn: string[] = [];
    const keys = ["a", "b", "c"].map((name) => ({ name }));
    const wish = () => {
      for (const key of keys)
        drawSoon(key, () => {
          drawn.push(key.name);
          now += 20;
        });
    };
    for (let frame = 0; frame < 6; frame++) {
      wish();
      next();
    }
    expect(drawn).toEqual(["a", "b", "c", "a", "b", "c"]);
    for (const key of keys) forget(key);
    next();
  });
});
