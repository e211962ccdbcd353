import { beforeAll, describe, expect, it } from "vitest";
import { PAUSE_MS, matchKeys, pressedOf } from "./match-keys.ts";

const chords = [
  { id: "explore", keys: ["g e"] },
  { id: "undo", keys: ["z"] },
  { id: "redo", keys: ["Z"] },
  { id: "palette", keys: ["p", "Mod+k"] },
];
const idOf = (begun: string, pressed: string, since = 0) => {
  const match = matchKeys(chords, begun, pressed, since);
  return match.found?.id ?? match.begun;
};
class Element {
  readonly inside: boolean;
  constructor(inside: boolean) {
    this.inside = inside;
  }
  closest() {
    return this.inside ? this : null;
  }
}
const event = (key: string, more: object = {}) =>
  ({ key, code: "", target: new Element(false), ...more }) as unknown as KeyboardEvent;

describe("keys", () => {
  beforeAll(() => {
    Object.assign(globalThis, { Element });
  });
  it("end a shortcut, alone or after another key", () => {
    expect(idOf("", "z")).toBe("undo");
    expect(idOf("", "Z")).toBe("redo");
    expect(idOf("", "g")).toBe("g");
    expect(idOf("g", "e")).toBe("explore");
    expect(idOf("g", "e", PAUSE_MS + 1)).toBe("");
    expect(idOf("g", "z")).toBe("undo");
    expect(idOf("g", "q")).toBe("");
    expect(idOf("", "Mod+k")).toBe("palette");
  });
  it("are left to the browser, to fields and to dialogs", () => {
    expect(pressedOf(event("z"))).toBe("z");
    expect(pressedOf(event("z", { ctrlKey: true }))).toBeUndefined();
    expect(pressedOf(event("z", { altKey: true }))).toBeUndefined();
    expect(pressedOf(event("z", { repeat: true }))).toBeUndefined();
    expect(pressedOf(event("z", { isComposing: true }))).toBeUndefined();
    expect(pressedOf(event("z", { defaultPrevented: true }))).toBeUndefined();
    expect(pressedOf(event("z", { target: new Element(true) }))).toBeUndefined();
    expect(pressedOf(event("k", { ctrlKey: true, target: new Element(true) }))).toBe("Mod+k");
    expect(pressedOf(event("K", { ctrlKey: true, shiftKey: true }))).toBeUndefined();
    expect(pressedOf(event("k", { metaKey: true }))).toBe("Mod+k");
  });
  it("mean the Latin letter on a Korean keyboard", () => {
    expect(pressedOf(event("ㅋ", { code: "KeyZ" }))).toBe("z");
    expect(pressedOf(event("ㅋ", { code: "KeyZ", shiftKey: true }))).toBe("Z");
    expect(pressedOf(event("?", { code: "Slash", shiftKey: true }))).toBe("?");
  });
});
