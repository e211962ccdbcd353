/** Drives the page over the real model: levers, bands, columns, history, links, files, workers. */
import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/lab/run.ts";
import { createHost } from "../../src/platform/node/host.ts";
import { Workbench, draws } from "./page.ts";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.start();
});
afterEach(() => workbench.clear());
afterAll(() => workbench.stop());

const LEVER = "pyongyang.borderClosure";
const lever = (page: Awaited<ReturnType<Workbench["open"]>>["page"]) =>
  page.locator(`[data-lever="${LEVER}"]`).first();
const search = async (page: Awaited<ReturnType<Workbench["open"]>>["page"]) => {
  await page.getByPlaceholder("Search levers").fill(LEVER);
};
const setTo = async (page: Awaited<ReturnType<Workbench["open"]>>["page"], value: string) => {
  const field = lever(page).getByRole("textbox");
  await field.fill(value);
  await field.press("Enter");
};
const sentence = (page: Awaited<ReturnType<Workbench["open"]>>["page"]) => page.locator(".explore-sentence");

describe("the page", () => {
  it("runs the model and says what a lever does, with bands from pairs", async () => {
    const { page, errors, foreign } = await workbench.show({ draws: 8 });
    await draws(page, 8);
    expect(await sentence(page).textContent()).toContain("This is the baseline");
    await search(page);
    await setTo(page, "1");
    await page.waitForFunction(() =>
      document.querySelector(".explore-sentence")?.textContent?.includes("Against the baseline"),
    );
    await draws(page, 8);
    const before = await sentence(page).textContent();
    await setTo(page, "0.3");
    await page.waitForFunction(
      (was) => document.querySelector(".explore-sentence")?.textContent !== was,
      before,
    );
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("takes a change back, does it again, and replays it", async () => {
    const { page } = await workbench.show();
    await draws(page, 1);
    await search(page);
    await setTo(page, "1");
    expect(await lever(page).getAttribute("data-changed")).toBe("true");
    // Letters that are typed into a field are no commands.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("z");
    await expect.poll(() => lever(page).getAttribute("data-changed")).toBe("false");
    await page.keyboard.press("Z");
    await expect.poll(() => lever(page).getAttribute("data-changed")).toBe("true");
    await page.keyboard.press(".");
    await expect.poll(() => lever(page).getAttribute("data-changed")).toBe("true");
  });

  it("carries its whole state in the link", async () => {
    const { page } = await workbench.show();
    await draws(page, 1);
    await search(page);
    await setTo(page, "0.7");
    await page.getByRole("radiogroup", { name: "Show" }).getByText("per cent").click();
    await expect.poll(() => page.url()).toContain("#1.");
    await expect.poll(() => new URL(page.url()).hash.length).toBeGreaterThan(40);
    await page.waitForTimeout(1000);
    const link = page.url();
    const other = await workbench.open(link);
    await search(other.page);
    expect(await lever(other.page).getByRole("textbox").inputValue()).toBe("0.7");
    expect(await other.page.getByRole("radio", { name: "per cent" }).isChecked()).toBe(true);
    expect(await other.page.getByRole("radio", { name: "1", exact: true }).isChecked()).toBe(true);
  });

  it("loads what it can of a damaged link and says what it could not", async () => {
    const { page } = await workbench.open(`${workbench.url}#1.AAAA`);
    await page.getByText(/Not all of the link could be read/).waitFor();
    expect(await page.locator(".explore-levers").count()).toBe(1);
  });

  it("puts scenarios side by side", async () => {
    const { page } = await workbench.show();
    await draws(page, 1);
    await page.getByRole("button", { name: "Add a copy beside it" }).click();
    await search(page);
    await setTo(page, "1");
    await draws(page, 1);
    expect(await page.locator(".explore-column").count()).toBe(2);
    expect(await page.locator(".explore-column").nth(0).textContent()).not.toContain("1 changed");
    expect(await page.locator(".explore-column").nth(1).textContent()).toContain("1 changed");
  });

  it("comes to the same state hash as the command line", async () => {
    const { page } = await workbench.show();
    await draws(page, 1);
    const hash = page.locator("[data-state-hash]");
    const { stateHash } = await run(createHost(), { to: "2018-12", householdsPerAgent: 64_000, seed: 1 });
    await expect.poll(() => hash.textContent(), { timeout: 120_000 }).toBe(stateHash);
  });

  it("replaces a worker that dies and says so", async () => {
    const { page } = await workbench.show();
    await draws(page, 1);
    const [worker] = page.workers();
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error("a test killed it");
      });
    });
    await page.getByText(/A worker of the page died and was replaced/).waitFor();
    await search(page);
    await setTo(page, "1");
    await page.waitForFunction(() =>
      document.querySelector(".explore-sentence")?.textContent?.includes("Against the baseline"),
    );
  });

  it("takes a scenario's file, and refuses what is none with the line", async () => {
    const { page } = await workbench.show();
    await draws(page, 1);
    const input = page.locator('input[type="file"]');
    const file = (name: string, text: string) => ({ name, mimeType: "text/yaml", buffer: Buffer.from(text) });
    await input.setInputFiles(file("wrong.yaml", "name: mine\nlevers:\n  sanctions.oilCutt: 2\n"));
    const problem = page.locator(".app-notice[data-kind=problem]").filter({ hasText: "wrong.yaml" });
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/wrong\.yaml:3.*sanctions\.oilCut/s);
    await input.setInputFiles(file("notes.txt", "x"));
    await page.getByText(/a \.yaml file is expected/).waitFor();
    await input.setInputFiles(file("large.yaml", "#".repeat(300_000)));
    await page.getByText(/too large for a scenario/).waitFor();
    await input.setInputFiles(
      file(
        "mine.yaml",
        "name: mine\ntitle: My own cut\nextends: arms-cut\nlevers:\n  sanctions.oilCut: 0.5\n",
      ),
    );
    await page.getByText("“My own cut” stands in the active column.").waitFor();
  });

  it("keeps what was typed over a reload", async () => {
    const { page } = await workbench.show();
    await draws(page, 1);
    await search(page);
    await setTo(page, "0.6");
    await page.reload();
    await search(page);
    await expect.poll(() => lever(page).getByRole("textbox").inputValue()).toBe("0.6");
  });
});

