/** Opens the built workbench in Chromium, from a server of this machine or from disk. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { launchChromium } from "../browser/browser.ts";
import { serveWorkbench } from "../../src/platform/node/serve.ts";
import { writeLink } from "../../src/workbench/state/link.ts";
import { initialState } from "../../src/workbench/state/page-state.ts";
import type { PageState } from "../../src/workbench/state/page-state.ts";
import type { Served } from "../../src/platform/node/serve.ts";

/** Long enough for a busy machine. */
export const PATIENCE = 120_000;
const SCREEN = { width: 1280, height: 900 } as const;

export interface Opened {
  readonly page: Page;
  /** What went wrong in the page, and what it asked of the network beyond its own files. */
  readonly errors: string[];
  readonly foreign: string[];
}

/** A browser and a server for the tests of one file. */
export class Workbench {
  readonly #served: Served;
  readonly #context: BrowserContext;
  readonly #profile: string;
  #warm: Opened | undefined;
  #steps = 0;
  private constructor(served: Served, context: BrowserContext, profile: string) {
    this.#served = served;
    this.#context = context;
    this.#profile = profile;
  }
  static async start(): Promise<Workbench> {
    const profile = await mkdtemp(join(tmpdir(), "autarky-workbench-"));
    const context = await launchChromium(profile);
    context.setDefaultTimeout(PATIENCE);
    return new Workbench(await serveWorkbench(), context, profile);
  }
  get url(): string {
    return this.#served.url;
  }
  /** The page's address with a state; one draw where nothing is said, so that tests wait for no more. */
  async link(state: Partial<PageState> = { draws: 1 }): Promise<string> {
    return `${this.url}#${await writeLink({ ...initialState, ...state })}`;
  }
  /** The tab that most tests share, whose workers stay warm, in a state of one draw or another. */
  async show(state: Partial<PageState> = { draws: 1 }): Promise<Opened> {
    this.#warm ??= await this.open(await this.link({ view: "stories", draws: 1 }));
    const { page, errors, foreign } = this.#warm;
    // From here on the page follows links.
    await page.locator("main[data-view]").waitFor();
    await page.keyboard.press("Escape");
    await page.setViewportSize(SCREEN);
    await page.evaluate(() => {
      delete document.documentElement.dataset["theme"];
    });
    // By way of a state that there was not before: no link is taken for the one that still stands in the address.
    this.#steps++;
    await this.#follow(page, { view: "stories", draws: 1, step: this.#steps });
    await this.#follow(page, state);
    errors.length = 0;
    foreign.length = 0;
    return this.#warm;
  }
  async #follow(page: Page, state: Partial<PageState>): Promise<void> {
    const { hash } = new URL(await this.link(state));
    await page.evaluate((link) => {
      location.hash = link;
    }, hash);
    // The tab's store holds the page's state as soon as it has stood still.
    await page.waitForFunction(
      (parts) => {
        const { state: kept } = JSON.parse(sessionStorage.getItem("autarky.page /") ?? "{}") as {
          state?: Record<string, unknown>;
        };
        return parts.every(([key, value]) => JSON.stringify(kept?.[key]) === value);
      },
      Object.entries({ ...initialState, ...state }).map(
        ([key, value]) => [key, JSON.stringify(value)] as const,
      ),
    );
  }
  /** Opens an address in a tab of its own with nothing kept. */
  async open(address: string): Promise<Opened> {
    const page = await this.#context.newPage();
    await page.setViewportSize(SCREEN);
    const errors: string[] = [];
    const foreign: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(this.url) && !/^(data|blob|file):/.test(url)) foreign.push(url);
    });
    await page.goto(address);
    return { page, errors, foreign };
  }
  /** Closes what was opened, apart from the shared tab and the empty one that the browser lives by. */
  async clear(): Promise<void> {
    const opened = this.#context.pages().slice(1);
    await Promise.all(opened.filter((page) => page !== this.#warm?.page).map((page) => page.close()));
  }
  async stop(): Promise<void> {
    await this.#context.close();
    await this.#served.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Waits until the active column has so many draws. */
export async function draws(page: Page, count: number): Promise<void> {
  await page
    .locator(".explore-column[data-active=true] .explore-column-state")
    .filter({ hasText: new RegExp(`(^|\\D)${count} (of|/)|${count}/`) })
    .first()
    .waitFor();
}
