/** Buttons that lead to a mechanism's page, to a lever, and to a source. */
import type { JSX, ReactNode } from "react";
import type { Catalogue } from "../content/types.ts";
import { useName, useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";
import { focusOf } from "./look.ts";

export function MechanismLink({ id, title }: { readonly id: string; readonly title: string }): JSX.Element {
  const name = useName();
  return (
    <button
      type="button"
      className="understand-link"
      onClick={() => usePage.getState().set({ view: "understand", focus: focusOf("mechanism", id) })}
    >
      {name("mechanisms", id, title)}
    </button>
  );
}

/** A lever's name, and a button that opens it among the levers. */
export function LeverLink({
  id,
  catalogue,
}: {
  readonly id: string;
  readonly catalogue: Pick<Catalogue, "levers">;
}): JSX.Element {
  const say = useText();
  const name = useName();
  const lever = catalogue.levers.find((one) => one.id === id);
  const title = lever === undefined ? id : name("levers", id, lever.title);
  return (
    <button
      type="button"
      className="understand-link"
      onClick={() => usePage.getState().set({ view: "explore", focus: `lever:${id}` })}
    >
      {say("understand.openLever", { lever: title })}
    </button>
  );
}

/** A source with its address, where it has one. */
export function SourceLink({
  url,
  children,
}: {
  readonly url: string;
  readonly children: ReactNode;
}): JSX.Element {
  return /^https?:/.test(url) ? (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ) : (
    <>{children}</>
  );
}
