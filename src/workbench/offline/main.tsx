/** The offline page begins here: what it carries is unpacked, then the page starts as it does from a server. */
import { start } from "./start.ts";

start()
  .then(() => import("../main.tsx"))
  .catch((error: unknown) => {
    const sentence = document.createElement("p");
    sentence.textContent = `The page cannot start in this browser: ${error instanceof Error ? error.message : String(error)}`;
    document.getElementById("root")!.append(sentence);
  });
