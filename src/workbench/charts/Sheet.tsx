/** A dialog over the page, for tables and lists. */
import type { ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useText } from "../i18n/index.ts";
import "./sheet.css";

export interface SheetProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Shows its children over the page until it is closed; what it holds is made only while it is open. */
export function Sheet({ title, isOpen, onClose, children }: SheetProps) {
  const t = useText();
  return (
    <ModalOverlay
      className="charts-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="charts-sheet">
        <Dialog className="charts-sheet-inside">
          <header className="charts-sheet-head">
            <Heading slot="title" className="charts-sheet-title">
              {title}
            </Heading>
            <Button className="charts-button" onPress={onClose}>
              {t("charts.close")}
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
