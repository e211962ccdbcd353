import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { countyObservers, seriesDefinitions } from "../../model/observers/index.ts";
import { leverOf } from "../../model/levers.ts";
import { initialState } from "../state/page-state.ts";
import type { LeverSetting } from "../state/page-state.ts";
import { asTold, openingOf, stateOfStep, stories, storyOf } from "./index.ts";
import { storyTitles } from "./titles.ts";
import type { Words } from "./types.ts";

const scenarios = readdirSync("scenarios").map((file) => file.replace(/\.yaml$/, ""));
const series = new Map(seriesDefinitions.map((one) => [one.id, one]));
const documents = ["000", "001", "002", "003", "004"];
const register = new Set(
  documents.flatMap((document) => {
    const { claims } = parse(readFileSync(`claims/${document}.yaml`, "utf8")) as { claims: object };
    return Object.keys(claims).map((claim) => `${document} ${claim}`);
  }),
);
const paragraphs = new Set(
  readFileSync("data/coverage.csv", "utf8")
    .split("\n")
    .map((line) => line.split(",").slice(0, 2).join(" ")),
);
const MONTH = /^20(1[2-9]|2\d|3[0-5])-(0[1-9]|1[0-2])$/;
const steps = stories.flatMap((story) =>
  story.steps.map((step, at) => ({ name: `${story.id}, step ${at + 1}`, story, step, at })),
);

/** Sentences of a text; numbers of paragraphs are not their ends. */
const sentences = (text: string) => text.split(/(?<=[.?!])\s+/).filter((part) => part !== "");
function checkWords(words: Words) {
  expect(words.en).toMatch(/\w/);
  expect(words.ko).toMatch(/\p{Script=Hangul}/u);
}
function checkSetting(id: string, setting: LeverSetting, from: string, to: string) {
  const { low, high, whole } = leverOf(id);
  for (const value of typeof setting === "number" ? [setting] : setting.map((stretch) => stretch.value)) {
    expect(value, id).toBeGreaterThanOrEqual(low);
    expect(value, id).toBeLessThanOrEqual(high);
    if (whole) expect(Number.isInteger(value), id).toBe(true);
  }
  if (typeof setting === "number") return;
  for (const stretch of setting) {
    expect(stretch.from).toMatch(MONTH);
    expect(stretch.from >= from && stretch.from <= to, `${id} acts within what is shown`).toBe(true);
    if (stretch.to !== undefined) expect(stretch.to >= stretch.from).toBe(true);
  }
}

describe("stories", () => {
  it("there is one for every document, in both languages", () => {
    expect(stories.map(({ id }) => id)).toEqual(documents);
    expect(Object.keys(storyTitles).toSorted()).toEqual(documents);
    for (const story of stories) {
      checkWords(story.title);
      checkWords(story.lead);
      expect(story.steps.length).toBeGreaterThanOrEqual(5);
      expect(story.steps.length).toBeLessThanOrEqual(7);
    }
  });
  it.each(steps)("$name says what it is about", ({ story, step }) => {
    checkWords(step.title);
    checkWords(step.text);
    expect([2, 3, 4, 5]).toContain(sentences(step.text.en).length);
    expect(sentences(step.text.ko).length).toBeLessThanOrEqual(7);
    expect(step.paragraphs.length).toBeGreaterThan(0);
    for (const number of step.paragraphs) expect(paragraphs).toContain(`${story.id} ${number}`);
    for (const claim of step.claims) expect(register).toContain(`${story.id} ${claim}`);
    expect(step.text.en).toContain(`document ${story.id}`);
    expect(step.text.ko).toContain(`문서 ${story.id}`);
  });
  it.each(steps)("$name sets what there is", ({ story, step, at }) => {
    const state = stateOfStep(story, at);
    expect([state.from, state.to, state.since]).toEqual(Array(3).fill(expect.stringMatching(MONTH)));
    expect(state.from < state.to && state.since >= state.from && state.since < state.to).toBe(true);
    expect(state.columns.length).toBeGreaterThanOrEqual(1);
    expect(state.columns.length).toBeLessThanOrEqual(4);
    for (const { scenario, levers } of state.columns) {
      expect(scenarios).toContain(scenario);
      for (const [id, setting] of Object.entries(levers)) checkSetting(id, setting, state.from, state.to);
    }
    for (const id of state.series) expect(series.has(id), id).toBe(true);
    expect(countyObservers.map(({ id }) => id)).toContain(state.map.observer);
    if (step.picture === "map") expect(yearsOf(state)).toContain(state.map.year);
    if (step.picture === "flows") expect(yearsOf(state)).toContain(state.flowYear);
    if (step.bet === undefined) return;
    expect(state.series).toContain(step.bet);
    expect(series.get(step.bet)?.annual).toBeFalsy();
  });
  it("ask for no two bets that could be taken for each other", () => {
    const bets = steps.flatMap(({ story, step, at }) => {
      const { since, to } = stateOfStep(story, at);
      return step.bet === undefined ? [] : [`${step.bet} ${since} ${to}`];
    });
    expect(bets).toHaveLength(stories.length);
    expect(new Set(bets).size).toBe(bets.length);
  });
  it("open a step whole, whatever the page showed before", () => {
    const page = { ...initialState, fog: true, draws: 8 as const, ...openingOf(stories[0], 1) };
    expect(page).toMatchObject({ view: "stories", focus: "story:000", step: 1, fog: false, draws: 8 });
    expect(storyOf(page.focus)).toBe(stories[0]);
    expect(asTold(page, stories[0], 1)).toBe(true);
    expect(asTold({ ...page, mode: "ratio" }, stories[0], 1)).toBe(false);
    expect(openingOf(stories[0], 99).step).toBe(stories[0].steps.length - 1);
    expect(storyOf("lever:sanctions.oilCut")).toBeUndefined();
  });
});

function yearsOf({ from, to }: { readonly from: string; readonly to: string }): number[] {
  const [first, last] = [from, to].map((month) => Number(month.slice(0, 4)));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
