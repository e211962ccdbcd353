// Builds the workbench into dist/workbench from the built program (tsc -b): content, page, offline page; then weighs it.
import { build } from "vite";
import { packageFile } from "../../dist/platform/node/package-root.js";
import { writeContent } from "./content.mjs";
import { writeOffline } from "./offline.mjs";
import { checkSize } from "./size.mjs";

writeContent();
await build({ configFile: packageFile("vite.workbench.config.ts") });
await writeOffline();
checkSize();
