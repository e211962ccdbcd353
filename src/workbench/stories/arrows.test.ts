import { describe, expect, it } from "vitest";
import { arrowOf } from "./arrows.ts";

const key = (name: string, more: object = {}) =>
  ({ key: name, defaultPrevented: false, target: null, ...more }) as unknown as KeyboardEvent;

describe("arrow keys of a story", () => {
  it("go forward and back, alone and where nobody else took them", () => {
    Object.assign(globalThis, { Element: class {} });
    expect(arrowOf(key("ArrowRight"))).toBe(1);
    expect(arrowOf(key("ArrowLeft"))).toBe(-1);
    expect(arrowOf(key("ArrowUp"))).toBe(0);
    expect(arrowOf(key("ArrowRight", { altKey: true }))).toBe(0);
    expect(arrowOf(key("ArrowRight", { defaultPrevented: true }))).toBe(0);
  });
  it("stay with widgets that use them", () => {
    class Element {
      closest() {
        return this;
      }
    }
    Object.assign(globalThis, { Element });
    expect(arrowOf(key("ArrowRight", { target: new Element() }))).toBe(0);
  });
});
