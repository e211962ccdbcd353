/** One thread of a team: builds its view of the shared state, then works on blocks as they are handed out. */
import { workerData } from "node:worker_threads";
import { loadWorld } from "../../data/index.ts";
import { attachModel } from "../../model/engine.ts";
import { serve } from "./barrier.ts";
import type { WorkerData } from "./team.ts";

const { worker, control, texts, options, buffer } = workerData as WorkerData;
const model = attachModel(loadWorld(texts), options, buffer);
serve(control, worker, (index, month, next) => model.runBlocks(index, month, next));
