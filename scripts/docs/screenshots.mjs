/**
 * Takes the pictures of the workbench that stand in the README and in docs/: six states of the built page, in Debian's
 * Chromium. `npm run screenshots`
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { packageFile } from "../../dist/platform/node/package-root.js";
import { serveWorkbench } from "../../dist/platform/node/index.js";

const folder = packageFile("docs", "images");
const SIZE = { width: 1360, height: 900 };
const LEVER = "pyongyang.borderClosure";

/** Waits until the active column has so many draws, and its charts are drawn. */
async function settled(page, count) {
  await page.waitForFunction(
    (wanted) => Number(document.querySelector(".explore-column[data-active=true]")?.dataset.arrived) >= wanted,
    count,
  );
  await page.waitForTimeout(800);
}
const view = (page, name) =>
  page.getByRole("navigation", { name: "Views" }).getByRole("button", { name }).click();
async function closeBorder(page, level = "0.6") {
  await page.getByPlaceholder("Search levers").fill(LEVER);
  const field = page.locator(`[data-lever="${LEVER}"]`).first().getByRole("textbox");
  await field.fill(level);
  await field.press("Enter");
  await page.getByPlaceholder("Search levers").fill("");
  await settled(page, 32);
}

/** Waits for what a picture is about, and brings it into sight. */
async function bring(page, what, block = "center") {
  await what.waitFor();
  await page.waitForTimeout(1500);
  await what.evaluate((element, to) => element.scrollIntoView({ block: to }), block);
  await page.waitForTimeout(300);
}

/** Each picture: a name, and what is done on a page that has just been opened. */
const states = {
  "workbench-explore": async (page) => {
    await settled(page, 32);
    await closeBorder(page);
  },
  "workbench-difference": async (page) => {
    await settled(page, 32);
    await closeBorder(page);
    await page.getByRole("button", { name: "Add a copy beside it" }).click();
    await closeBorder(page, "0.2");
    await page.getByRole("radiogroup", { name: "Show" }).getByText("per cent").click();
    await settled(page, 32);
  },
  "workbench-counties": async (page) => {
    await settled(page, 8);
    await closeBorder(page);
    await page.getByRole("tab", { name: "Counties" }).click();
    await bring(page, page.getByRole("tabpanel").locator("svg").first());
  },
  "workbench-flows": async (page) => {
    await settled(page, 8);
    await page.getByRole("tab", { name: "Money flows" }).click();
    await bring(page, page.getByRole("tabpanel").locator("svg").first());
  },
  "workbench-claims": async (page) => {
    await settled(page, 1);
    await view(page, "Claims");
    await page.getByRole("combobox", { name: "Verdict" }).selectOption("supported");
    const card = page.locator(".claims-card").first();
    await card.getByRole("button", { name: "Show" }).click();
    await bring(page, card, "start");
  },
  "workbench-story-dark": async (page) => {
    await page.evaluate(() => {
      document.documentElement.dataset.theme = "dark";
    });
    await view(page, "Stories");
    await page.locator("main").getByRole("button").first().click();
    await page.locator(".stories-story").waitFor();
    await page.waitForTimeout(15_000);
  },
};

const wanted = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "autarky-pictures-"));
const served = await serveWorkbench();
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  viewport: SIZE,
  colorScheme: "light",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
try {
  mkdirSync(folder, { recursive: true });
  for (const [name, reach] of Object.entries(states)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(served.url);
    await page.locator(".explore-lever").first().waitFor();
    await reach(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`docs/images/${name}.png`);
    await page.close();
  }
} finally {
  await context.close();
  await served.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
