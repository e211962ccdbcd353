/** Catches what fails in a part of the page, so that the others go on. */
import { Component } from "react";
import type { ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  /** What is shown instead, with the reason and a way to try again. */
  readonly instead: (problem: string, again: () => void) => ReactNode;
}
interface State {
  readonly problem: string | undefined;
}

export class Boundary extends Component<Props, State> {
  override state: State = { problem: undefined };
  static getDerivedStateFromError(error: unknown): State {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  override render(): ReactNode {
    const { problem } = this.state;
    const { children, instead } = this.props;
    return problem === undefined ? children : instead(problem, () => this.setState({ problem: undefined }));
  }
}
