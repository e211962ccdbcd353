/** Saves the page as one file that opens from disk, with all that is set on it. */
import { writeLink } from "../state/link.ts";
import { partsOf, usePage } from "../state/store.ts";
import { offlinePage, withState } from "./briefing.ts";
import { save } from "./save.ts";

/** Name of the file, such as autarky-briefing-oil-cut.html. */
const nameOf = (scenario: string): string => `autarky-briefing-${scenario}.html`;

/**
 * Makes a briefing of the present state and hands it to the reader. `title` and `headline` stand in it as plain text.
 * Throws an Error where the offline page cannot be read.
 */
export async function saveBriefing(title: string, headline: string): Promise<void> {
  const state = partsOf(usePage.getState());
  const [page, fragment] = await Promise.all([offlinePage(), writeLink(state)]);
  save(withState(page, fragment, title, headline), nameOf(state.columns[state.active].scenario));
}
