/** All Korean words of the page. */
import type { Key } from "../en/index.ts";
import { charts } from "./charts.ts";
import { claims } from "./claims.ts";
import { ease } from "./ease.ts";
import { explore } from "./explore.ts";
import { shell } from "./shell.ts";
import { stories } from "./stories.ts";
import { understand } from "./understand.ts";

export const ko: Readonly<Record<Key, string>> = {
  ...charts,
  ...claims,
  ...ease,
  ...explore,
  ...shell,
  ...stories,
  ...understand,
};
