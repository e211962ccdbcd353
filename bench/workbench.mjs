/**
 * Measures the built page in Chromium on this machine: how soon it can be used, how soon a moved lever shows a first
 * line and 8, 32 and 128 draws (the median of three moves), how long the main thread is held while a slider is
 * dragged, with one lever in the list. Prints one line of JSON.
 * `node bench/workbench.mjs [moves]`
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serveWorkbench } from "../dist/platform/node/index.js";
import { startSize } from "../scripts/workbench/size.mjs";

const MOVES = Number(process.argv[2] ?? 30);
const LEVER = "pyongyang.borderClosure";
const profile = mkdtempSync(join(tmpdir(), "autarky-bench-"));
const served = await serveWorkbench();
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
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
const percentile = (values, p) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(p * values.length) - 1)];
try {
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        globalThis.longTasks.push({ startTime, duration });
    }).observe({ entryTypes: ["longtask"] });
  });
  await page.goto(served.url);
  await page.locator(".explore-lever").first().waitFor();
  const usableMs = await page.evaluate(() => performance.now());
  const arrived = (count) =>
    page.waitForFunction(
      (wanted) => Number(document.querySelector(".explore-column")?.dataset.arrived) >= wanted,
      count,
      { polling: 10 },
    );
  await arrived(1);
  const firstHistoryMs = await page.evaluate(() => performance.now());
  await page.getByRole("radiogroup", { name: "Draws" }).getByText("128", { exact: true }).click();
  await arrived(128);
  const allControlsMs = await page.evaluate(() => performance.now());
  await page.getByPlaceholder("Search levers").fill(LEVER);
  const field = page.locator(`[data-lever="${LEVER}"]`).first().getByRole("textbox");

  /** Sets the lever and waits, inside the page, until so many draws of the new state are drawn. */
  const move = async (value, counts) => {
    await page.evaluate(() => {
      const card = document.querySelector(".explore-column");
      const before = card.dataset.hash;
      globalThis.moved = { times: {} };
      const watch = () => {
        const { hash, arrived: count } = card.dataset;
        if (hash !== "" && hash !== before)
          for (const wanted of [1, 8, 32, 128])
            if (Number(count) >= wanted && !(wanted in globalThis.moved.times)) {
              globalThis.moved.times[wanted] = undefined;
              // Charts are drawn in the frame after the one that brings the numbers.
              requestAnimationFrame(() =>
                requestAnimationFrame(() => {
                  globalThis.moved.times[wanted] = performance.now() - globalThis.moved.at;
                }),
              );
            }
      };
      new MutationObserver(watch).observe(card, { attributes: true });
    });
    await field.fill(String(value));
    await page.evaluate(() => {
      globalThis.moved.at = performance.now();
    });
    await field.press("Enter");
    await page.waitForFunction((wanted) => globalThis.moved.times[wanted] !== undefined, counts.at(-1), {
      polling: 10,
    });
    return await page.evaluate(() => globalThis.moved.times);
  };
  const moves = [];
  for (const value of [0.5, 0.7, 0.2]) moves.push(await move(value, [1, 8, 32, 128]));
  const full = Object.fromEntries(
    [1, 8, 32, 128].map((count) => [
      count,
      percentile(
        moves.map((times) => times[count]),
        0.5,
      ),
    ]),
  );
  const first = [];
  for (let m = 0; m < MOVES; m++) first.push((await move(((m * 37) % 97) / 100, [1]))[1]);

  // A drag of the slider by keys held down: sixty moves, as fast as they come.
  await page.evaluate(() => {
    globalThis.longTasks.length = 0;
  });
  const slider = page.locator(`[data-lever="${LEVER}"]`).first().getByRole("slider");
  await slider.focus();
  for (let m = 0; m < 60; m++) {
    await page.keyboard.press(m % 20 < 10 ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(16);
  }
  const held = await page.evaluate(() =>
    Math.max(0, ...globalThis.longTasks.map(({ duration }) => duration)),
  );
  console.log(
    JSON.stringify({
      preset: "one agent for 64,000 households, 2012-01 to 2018-12, levers from 2018-01",
      usableMs,
      firstHistoryMs,
      allControlsMs,
      firstLineMs: { median: percentile(first, 0.5), p95: percentile(first, 0.95), moves: MOVES },
      drawsMs: full,
      longestTaskMs: held,
      startupBytes: startSize().bytes,
    }),
  );
} finally {
  await context.close();
  await served.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
