/** What stands beside a step of a story: the live pictures of the page's state. */
import type { JSX } from "react";
import type { Picture } from "../stories/types.ts";
import { ChartGrid } from "./ChartGrid.tsx";
import { FlowPictures, MapPictures } from "./WholePictures.tsx";

export function StepPictures({ picture = "charts" }: { readonly picture?: Picture }): JSX.Element {
  switch (picture) {
    case "charts":
      return <ChartGrid />;
    case "map":
      return <MapPictures />;
    case "flows":
      return <FlowPictures />;
  }
}
