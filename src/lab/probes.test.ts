import { describe, expect, it } from "vitest";
import { loadWorld } from "../data/index.ts";
import { realTexts } from "../../test/fixtures/data/texts.ts";
import { probeHashes } from "./probe-hashes.ts";
import { modelHash, probes, runProbe } from "./probes.ts";

describe("the model's behavioural hash", () => {
  const data = loadWorld(realTexts());
  it.each(probes.map((probe, p) => ({ ...probe, p })))("knows the state of probe $id", ({ p, ...probe }) => {
    expect(runProbe(data, probe)).toBe(probeHashes[p]);
  });
  it("changes with the data", () => {
    expect(modelHash({ ...data, hash: `${data.hash}0` })).not.toBe(modelHash(data));
  });
});
