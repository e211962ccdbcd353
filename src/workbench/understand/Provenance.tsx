/** The drawer that any chart opens: on what its series rests. */
import type { JSX } from "react";
import { Button, Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useText } from "../i18n/index.ts";
import { ProvenanceFacts } from "./ProvenanceFacts.tsx";
import "./understand.css";
import "./drawer.css";

export interface ProvenanceProps {
  readonly series: string;
  readonly onClose: () => void;
}

export default function Provenance({ series, onClose }: ProvenanceProps): JSX.Element {
  const say = useText();
  return (
    <ModalOverlay
      className="understand-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="understand-drawer">
        <Dialog aria-label={say("understand.sight.provenance")}>
          <Button className="understand-close" onPress={onClose}>
            {say("understand.close")}
          </Button>
          <ProvenanceFacts series={series} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
