/** The workbench proper: levers on one side, on the other what they do. */
import { useState } from "react";
import type { JSX } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useText } from "../i18n/index.ts";
import { ChartGrid } from "./ChartGrid.tsx";
import { Columns, useTakeFile } from "./Columns.tsx";
import { Headline } from "./Headline.tsx";
import { LeverPanel } from "./LeverPanel.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { BookPictures, FlowPictures, MapPictures } from "./WholePictures.tsx";
import "./explore.css";

const pictures = ["charts", "map", "flows", "books"] as const;
const panels = { charts: ChartGrid, map: MapPictures, flows: FlowPictures, books: BookPictures } as const;

export function Explore(): JSX.Element {
  const say = useText();
  const takeFile = useTakeFile();
  const [over, setOver] = useState(false);
  return (
    <div
      className="explore"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) void takeFile(file);
      }}
    >
      <LeverPanel />
      <div className="explore-main">
        <Columns />
        <Headline />
        <Toolbar />
        <Tabs className="explore-pictures">
          <TabList aria-label={say("explore.pictures")}>
            {pictures.map((id) => (
              <Tab key={id} id={id}>
                {say(`explore.picture.${id}`)}
              </Tab>
            ))}
          </TabList>
          {pictures.map((id) => {
            const Panel = panels[id];
            return (
              <TabPanel key={id} id={id}>
                <Panel />
              </TabPanel>
            );
          })}
        </Tabs>
      </div>
    </div>
  );
}
