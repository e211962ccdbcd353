/** Draws money flows; each can be pointed at, reached by keyboard, and opened. */
import { useRef, useState } from "react";
import type { KeyboardEvent, Ref } from "react";
import { useText, useWords } from "../i18n/index.ts";
import { step } from "./along.ts";
import type { PairFlow } from "./money-flows.ts";
import { flowWords, sectorName } from "./money-words.ts";
import { show } from "./numbers.ts";
import type { LaidLink, LaidNode, Layout } from "./sankey-layout.ts";

export interface SankeyPictureProps {
  readonly layout: Layout;
  /** Groups of sectors that lie abroad. */
  readonly abroad: ReadonlySet<string>;
  readonly label: string;
  readonly onOpen: (flow: PairFlow) => void;
  readonly picture: Ref<SVGSVGElement>;
}

/** From this width on names have their amounts beside them. */
const ROOMY = 520;
/** A thin flow can be hit this far off. */
const REACH = 7;

/** The picture, and a line that says the flow that is looked at. */
export function SankeyPicture({ layout, abroad, label, onOpen, picture }: SankeyPictureProps) {
  const t = useText();
  const language = useWords((words) => words.language);
  const links = useRef<SVGGElement>(null);
  const [looked, setLooked] = useState<number>();
  const [entry, setEntry] = useState(0);
  const open = (at: number) => onOpen(layout.links[at].flow);
  const press = (event: KeyboardEvent, at: number) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      open(at);
      return;
    }
    const next = step(event.key, at, layout.links.length);
    if (next === undefined) return;
    event.preventDefault();
    setEntry(next);
    links.current?.querySelector<SVGGElement>(`[data-link="${next}"]`)?.focus();
  };
  const tabbed = Math.min(entry, layout.links.length - 1);
  const said = looked === undefined ? undefined : layout.links.at(looked)?.flow;
  return (
    <>
      <svg
        ref={picture}
        className="charts-sankey"
        role="group"
        aria-label={label}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
      >
        <g ref={links} onPointerLeave={() => setLooked(undefined)}>
          {layout.links.map((link, i) => (
            <g
              key={`${link.flow.from} ${link.flow.to}`}
              className="charts-flow"
              data-link={i}
              data-kind={kindOf(link, abroad)}
              role="button"
              tabIndex={i === tabbed ? 0 : -1}
              aria-label={t("charts.money.open", { flow: flowWords(link.flow, t, language) })}
              onClick={() => open(i)}
              onKeyDown={(event) => press(event, i)}
              onFocus={() => {
                setEntry(i);
                setLooked(i);
              }}
              onPointerEnter={() => setLooked(i)}
            >
              <path className="charts-flow-seen" d={link.path} strokeWidth={link.width} />
              <path className="charts-flow-hit" d={link.path} strokeWidth={link.width + REACH} />
            </g>
          ))}
        </g>
        {layout.nodes.map((node) => (
          <NodeMark
            key={node.id}
            node={node}
            roomy={layout.width >= ROOMY}
            amount={show(node.usd, language)}
          />
        ))}
      </svg>
      <p className="charts-map-said">
        {said === undefined ? t("charts.money.hint") : flowWords(said, t, language)}
      </p>
    </>
  );
}

function NodeMark({
  node,
  roomy,
  amount,
}: {
  readonly node: LaidNode;
  readonly roomy: boolean;
  readonly amount: string;
}) {
  const t = useText();
  const payer = node.side === "payer";
  const name = sectorName(node.group, t);
  return (
    <g aria-hidden="true">
      <rect className="charts-flow-node" x={node.x} y={node.y} width={node.width} height={node.height} />
      <text
        className="charts-flow-name"
        x={payer ? node.x + node.width + 5 : node.x - 5}
        y={node.y + node.height / 2}
        dy="0.35em"
        textAnchor={payer ? "start" : "end"}
      >
        {roomy ? `${name} · ${amount}` : name}
      </text>
    </g>
  );
}

/** Where a flow leads: out of the country, into it, or neither. */
function kindOf({ flow: { from, to } }: LaidLink, abroad: ReadonlySet<string>): "in" | "out" | "home" {
  if (abroad.has(from) === abroad.has(to)) return "home";
  return abroad.has(from) ? "in" : "out";
}
