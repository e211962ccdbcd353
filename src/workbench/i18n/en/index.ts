/** All English words of the page; each part of the page keeps its own, with its name in front: `charts.legend`. */
import { charts } from "./charts.ts";
import { claims } from "./claims.ts";
import { ease } from "./ease.ts";
import { explore } from "./explore.ts";
import { shell } from "./shell.ts";
import { stories } from "./stories.ts";
import { understand } from "./understand.ts";

export const en = { ...charts, ...claims, ...ease, ...explore, ...shell, ...stories, ...understand } as const;
export type Key = keyof typeof en;
