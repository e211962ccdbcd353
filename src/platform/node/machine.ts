/** Describes the machine for manifests. */
import { arch, cpus, platform, totalmem } from "node:os";
import type { Machine } from "../../lab/manifest.ts";

export function describeMachine(): Machine {
  const processors = cpus();
  return {
    platform: platform(),
    architecture: arch(),
    processor: processors[0]?.model.trim() || "unknown",
    cores: processors.length,
    memoryBytes: totalmem(),
    node: process.versions.node,
  };
}
