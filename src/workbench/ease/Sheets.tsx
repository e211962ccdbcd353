/** Brings the sheets when one is first asked for; they are no part of the start. */
import { Suspense, lazy, useState } from "react";
import type { JSX } from "react";
import { useOpen } from "./open.ts";

const AllSheets = lazy(() => import("./AllSheets.tsx"));

export default function Sheets(): JSX.Element | null {
  const open = useOpen(({ sheet }) => sheet !== undefined);
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <AllSheets />
    </Suspense>
  );
}
