/** Drives the other views: stories, claims, understanding, keys, Korean, the offline page, and axe on all of them. */
import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { packageFile } from "../../src/platform/node/package-root.ts";
import { Workbench, draws } from "./page.ts";
import type { Opened } from "./page.ts";

type Page = Opened["page"];
let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.start();
});
afterEach(() => workbench.clear());
afterAll(() => workbench.stop());

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** What axe finds wrong with the page as it stands. */
async function wrongs(page: Page): Promise<string[]> {
  // Evaluated rather than put into the page, whose policy lets no foreign script in.
  const { readFileSync } = await import("node:fs");
  await page.evaluate(readFileSync(axe, "utf8"));
  return await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await engine.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)} (${nodes.length})`);
  });
}
const go = async (page: Page, view: string) => {
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: view }).click();
};
const theme = (page: Page, name: "light" | "dark") =>
  page.evaluate((chosen) => {
    document.documentElement.dataset["theme"] = chosen;
  }, name);

describe.each(["Explore", "Understand", "Claims", "Stories"])("the view %s", (view) => {
  it("has nothing that axe objects to, in light and in dark, and fits a phone", async () => {
    const { page, errors } = await workbench.show();
    await draws(page, 1);
    await go(page, view);
    await page.waitForTimeout(1500);
    for (const light of ["light", "dark"] as const) {
      await theme(page, light);
      expect(await wrongs(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await page.waitForTimeout(500);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
  });
});

describe("a story", () => {
  it("sets the page step by step, by pointer and by arrow keys", async () => {
    const { page, errors } = await workbench.show();
    await go(page, "Stories");
    await page.locator("main").getByRole("button").first().click();
    const story = page.locator(".stories-story");
    await story.waitFor();
    const first = await story.locator("[aria-current=step]").textContent();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => story.locator("[aria-current=step]").textContent()).not.toBe(first);
    await expect.poll(() => page.url()).toContain("#1.");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => story.locator("[aria-current=step]").textContent()).toBe(first);
    expect(errors).toEqual([]);
  });
});

describe("claims", () => {
  it("stand as cards, and open the levers that decide", async () => {
    const { page, errors } = await workbench.show();
    await go(page, "Claims");
    const card = page.locator(".claims-card").first();
    await card.waitFor();
    await card.getByRole("button").first().click();
    await card.getByRole("button", { name: "Try to flip it" }).first().click();
    await page.locator(".explore-levers").waitFor();
    await page.getByText("At hand").waitFor();
    expect(errors).toEqual([]);
  });
});

describe("the keyboard alone", () => {
  it("reaches levers, views, the palette and the sheet of keys", async () => {
    const { page } = await workbench.show();
    await draws(page, 1);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    const palette = page.getByRole("dialog");
    await page.keyboard.press("Control+k");
    await palette.waitFor();
    await page.keyboard.type("oil");
    await page.keyboard.press("Escape");
    await palette.waitFor({ state: "detached" });
    await page.keyboard.press("Control+k");
    await palette.waitFor();
    await page.keyboard.type("border clos");
    await page.keyboard.press("Enter");
    await palette.waitFor({ state: "detached" });
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await page.locator("main[data-view=claims]").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("e");
    await page.locator("main[data-view=explore]").waitFor();
    const reached = new Set<string>();
    for (let tab = 0; tab < 40; tab++) {
      await page.keyboard.press("Tab");
      reached.add(
        await page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.closest("[data-lever]") ? "lever" : (activeElement?.tagName ?? "");
        }),
      );
    }
    expect(reached.has("lever")).toBe(true);
  });
});

describe("Korean", () => {
  it("comes with one choice, stays, and names levers", async () => {
    const { page, errors } = await workbench.show();
    await draws(page, 1);
    await page.getByLabel("Language").selectOption("ko");
    await page.getByRole("heading", { name: "정책 변수" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("ko");
    await page.reload();
    await page.getByRole("heading", { name: "정책 변수" }).waitFor();
    expect(await page.locator(".explore-lever-name").first().textContent()).toMatch(/[가-힣]/);
    await page.getByLabel("언어").selectOption("en");
    expect(errors).toEqual([]);
  });
});

describe("the offline page", () => {
  it("runs from disk", async () => {
    const file = packageFile("dist", "workbench", "autarky-offline.html");
    expect(existsSync(file)).toBe(true);
    const { page, errors, foreign } = await workbench.open(pathToFileURL(file).href);
    await draws(page, 1);
    expect(await page.locator(".explore-sentence").textContent()).toContain("This is the baseline");
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });
});
