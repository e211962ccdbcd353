/** The sheet that lists all keys, and the switch that turns single keys off. */
import { Fragment } from "react";
import type { JSX } from "react";
import { useText } from "../i18n/index.ts";
import { groups, shortcuts } from "./keys.ts";
import { setPreferences, usePreferences } from "./preferences.ts";
import "./ease.css";

export function Shortcuts(): JSX.Element {
  const say = useText();
  const singleKeys = usePreferences((kept) => kept.singleKeys);
  return (
    <div className="ease-keys">
      <div className="ease-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3>{say(`ease.group.${group}`)}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ id, keys, label }) => (
                  <Fragment key={id}>
                    <dt>
                      <Keys keys={keys} />
                    </dt>
                    <dd>{say(label)}</dd>
                  </Fragment>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="ease-note">{say("ease.keysNote")}</p>
      <label className="ease-check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => void setPreferences({ singleKeys: event.target.checked })}
        />
        {say("ease.singleKeys")}
      </label>
    </div>
  );
}

/** Keys as they stand on a keyboard: two in a row stand beside each other, other ways after a stroke. */
export function Keys({ keys }: { readonly keys: readonly string[] }): JSX.Element {
  const say = useText();
  const command = /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl";
  const signs: Readonly<Record<string, string>> = {
    ArrowLeft: "←",
    ArrowRight: "→",
    Escape: "Esc",
    "Mod+k": `${command} K`,
  };
  return (
    <>
      {keys.map((way, i) => (
        <Fragment key={way}>
          {i > 0 && ` ${say("ease.or")} `}
          {way.split(" ").map((key) => (
            <kbd key={key}>{signs[key] ?? (/^[A-Z]$/.test(key) ? `⇧ ${key}` : key)}</kbd>
          ))}
        </Fragment>
      ))}
    </>
  );
}
