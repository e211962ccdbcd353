// Writes the JSON Schemas for editors: schema/scenario.schema.json of scenario files, schema/claims.schema.json of files of
// claims. `node scripts/docs/schema.mjs`; with --check it writes nothing and ends with 1 if a file is out of date.
import { claims, scenarios } from "../../dist/platform/node/index.js";
import { publish } from "./page.mjs";

const written = (schema) => `${JSON.stringify(schema, null, 2)}\n`;
publish({
  "schema/scenario.schema.json": written(scenarios.schema()),
  "schema/claims.schema.json": written(claims.schema()),
});
