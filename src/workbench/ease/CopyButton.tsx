/** A button that copies a text, and says so. */
import { useEffect, useState } from "react";
import type { JSX } from "react";
import { notify } from "../app/notices.ts";
import { useText } from "../i18n/index.ts";
import { copyText } from "./clipboard.ts";

/** How long the button says that it was done. */
const SAID_MS = 2500;

export function CopyButton({
  text,
  label,
}: {
  /** Makes the text when it is wanted. */
  readonly text: () => string | Promise<string>;
  readonly label: string;
}): JSX.Element {
  const say = useText();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return undefined;
    const timer = setTimeout(() => setDone(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    if (await copyText(await text())) setDone(true);
    else notify(say("ease.copyFailed"), "problem");
  };
  return (
    <>
      <button type="button" className="ease-button" onClick={() => void copy()}>
        {done ? say("ease.copied") : label}
      </button>
      <span className="ease-hidden" role="status">
        {done && say("ease.copied")}
      </span>
    </>
  );
}
