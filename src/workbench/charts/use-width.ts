/** Hook: the width of an element, kept up to date. */
import { useCallback, useState } from "react";

/** Returns what goes into the element's ref, and its width in whole pixels; 0 as long as it has none. */
export function useWidth<E extends HTMLElement>(): [ref: (element: E | null) => void, width: number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: E | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
