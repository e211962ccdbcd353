/** The messages of the page. */
import type { JSX } from "react";
import { useText } from "../i18n/index.ts";
import { dismiss, useNotices } from "./notices.ts";

export function Notices(): JSX.Element {
  const say = useText();
  const notices = useNotices((all) => all.notices);
  return (
    <section className="app-notices" role="status" aria-label={say("shell.notices")}>
      {notices.map(({ id, text, kind }) => (
        <div key={id} className="app-notice" data-kind={kind}>
          <p>{text}</p>
          <button type="button" aria-label={say("shell.dismiss")} onClick={() => dismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </section>
  );
}
