/** Which sheet lies over the page: one at most. */
import { create } from "zustand";

export type SheetName = "palette" | "keys" | "changes" | "share" | "bet";
interface Open {
  readonly sheet: SheetName | undefined;
}
export const useOpen = create<Open>()(() => ({ sheet: undefined }));

export const openSheet = (sheet: SheetName): void => useOpen.setState({ sheet });
export const closeSheet = (): void => useOpen.setState({ sheet: undefined });
