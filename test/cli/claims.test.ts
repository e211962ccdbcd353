/** Claims by the command line, as far as nothing has to run. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporary, typed } from "./command.ts";

describe("claims", () => {
  it("new writes a claim to start from, and never over a file", async () => {
    const file = join(temporary(), "my-claim.yaml");
    expect(await typed(["claims", "new", file])).toMatchObject({ status: 0, err: "" });
    const text = readFileSync(file, "utf8");
    expect(text).toContain("my-claim:");
    expect(await typed(["claims", "new", file, "--json"])).toMatchObject({ status: 2 });
    expect(readFileSync(file, "utf8")).toBe(text);
    const { status, err } = await typed(["claims", "new", join(temporary(), "claim.txt")]);
    expect(status).toBe(2);
    expect(err).toContain("my-claim.yaml");
  });
  it("refuse what they do not know, all at once", async () => {
    const { status, out, err } = await typed(
      "claims run S1-05 --drws 5 --draws x --fast --report pages".split(" "),
    );
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toContain('unknown option: --drws (did you mean "--draws"?)');
    expect(err).toContain("--report: asked for together with --fast");
    expect(existsSync("pages")).toBe(false);
    expect((await typed(["claims", "show", "S9-99", "--json"])).out).toContain("unknown-claim");
    expect((await typed(["claims", "lst"])).err).toContain('did you mean "list"?');
  });
});
