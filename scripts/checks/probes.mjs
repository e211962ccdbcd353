// Writes src/lab/probe-hashes.ts from the probe runs of the built model: node scripts/checks/probes.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const load = (path) => import(new URL(`../../dist/${path}`, import.meta.url));
const { createHost } = await load("platform/node/host.js");
const { probes, runProbe } = await load("lab/probes.js");

const { data } = createHost();
const lines = probes.map((probe) => {
  const hash = runProbe(data, probe);
  console.log(`${hash}  ${probe.id}`);
  return `  "${hash}", // ${probe.id}`;
});
writeFileSync(
  fileURLToPath(new URL("../../src/lab/probe-hashes.ts", import.meta.url)),
  `/** States of the probe runs, written by \`npm run probes\`; see probes.ts. */\nexport const probeHashes: readonly string[] = [\n${lines.join("\n")}\n];\n`,
);
