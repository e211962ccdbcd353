import { describe, expect, it } from "vitest";
import { readPreferences } from "./preferences.ts";

describe("preferences", () => {
  it("are as the browser asks where nothing was kept", () => {
    expect(readPreferences(null, ["ko-KR", "en"])).toEqual({
      language: "ko",
      theme: "auto",
      singleKeys: true,
    });
    expect(readPreferences(null, ["fr-FR", "ko", "en"]).language).toBe("ko");
    expect(readPreferences(null, ["fr"]).language).toBe("en");
    expect(readPreferences(null, []).language).toBe("en");
  });
  it("are as they were kept, as far as that makes sense", () => {
    const kept = '{"language":"en","theme":"dark","singleKeys":false}';
    expect(readPreferences(kept, ["ko"])).toEqual({ language: "en", theme: "dark", singleKeys: false });
    expect(readPreferences('{"language":"xx","theme":7}', ["ko"])).toEqual({
      language: "ko",
      theme: "auto",
      singleKeys: true,
    });
    for (const broken of ["{", "null", "[]", '"x"'])
      expect(readPreferences(broken, ["en"])).toMatchObject({ language: "en", theme: "auto" });
  });
});
