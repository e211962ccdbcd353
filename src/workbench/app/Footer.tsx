/** Versions, the state hash that the command line gives too, and what all of it is worth. */
import { useEffect, useState } from "react";
import type { JSX } from "react";
import { preset, useCatalogue, useHistory, useResults } from "../engine/index.ts";
import { useText } from "../i18n/index.ts";
import { usePage } from "../state/store.ts";

/** Letters of a hash that are enough for people. */
const ENOUGH = 8;

export function Footer(): JSX.Element {
  const say = useText();
  const { version, modelHash, posteriorHash } = useCatalogue();
  // The charts go first; the whole history of the hash is run when the first draws of all columns are there.
  const calm = useResults().every(({ status }) => status === "done" || status === "failed");
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (calm) setWanted(true);
  }, [calm]);
  return (
    <footer className="app-footer">
      <p>{say("shell.honest")}</p>
      {wanted ? <StateHash /> : null}
      <p>
        {say("shell.versions", {
          version,
          model: modelHash.slice(0, ENOUGH),
          posterior: posteriorHash.slice(0, ENOUGH),
        })}
      </p>
    </footer>
  );
}

function StateHash(): JSX.Element {
  const say = useText();
  const { active, from, to } = usePage();
  const { result, problem } = useHistory(active);
  const residuals = result === undefined ? "" : [...new Set(Object.values(result.accounts))].join(", ");
  return (
    <p>
      {say("shell.hash.title")}{" "}
      <code data-state-hash>{result?.stateHash ?? problem ?? say("shell.hash.waiting")}</code>{" "}
      {say("shell.hash.how", { households: preset.householdsPerAgent, seed: preset.seed, from, to })}
      {result === undefined ? null : <> {say("shell.accounts", { residuals })}</>}
    </p>
  );
}
