import { panelView } from './view';

/**
 * For what opens the tickets behind a number: whoever comes back from there by keyboard stands where they left.
 * @param door names it among all doors of the panel: what `openDrill` was told
 * @returns what the element takes as its `ref`
 */
export const doorRef =
  (door: string) =>
  (element: HTMLElement | null): void => {
    if (element === null || panelView.getState().cameFrom !== door) return;
    // A ref is told before what its element lies in is part of the page.
    queueMicrotask(() => {
      if (!element.isConnected || panelView.getState().cameFrom !== door) return;
      panelView.setState({ cameFrom: undefined });
      element.closest('details')?.setAttribute('open', '');
      element.focus();
    });
  };
