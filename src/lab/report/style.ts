/** The look of a report: one column of quiet text, pictures in two, both lights, paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #14171a);
  --card: light-dark(#ffffff, #1b1f24);
  --ink: light-dark(#1d2125, #e6e4df);
  --quiet: light-dark(#5c646c, #a2a9b0);
  --rule: light-dark(#dfdcd4, #343a41);
  --model: light-dark(#1c5d85, #74b9e4);
  --seen: light-dark(#b4521a, #f0a35e);
  --line-1: light-dark(#b8860b, #e0bb5c);
  --line-2: light-dark(#2c6e49, #7fc79b);
  --line-3: light-dark(#7a4b94, #c4a0dc);
  --line-4: light-dark(#0f7f86, #6fcfd4);
  --line-5: light-dark(#a04668, #e29ab8);
  --good: light-dark(#2c6e49, #7fc79b);
  --bad: light-dark(#a8322d, #f08a80);
  --sea: light-dark(#eef1f2, #181c20);
  --land: light-dark(#e3e1da, #262b31);
  --plot-background: var(--card);
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", Roboto, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace;
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 16px/1.55 var(--sans); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 76rem; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; }
h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.7rem, 3.4vw, 2.5rem); margin: 0.4rem 0 0.8rem; max-width: 26em; letter-spacing: -0.01em; }
h2 { font-size: 1.45rem; margin: 2.6rem 0 0.4rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
h3 { font: 600 0.95rem/1.35 var(--sans); margin: 0; }
p { max-width: 44em; margin: 0.5rem 0; }
a { color: var(--model); text-underline-offset: 0.18em; }
:focus-visible { outline: 2px solid var(--model); outline-offset: 2px; border-radius: 2px; }
code { font: 0.86em/1.5 var(--mono); }
.kicker { color: var(--quiet); font-size: 0.85rem; margin: 0; }
.lead { font: 400 1.12rem/1.5 var(--serif); color: var(--quiet); }
.scenario { color: var(--quiet); font-size: 0.92rem; }
.lines { display: flex; flex-wrap: wrap; gap: 0 1.1rem; list-style: none; margin: 0.1rem 0 0; padding: 0; font-size: 0.82rem; color: var(--quiet); }
.lines li::before { content: ""; display: inline-block; vertical-align: middle; width: 1.4em; margin-right: 0.45em; border-top: 2.5px solid var(--model); }
.lines li:nth-child(2)::before { border-color: var(--line-1); }
.lines li:nth-child(3)::before { border-color: var(--line-2); }
.lines li:nth-child(4)::before { border-color: var(--line-3); }
.lines li:nth-child(5)::before { border-color: var(--line-4); }
.lines li:nth-child(6)::before { border-color: var(--line-5); }
.note { color: var(--quiet); font-size: 0.85rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--card); padding: 0.3rem 0.6rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; list-style: none; padding: 0; margin: 1.4rem 0 0; font-size: 0.9rem; }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 1.2rem 1.4rem; margin: 1.8rem 0 0; }
.tile { display: grid; grid-template-rows: subgrid; grid-row: span 3; row-gap: 0.1rem; border-top: 2px solid var(--model); padding-top: 0.5rem; }
.tile dt { color: var(--quiet); font-size: 0.82rem; line-height: 1.3; }
.tile dt { align-self: end; }
.tile dd { margin: 0; }
.tile .figure { font: 600 1.5rem/1.25 var(--serif); font-variant-numeric: tabular-nums lining-nums; }
.tile .beside { color: var(--seen); font-size: 0.82rem; }

.key { display: flex; flex-wrap: wrap; gap: 0.3rem 1.6rem; color: var(--quiet); font-size: 0.85rem; margin: 0.5rem 0 0; }
.key span::before { content: ""; display: inline-block; vertical-align: middle; margin-right: 0.5em; }
.key .m::before { width: 1.5em; height: 0; border-top: 2.5px solid var(--model); }
.key .o::before { width: 0.6em; height: 0.6em; border: 2px solid var(--seen); border-radius: 50%; }
.key .r::before { width: 1.5em; height: 0.7em; background: var(--rule); }
.key .d::before { width: 0.65em; height: 0.65em; border-radius: 50%; background: var(--model); }
.key .d.no::before { background: var(--bad); }
.key .a::before { width: 1.5em; height: 0; border-top: 2px solid var(--seen); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); gap: 1.6rem 2.4rem; margin-top: 1rem; align-items: start; }
.chart { margin: 0; min-width: 0; break-inside: avoid; }
.chart figcaption { display: flex; flex-wrap: wrap; gap: 0 0.6rem; align-items: baseline; }
.chart .unit { color: var(--quiet); font-size: 0.82rem; }
.plot { min-height: 13rem; }
.plot.bars, .plot.ranges { min-height: 4rem; }
.plot svg { display: block; max-width: 100%; height: auto; overflow: visible; font-family: var(--sans); }
.plot svg [aria-label="tip"] { font-size: 12px; }
.model { stroke: var(--model); }

details { margin: 0.3rem 0; }
summary { cursor: pointer; color: var(--quiet); font-size: 0.85rem; width: max-content; max-width: 100%; }
summary:hover { color: var(--ink); }
details[open] > summary { margin-bottom: 0.4rem; }
.block > summary { font: 600 0.98rem var(--sans); color: var(--ink); padding: 0.3rem 0; }
.scroll { overflow: auto; max-height: 24rem; margin: 0.4rem 0; border: 1px solid var(--rule); background: var(--card); border-radius: 3px; }
table { border-collapse: separate; border-spacing: 0; font-size: 0.8rem; line-height: 1.35; width: 100%; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; padding: 0.5rem 0.7rem; color: var(--quiet); font-size: 0.8rem; }
th, td { padding: 0.28rem 0.7rem; text-align: right; vertical-align: baseline; white-space: nowrap; }
th:first-child { text-align: left; position: sticky; left: 0; background: var(--card); white-space: normal; min-width: 7rem; }
thead th { position: sticky; top: 0; background: var(--card); border-bottom: 1px solid var(--rule); font-weight: 600; z-index: 1; vertical-align: bottom; }
thead th:first-child { z-index: 2; }
tbody th { font-weight: 400; }
tfoot th, tfoot td { border-top: 1px solid var(--rule); font-weight: 600; }
.yes { color: var(--good); }
.no { color: var(--bad); }
.words { display: block; width: 16rem; max-width: 60vw; text-align: left; white-space: normal; }
th .note { display: block; font-size: 0.96em; }
.nil { color: var(--quiet); opacity: 0.6; }
.block .scroll { max-height: 46rem; }
.whole .scroll { max-height: none; }
.block th:first-child { min-width: 13rem; }
.block td { padding-inline: 0.45rem; }
.download { font-size: 0.85rem; }

.controls { display: flex; flex-wrap: wrap; gap: 0.6rem 1.2rem; align-items: end; margin: 0.8rem 0; font-size: 0.9rem; }
.controls label { display: grid; grid-template-columns: minmax(0, max-content); max-width: 100%; gap: 0.15rem; color: var(--quiet); font-size: 0.82rem; }
select, button, input { font: inherit; color: var(--ink); }
select, button { background: var(--card); border: 1px solid var(--rule); border-radius: 3px; padding: 0.35rem 0.7rem; min-height: 2.3rem; max-width: 100%; }
button { cursor: pointer; }
input[type="range"] { accent-color: var(--model); width: min(16rem, 60vw); height: 2.3rem; margin: 0; }
output { font: 600 1.3rem/2.3rem var(--serif); font-variant-numeric: tabular-nums; }
.maps { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.5rem; align-items: start; }
.maps figure { margin: 0; }
@media (max-width: 46rem) { .maps { grid-template-columns: minmax(0, 1fr); } }

.checks { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem; margin: 1rem 0; padding: 0; list-style: none; }
.checks li { border-left: 3px solid var(--good); padding-left: 0.7rem; font-size: 0.85rem; color: var(--quiet); }
.checks li.off { border-color: var(--bad); }
.checks b { display: block; font: 600 1.25rem var(--serif); color: var(--ink); }
dl.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1.2rem; font-size: 0.88rem; margin: 0.8rem 0; }
dl.facts dt { color: var(--quiet); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 34rem) { dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-bottom: 0.5rem; } }
pre { background: var(--card); border: 1px solid var(--rule); border-radius: 3px; padding: 0.8rem 1rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
.sources { columns: 24rem; column-gap: 2.4rem; font-size: 0.85rem; padding-left: 1.1rem; }
.sources li { break-inside: avoid; margin-bottom: 0.25rem; }
.sources .used { color: var(--quiet); }
.warning { border-left: 3px solid var(--seen); padding: 0.3rem 0 0.3rem 0.9rem; }
footer { margin-top: 3.5rem; padding-top: 1.2rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.82rem; }

@page { margin: 14mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; }
  html { font-size: 10.5pt; }
  body { padding: 0; max-width: none; }
  nav, .controls, .download, .skip, .twin, .explorer { display: none; }
  .charts { grid-template-columns: 1fr 1fr; }
  .tiles { grid-template-columns: repeat(3, 1fr); }
  .scroll { max-height: none; overflow: visible; border: 0; }
  table { font-size: 7pt; }
  th, td { padding: 0.1rem 0.25rem; white-space: normal; }
  h2 { break-after: avoid; }
}
`;
