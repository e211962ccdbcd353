/** An offline briefing: saved from the page, opened from disk with the page's state, and saved from there again. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { initialState } from "../../src/workbench/state/page-state.ts";
import { writeLink } from "../../src/workbench/state/link.ts";
import { PATIENCE, Workbench, draws } from "./page.ts";
import type { Opened } from "./page.ts";

const scenario = "oil-cut";
let workbench: Workbench;
let folder: string;
beforeAll(async () => {
  workbench = await Workbench.start();
  folder = mkdtempSync(join(tmpdir(), "autarky-briefing-"));
});
afterEach(() => workbench.clear());
afterAll(async () => {
  await workbench.stop();
  rmSync(folder, { recursive: true });
});

/** Saves the briefing of what is shown, and returns its file. */
async function saved({ page }: Opened, name: string): Promise<string> {
  await page.getByRole("banner").getByRole("button", { name: "Share" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the briefing" }).click();
  const file = join(folder, name);
  await (await download).saveAs(file);
  return file;
}

describe("a briefing", () => {
  it("opens from disk with its state, and makes another", { timeout: 4 * PATIENCE }, async () => {
    const state = { ...initialState, columns: [{ scenario, levers: {} }], draws: 1 } as const;
    const online = await workbench.open(`${workbench.url}#${await writeLink(state)}`);
    await draws(online.page, 1);
    const first = await saved(online, "first.html");
    const opened = await workbench.open(pathToFileURL(first).href);
    await draws(opened.page, 1);
    const second = await saved(opened, "second.html");
    const title = (file: string) => /<title>(.+)<\/title>/.exec(readFileSync(file, "utf8"))![1];
    expect(title(second)).toBe(title(first));
    const again = await workbench.open(pathToFileURL(second).href);
    await draws(again.page, 1);
    for (const { page, errors, foreign } of [online, opened, again]) {
      expect(await page.locator(".explore-sentence").textContent()).not.toContain("This is the baseline");
      expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    }
  });
});
