/** Draws the charts of a run's or a study's page from the data inside it, and again when its width changes. */
import type { Chart, Payload, Track } from "../lab/report/payload.ts";
import type { StudyPayload } from "../lab/report/study-payload.ts";
import { capitalMap, countryMap, legend } from "./county-map.ts";
import { startSorting } from "./sort-tables.ts";
import { studyChart } from "./study-charts.ts";
import { timeChart } from "./time-chart.ts";

const PLAY_EVERY_MS = 800;

if (document.getElementById("study") === null) drawRun(read<Payload>("payload"));
else drawStudy(read<StudyPayload>("study"));

function read<P>(id: string): P {
  return JSON.parse(element(id).textContent) as P;
}

function element<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no such element: ${id}`);
  return found as E;
}

/** Fills `host` with a picture of its width, and again when that changes. Returns a function that draws anew. */
function keepDrawn(host: HTMLElement, draw: (width: number) => Element): () => void {
  let width = 0;
  const paint = () => host.replaceChildren(draw(width));
  new ResizeObserver(() => {
    const now = Math.floor(host.clientWidth);
    if (now === width || now === 0) return;
    width = now;
    paint();
  }).observe(host);
  return () => {
    if (width > 0) paint();
  };
}

function drawStudy({ charts }: StudyPayload): void {
  for (const host of document.querySelectorAll<HTMLElement>("[data-study]")) {
    const chart = charts.find(({ id }) => id === host.dataset["study"]);
    if (chart !== undefined) keepDrawn(host, (width) => studyChart(chart, width));
  }
  startSorting();
}

function drawRun(payload: Payload): void {
  for (const host of document.querySelectorAll<HTMLElement>("[data-chart]")) {
    const chart = payload.charts.find(({ id }) => id === host.dataset["chart"]);
    if (chart !== undefined) keepDrawn(host, (width) => timeChart(chart, width));
  }
  startExplorer(payload);
  startMap(payload);
}

function startExplorer(payload: Payload): void {
  const select = element<HTMLSelectElement>("explorer");
  const groups = new Map<string, HTMLOptGroupElement>();
  for (const track of payload.tracks) {
    const name = track.id.split(".")[0];
    const group = groups.get(name) ?? document.createElement("optgroup");
    if (!groups.has(name)) {
      group.label = name;
      groups.set(name, group);
      select.add(group);
    }
    group.append(new Option(`${track.id} — ${track.title}`, track.id));
  }
  const redraw = keepDrawn(element("explorer-plot"), (width) => {
    const track = payload.tracks.find(({ id }) => id === select.value) ?? payload.tracks[0];
    return timeChart(chartOf(track, payload.months), width);
  });
  select.addEventListener("change", redraw);
}

function chartOf({ id, title, unit, values }: Track, months: readonly string[]): Chart {
  const model = values.flatMap((value, i) => (value === null ? [] : [{ period: months[i], value }]));
  const empty = [{ period: months[0], value: 0 }];
  return {
    id,
    title,
    unit,
    view: "month",
    fromZero: false,
    name: "",
    model: model.length > 0 ? model : empty,
    others: [],
    observed: [],
  };
}

function startMap({ map }: Payload): void {
  if (map === null) return;
  const select = element<HTMLSelectElement>("map-series");
  const slider = element<HTMLInputElement>("map-year");
  const shown = element<HTMLOutputElement>("map-year-shown");
  const play = element<HTMLButtonElement>("map-play");
  const track = () => map.tracks.find(({ id }) => id === select.value) ?? map.tracks[0];
  const year = () => Number(slider.value);
  const redraws = [
    keepDrawn(element("map-country"), (width) => countryMap(map, track(), year(), width)),
    keepDrawn(element("map-capital"), (width) => capitalMap(map, track(), year(), width)),
    keepDrawn(element("map-legend"), (width) => legend(track(), width)),
  ];
  const redraw = () => {
    shown.value = String(map.years[year()]);
    for (const each of redraws) each();
  };
  select.addEventListener("change", redraw);
  slider.addEventListener("input", redraw);

  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    play.textContent = "Play";
  };
  play.disabled = map.years.length < 2;
  play.addEventListener("click", () => {
    if (timer !== undefined) return stop();
    if (year() === map.years.length - 1) slider.value = "0";
    redraw();
    play.textContent = "Stop";
    timer = setInterval(() => {
      slider.value = String(year() + 1);
      redraw();
      if (year() === map.years.length - 1) stop();
    }, PLAY_EVERY_MS);
  });
}
