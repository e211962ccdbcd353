// content/catalogue.json: levers, series and scenarios, with what the page must know of each before anything runs.
import { FIRST, LAST, formatMonth } from "../../dist/core/clock.js";
import { modelHash } from "../../dist/lab/probes.js";
import { VERSION } from "../../dist/lab/version.js";
import { calendarOf } from "../../dist/model/exogenous.js";
import { LeverReader } from "../../dist/model/levers.js";
import { china } from "../../dist/model/levers/china.js";
import { others } from "../../dist/model/levers/others.js";
import { pyongyang } from "../../dist/model/levers/pyongyang.js";
import { russia } from "../../dist/model/levers/russia.js";
import { sanctions } from "../../dist/model/levers/sanctions.js";
import { variants } from "../../dist/model/levers/variants.js";
import { countyObservers, seriesDefinitions } from "../../dist/model/observers/index.js";
import { scenarios } from "../../dist/platform/node/index.js";
import { evidenceOf } from "./evidence.mjs";
import { groupOf } from "./groups.mjs";

const actors = { sanctions, pyongyang, china, russia, others, variants };

export function catalogue({ data, posteriorHash, observed }) {
  const evidence = evidenceOf(data, observed);
  return {
    version: VERSION,
    modelHash: modelHash(data),
    posteriorHash,
    first: formatMonth(FIRST),
    last: formatMonth(LAST),
    levers: Object.entries(actors).flatMap(([actor, levers]) =>
      levers.map((lever) => leverEntry(lever, actor, data)),
    ),
    series: seriesDefinitions.map(({ id, title, unit, annual = false }) => ({
      id,
      title,
      unit,
      annual,
      yearly: yearly(unit),
      group: groupOf(id),
      evidence: evidence(id),
    })),
    counties: countyObservers.map(({ id, title, unit }) => ({ id, title, unit })),
    scenarios: scenarios.list().map(({ name }) => scenarioEntry(scenarios.show(name))),
  };
}

function leverEntry({ id, title, unit, low, high, whole = false, choices = [], ...rest }, actor, data) {
  const { metric, direction, why } = rest.outcome;
  return {
    id,
    actor,
    title,
    unit,
    low,
    high,
    whole,
    choices,
    usual: usual(id, data),
    documents: rest.documents,
    outcome: { metric, direction, ...(why === undefined ? {} : { why }) },
  };
}

/** What a lever is worth where nothing sets it; not rounded, as settings are held against it. */
function usual(id, data) {
  const register = new Map(data.parameters.map((parameter) => [parameter.id, parameter.value]));
  const reader = new LeverReader({}, calendarOf(data), { value: (parameter) => register.get(parameter) });
  const levels = Array.from({ length: LAST + 1 }, (_, month) => reader.at(id, month));
  return levels.every((level) => level === levels[0]) ? levels[0] : levels;
}

/** Flows by the month add up over a year, but for shares: a year of rates is their mean. */
const yearly = (unit) => (unit.endsWith(" a month") && !unit.startsWith("share") ? "sum" : "mean");

function scenarioEntry({ name, scenario, parts, origins }) {
  const { title = "", description = "", documents = [], notes = [] } = scenario;
  const setBy = origins.filter(({ path }) => path.startsWith("levers."));
  return {
    name,
    title,
    description,
    documents,
    notes: [notes].flat().map(noteText),
    parents: parentsOf(name, parts),
    scenario,
    origin: Object.fromEntries(setBy.map(({ path, scenario: by }) => [path.slice("levers.".length), by])),
  };
}
const noteText = (note) =>
  typeof note === "string" ? note : note.source === undefined ? note.text : `${note.text} (${note.source})`;

/** What a scenario builds on, the nearest first: its own parent, what it stacks, then theirs. */
function parentsOf(name, parts) {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const found = [];
  let next = [name];
  while (next.length > 0) {
    next = next
      .flatMap((one) => [byName.get(one).extends ?? [], byName.get(one).with ?? []].flat())
      .map((one) => one.replace(/\.ya?ml$/, ""))
      .filter((one) => !found.includes(one));
    found.push(...new Set(next));
  }
  return found;
}
