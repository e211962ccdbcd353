/** The page begins: its words, its state, the catalogue, then the workers and the picture. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { missingFeatures } from "./app/features.ts";
import { notify } from "./app/notices.ts";
import { loadContent } from "./content/load.ts";
import { followLinks, keepState, readStart } from "./ease/keep.ts";
import { startPreferences } from "./ease/preferences.ts";
import { CatalogueProvider, startEngine } from "./engine/index.ts";
import { fill, useWords } from "./i18n/index.ts";
import type { Key, Values } from "./i18n/index.ts";
import { usePage } from "./state/store.ts";

const say = (key: Key, values?: Values) => fill(useWords.getState().dictionary[key] ?? key, values);
const tellProblems = (problems: readonly string[]) =>
  notify(say("shell.link.problems", { problems: problems.join("; ") }), "problem");

async function begin(root: HTMLElement): Promise<void> {
  const [catalogue, start] = await Promise.all([loadContent("catalogue"), readStart(), startPreferences()]);
  const history = usePage.temporal.getState();
  history.pause();
  usePage.getState().set(start.state);
  history.resume();
  startEngine(catalogue, () => say("shell.restarted"));
  keepState();
  followLinks(tellProblems);
  createRoot(root).render(
    <StrictMode>
      <CatalogueProvider value={catalogue}>
        <App />
      </CatalogueProvider>
    </StrictMode>,
  );
  if (start.problems.length > 0) tellProblems(start.problems);
}

const root = document.getElementById("root")!;
const tell = (sentence: string) => {
  const line = document.createElement("p");
  line.className = "start";
  line.setAttribute("role", "alert");
  line.textContent = sentence;
  root.replaceChildren(line);
};
const missing = missingFeatures();
if (missing.length > 0) tell(say("shell.missing", { features: missing.join(", ") }));
else
  begin(root).catch((error: unknown) =>
    tell(say("shell.machine.failed", { problem: error instanceof Error ? error.message : String(error) })),
  );
