// Writes schema/scenario.schema.json, the JSON Schema of scenario files for editors.
// `node scripts/docs/schema.mjs`; with --check it writes nothing and ends with 1 if the file is out of date.
import { scenarios } from "../../dist/platform/node/index.js";
import { publish } from "./page.mjs";

publish({ "schema/scenario.schema.json": `${JSON.stringify(scenarios.schema(), null, 2)}\n` });
