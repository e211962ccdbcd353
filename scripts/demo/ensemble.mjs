#!/usr/bin/env node
// Runs the base run 256 times, 64 draws of parameters by 4 seeds, 2012 to 2018, into runs/demo-ensemble: the frozen
// posterior's draws where there is one, else the priors'. Stopped in any way, it goes on where it was. Needs the built
// program; further words go to `autarky ensemble` (`npm run demo:ensemble -- --workers 4`).
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { cli } = await import(join(root, "dist/cli/cli.js"));
const words = process.argv.slice(2);
const drawn = ["--prior", "--register"].some((word) => words.includes(word));
const frozen = existsSync(join(root, "data", "posterior", "draws.csv"));

const begun = performance.now();
process.chdir(root);
const line = "ensemble baseline --draws 64 --seeds 4 --from 2012-01 --to 2018-12 --out runs/demo-ensemble";
process.exitCode = await cli([...line.split(" "), ...(drawn || frozen ? [] : ["--prior"]), ...words]);
const minutes = (performance.now() - begun) / 60_000;
process.stderr.write(`${minutes.toFixed(1)} minutes; chunks and receipts in runs/demo-ensemble/chunks\n`);
