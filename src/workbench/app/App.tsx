/** The frame of the page: head, the view that is open, foot, and what lies over them. */
import { Suspense, lazy } from "react";
import type { JSX } from "react";
import Sheets from "../ease/Sheets.tsx";
import { UndoBar } from "../ease/UndoBar.tsx";
import { useShortcuts } from "../ease/keys.ts";
import { openSheet } from "../ease/open.ts";
import { Preferences } from "../ease/Preferences.tsx";
import { useMachine } from "../engine/index.ts";
import { Explore } from "../explore/Explore.tsx";
import { useText } from "../i18n/index.ts";
import { views } from "../state/page-state.ts";
import { usePage } from "../state/store.ts";
import { Boundary } from "./Boundary.tsx";
import { Footer } from "./Footer.tsx";
import { Notices } from "./Notices.tsx";
import "../style/tokens.css";
import "../style/base.css";
import "../ease/print.css";

const shown = {
  explore: Explore,
  understand: lazy(() => import("../understand/Understand.tsx")),
  claims: lazy(() => import("../claims/Claims.tsx")),
  stories: lazy(() => import("../stories/Stories.tsx")),
} as const;
const sheets = ["share", "changes", "palette", "keys"] as const;

export function App(): JSX.Element {
  const say = useText();
  useShortcuts();
  const view = usePage((page) => page.view);
  const machine = useMachine();
  const View = shown[view];
  return (
    <>
      <a className="app-skip" href="#content">
        {say("shell.skip")}
      </a>
      <header className="app-head">
        <h1 className="app-title">
          {say("shell.title")} <span>{say("shell.subtitle")}</span>
        </h1>
        <nav aria-label={say("shell.views")}>
          <ul>
            {views.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  aria-current={one === view ? "page" : undefined}
                  onClick={() => usePage.getState().set({ view: one, focus: "" })}
                >
                  {say(`shell.view.${one}`)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="app-tools">
          <UndoBar />
          {sheets.map((sheet) => (
            <button key={sheet} type="button" onClick={() => openSheet(sheet)}>
              {say(`shell.sheet.${sheet}`)}
            </button>
          ))}
          <Preferences />
        </div>
      </header>
      <main id="content" tabIndex={-1} data-view={view}>
        {machine.state === "failed" ? (
          <p className="app-problem">{say("shell.machine.failed", { problem: machine.problem })}</p>
        ) : null}
        <Boundary
          key={view}
          instead={(problem, again) => (
            <div className="app-problem" role="alert">
              <p>{say("shell.error", { problem })}</p>
              <button type="button" onClick={again}>
                {say("shell.error.again")}
              </button>
            </div>
          )}
        >
          <Suspense fallback={<p className="app-waiting">{say("shell.loading")}</p>}>
            <View />
          </Suspense>
        </Boundary>
      </main>
      <Footer />
      <Sheets />
      <Notices />
    </>
  );
}
