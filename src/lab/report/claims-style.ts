/** The look of pages of claims, on top of a report's. */
export const claimsStyle = `
:root { --small: light-dark(#d9d5cb, #3a4048); --claimed: light-dark(#dcebe1, #284a38); }
.claim { background: var(--card); border: 1px solid var(--rule); border-radius: 4px; padding: 1rem clamp(0.8rem, 2.4vw, 1.6rem) 1.2rem; margin: 1.4rem 0; }
.claim h2 { border: 0; margin: 0.2rem 0 0.6rem; padding: 0; font-size: 1.3rem; }
.claim > h3 { margin: 1.1rem 0 0.2rem; }
.claim:target { outline: 2px solid var(--model); }
.badge { display: inline-block; border: 2px solid var(--quiet); border-radius: 3px; padding: 0 0.5em; font-weight: 600; font-size: 0.88rem; line-height: 1.55; white-space: nowrap; }
.badge.supported { border-color: var(--good); }
.badge.contradicted { border-color: var(--bad); border-style: double; border-width: 3px; }
.badge.contingent { border-color: var(--line-1); }
.badge.undetermined { border-style: dashed; }
.badge.assumed { border-color: var(--line-3); border-style: dotted; }
.verdicts { list-style: none; padding: 0; margin: 0.4rem 0; display: flex; flex-wrap: wrap; gap: 0.4rem 2rem; }
.verdicts .badge { margin-right: 0.35rem; }
.flips { margin: 0.2rem 0; padding-left: 1.2rem; max-width: 46em; font-size: 0.92rem; }
.claim dl.facts { margin: 0.2rem 0; }
.test { margin: 0.5rem 0 0.9rem; }
.test > p { margin: 0.2rem 0; font-size: 0.92rem; overflow-wrap: anywhere; }
.found { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0.4rem 2.4rem; }
.found p { margin: 0.1rem 0; font-size: 0.86rem; }
.found b { color: var(--quiet); }
.strip { display: block; width: 100%; border-block: 1px solid var(--rule); overflow: hidden; }
td .strip { width: 13rem; }
.strip .claimed { fill: var(--claimed); }
.strip .small { fill: var(--small); }
.strip .zero { stroke: var(--quiet); stroke-width: 1; }
.strip .interval { stroke: var(--model); stroke-width: 2.5; }
.strip .median { fill: var(--model); }
.key.strips span::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.key .small::before { width: 1.5em; height: 0.8em; background: var(--small); }
.key .claimed::before { width: 1.5em; height: 0.8em; background: var(--claimed); border: 1px solid var(--rule); }
.again { margin-top: 0.8rem; }
.again .scroll { max-height: none; }
.again :is(td, tbody th) { vertical-align: middle; }
.again th:first-child { min-width: 9rem; }
.register :is(td, thead th) { text-align: left; }
.register :is(td, thead th):nth-last-child(-n + 3) { text-align: right; }
.register td { white-space: normal; }
.register td:nth-child(2) { min-width: clamp(8.5rem, 30vw, 13rem); width: 40%; }
.register td:nth-last-child(3) { min-width: 8rem; }
.register th:first-child { min-width: 3.6rem; }
.register .note { font-size: 1em; }
.register .badge { display: inline; border: 0; padding: 0; font-size: 1em; line-height: inherit; white-space: normal; }
.register .supported { color: var(--good); }
.register .contradicted { color: var(--bad); }
.counts thead th { white-space: normal; }
.register .scroll { max-height: none; }
.frontier :is(td, thead th) { white-space: normal; }
.answers dt { font-weight: 600; margin-top: 0.7rem; }
.answers dd { margin: 0.1rem 0 0; max-width: 46em; }
.sides { padding-left: 1.2rem; font-size: 0.92rem; }
.sides li { margin: 0.25rem 0; max-width: 60em; }
thead button { font: inherit; font-weight: 600; border: 0; background: none; padding: 0; min-height: 0; text-align: inherit; text-decoration: underline dotted; text-underline-offset: 0.2em; }
th[aria-sort="ascending"] button::after { content: " ▲"; }
th[aria-sort="descending"] button::after { content: " ▼"; }
@media print {
  .claim { border: 0; border-top: 1px solid var(--rule); border-radius: 0; padding: 0.6rem 0; }
  .test, .verdicts, .flips { break-inside: avoid; }
  details.again::details-content { content-visibility: visible; height: auto; }
}
`;
