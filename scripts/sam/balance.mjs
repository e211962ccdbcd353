/**
 * Balances the social accounting matrix of 2012: reads data/sam/2012-prior.csv and 2012-controls.csv, writes
 * data/sam/2012.csv and docs/sam-2012.md. Run it after a change of either table: `node scripts/sam/balance.mjs`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { runnerImport } from "vite";
import { report } from "./report.mjs";
import { scramble } from "./scramble.mjs";

const root = new URL("../../", import.meta.url);
const table = (name) => parse(readFileSync(new URL(`data/sam/${name}`, root), "utf8"), { columns: true });
const source = async (name) => {
  const file = fileURLToPath(new URL(`src/data/sam/${name}`, root));
  const { module } = await runnerImport(file, {
    configFile: false,
    root: fileURLToPath(root),
    logLevel: "error",
  });
  return module;
};

const { balanceSam } = await source("balance.ts");
const tables = await source("tables.ts");
const prior = tables.readPrior(table("2012-prior.csv"));
const controls = tables.readControls(table("2012-controls.csv"));
const balanced = balanceSam(prior, controls);
const entries = balanced.moved.map((entry, i) => ({ ...prior[i], ...entry }));

const scrambled = scramble({ prior, controls, balanceSam, tables });

const quote = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lines = entries.map(({ row, column, value, prior: before, logRatio, grade, source: from }) =>
  [row, column, value.toFixed(6), before, logRatio.toFixed(6), grade, quote(from)].join(","),
);
writeFileSync(
  new URL("data/sam/2012.csv", root),
  ["row,column,value,prior,log_ratio,grade,source", ...lines, ""].join("\n"),
);
writeFileSync(new URL("docs/sam-2012.md", root), report({ entries, controls, balanced, tables, scrambled }));
process.stdout.write(
  `${entries.length} entries, ${controls.length} controls, ${balanced.iterations} iterations, residual ${balanced.maxResidual}\n`,
);
