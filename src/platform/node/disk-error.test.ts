import { describe, expect, it } from "vitest";
import { UserError } from "../../core/errors.ts";
import { diskError } from "./disk-error.ts";

describe("diskError", () => {
  it.each([
    ["ENOSPC: no space left on device, write", "disk-full"],
    ['IO Error: Could not write file "x": No space left on device', "disk-full"],
    ['IO Error: Could not write file "x": File too large', "file-too-large"],
    ["EACCES: permission denied, open 'x'", "permission"],
    ["EROFS: read-only file system, mkdir 'x'", "read-only"],
    ["ENOTDIR: not a directory, mkdir 'x'", "not-a-folder"],
    ["IO Error: something else", "io"],
  ])("%s → %s", (message, code) => {
    expect(diskError(new Error(message), "x")).toMatchObject({
      exitCode: 3,
      issues: [{ code, where: { file: "x" } }],
    });
  });
  it("leaves other errors alone", () => {
    const bug = new Error("undefined is not a function");
    const known = new UserError([]);
    expect(diskError(bug, "x")).toBe(bug);
    expect(diskError(known, "x")).toBe(known);
  });
});
