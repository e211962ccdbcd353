/** Language and theme, kept on the reader's own machine. */
import type { JSX } from "react";
import { useText } from "../i18n/index.ts";
import { languages, setPreferences, themes, usePreferences } from "./preferences.ts";
import "./ease.css";

/** Languages are named in themselves. */
const names = { en: "English", ko: "한국어" } as const;

export function Preferences(): JSX.Element {
  const say = useText();
  const { language, theme } = usePreferences();
  return (
    <div className="ease-preferences">
      <label>
        <span>{say("ease.language")}</span>
        <select
          value={language}
          onChange={(event) => {
            const chosen = languages.find((one) => one === event.target.value);
            if (chosen) void setPreferences({ language: chosen });
          }}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {names[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say("ease.theme")}</span>
        <select
          value={theme}
          onChange={(event) => {
            const chosen = themes.find((one) => one === event.target.value);
            if (chosen) void setPreferences({ theme: chosen });
          }}
        >
          {themes.map((one) => (
            <option key={one} value={one}>
              {say(`ease.theme.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
