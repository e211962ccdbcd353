/** The address of the page as it stands. */
import { writeLink } from "../state/link.ts";
import { partsOf, usePage } from "../state/store.ts";

/** Returns the address that brings the whole state back. */
export async function pageLink(): Promise<string> {
  const fragment = await writeLink(partsOf(usePage.getState()));
  const address = new URL(location.href);
  address.hash = fragment;
  return address.href;
}
