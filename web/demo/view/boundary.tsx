// A fault while showing the result becomes a message; the texts above it stay usable.

import { Component, type ComponentChildren } from 'preact';
import { giveUp } from '../state/session.ts';

export class Boundary extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false };

  override componentDidCatch(error: unknown): void {
    this.setState({ broken: true });
    giveUp(error);
  }

  render(): ComponentChildren {
    return this.state.broken ? null : this.props.children;
  }
}
