import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildManifest } from "../../src/lab/manifest.ts";
import { describeMachine, world } from "../../src/platform/node/index.ts";
import { composeReport } from "../../src/platform/node/report-file.ts";
import { temporary } from "./command.ts";
import { fixtureResult } from "./fixture.ts";

const SLOW = 60_000;
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

describe.skipIf(executablePath === undefined)("report.html in a browser, from disk", () => {
  let browser: Browser;
  let page: Page;
  const trouble: string[] = [];
  beforeAll(async () => {
    const { data, observed } = world();
    const result = fixtureResult({ counties: data.units.map(({ id }) => id) });
    const manifest = buildManifest(result, {
      version: "0.1.0",
      options: {},
      machine: describeMachine(),
      started: "2026-01-01T00:00:00Z",
      files: [],
    });
    const file = join(temporary(), "report.html");
    writeFileSync(file, composeReport(result, manifest, observed, data.units));
    browser = await chromium.launch({ executablePath: executablePath!, args: flags });
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") trouble.push(message.text());
    });
    page.on("request", (request) => {
      if (!/^(file|data):/.test(request.url())) trouble.push(request.url());
    });
    await page.goto(`file://${file}`);
    await page.waitForSelector("#map-country svg");
  }, SLOW);
  afterAll(() => browser?.close());

  it(
    "draws every chart and both maps without a word or a request",
    async () => {
      const charts = await page.locator("[data-chart]").count();
      expect(charts).toBeGreaterThanOrEqual(14);
      await expect.poll(() => page.locator("[data-chart] > svg").count()).toBe(charts);
      expect(await page.locator("#map-country svg [aria-label=voronoi] path").count()).toBe(196);
      expect(await page.locator("#map-capital svg").count()).toBe(1);
      expect(trouble).toEqual([]);
    },
    SLOW,
  );

  it(
    "redraws for another series and year",
    async () => {
      const picture = () => page.locator("#map-country").innerHTML();
      const before = await picture();
      await page.selectOption("#map-series", "price.rice.kpw");
      const rice = await picture();
      expect(rice).not.toBe(before);
      await page.fill("#map-year", "0");
      expect(await page.textContent("#map-year-shown")).toBe("2012");
      expect(await picture()).not.toBe(rice);
      await page.selectOption("#explorer", "fx.kpwPerUsd");
      expect(await page.locator("#explorer-plot svg").getAttribute("aria-label")).toContain("Market rate");
    },
    SLOW,
  );

  it(
    "has a table and a download behind every chart",
    async () => {
      const charts = await page.locator("[data-chart]").count();
      expect(await page.locator("figure.chart details table").count()).toBeGreaterThanOrEqual(charts);
      expect(await page.locator("figure.chart a[download]").count()).toBe(charts);
      const [link] = await page.locator("a[download='price.rice.kpw.csv']").all();
      const text = decodeURIComponent((await link.getAttribute("href"))!);
      expect(text).toMatch(/price\.rice\.kpw,won a kilogram,observed,2012-01,\d+,pyongyang,Daily NK/);
    },
    SLOW,
  );

  it(
    "fits a phone, and the dark",
    async () => {
      await page.setViewportSize({ width: 375, height: 800 });
      await expect.poll(() => page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
      const ground = () =>
        page.evaluate<string>("getComputedStyle(document.documentElement).backgroundColor");
      const light = await ground();
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await ground()).not.toBe(light);
      expect(trouble).toEqual([]);
    },
    SLOW,
  );
});