describe("the whole pictures", () => {
  it("show counties, flows with their postings, and books that close", async () => {
    const { page, errors } = await workbench.show();
    await draws(page, 1);
    await page.getByRole("tab", { name: "Counties" }).click();
    await page.locator(".charts-figure svg").first().waitFor();
    await page.getByRole("tab", { name: "Money flows" }).click();
    await page.getByRole("tabpanel").locator("svg").first().waitFor();
    await page.getByRole("tab", { name: "Books" }).click();
    await page.getByRole("tabpanel").getByRole("table").first().waitFor();
    expect(errors).toEqual([]);
  });
});

describe("the exports", () => {
  it("open and carry their source", async () => {
    const { page } = await workbench.show();
    await draws(page, 1);
    await page.getByRole("tab", { name: "Charts" }).click();
    const chart = page.locator(".charts-figure").first();
    const give = async (name: RegExp) => {
      await chart.locator("button[aria-haspopup]").first().click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const csv = (await give(/CSV/)).toString("utf8");
    expect(csv).toMatch(/source/i);
    expect(csv).toContain("2018");
    const svg = (await give(/SVG/)).toString("utf8");
    expect(svg).toMatch(/^<svg|^<\?xml/);
    expect(svg).toMatch(/model/i);
    expect([...(await give(/PNG/)).subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
    expect((await give(/Parquet/)).subarray(0, 4).toString()).toBe("PAR1");
  });
});
