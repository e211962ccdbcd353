// Makes docs/images/report.png: the first screen of the base run's report, as Chromium shows it.
// `npm start && node scripts/docs/picture.mjs`; CHROMIUM names another browser than /usr/bin/chromium.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./page.mjs";

const report = join(root, "runs/baseline/report.html");
const picture = join(root, "docs/images/report.png");
const LIMIT = 400_000;

if (!existsSync(report)) {
  console.error("error no report: runs/baseline/report.html (npm start writes it)");
  process.exit(1);
}
const profile = mkdtempSync(join(tmpdir(), "autarky-picture-"));
mkdirSync(join(root, "docs/images"), { recursive: true });
const switches = [
  "headless",
  "no-sandbox",
  "disable-gpu",
  "disable-quic",
  "no-first-run",
  "disable-background-networking",
  "disable-component-update",
  "disable-sync",
  "hide-scrollbars",
  "window-size=1200,1500",
  "virtual-time-budget=6000",
  `user-data-dir=${profile}`,
  `screenshot=${picture}`,
];
const { status, error } = spawnSync(
  process.env.CHROMIUM ?? "/usr/bin/chromium",
  [...switches.map((word) => `--${word}`), pathToFileURL(report).href],
  { timeout: 90_000 },
);
rmSync(profile, { recursive: true, force: true });
if (status !== 0) {
  console.error(`error Chromium failed: ${error?.message ?? status}`);
  process.exit(1);
}
const { size } = statSync(picture);
console.log(`wrote docs/images/report.png, ${size} bytes`);
if (size > LIMIT) {
  console.error(`error larger than ${LIMIT} bytes`);
  process.exit(1);
}
