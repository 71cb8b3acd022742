import { useEffect, useRef } from 'preact/hooks';
import { panelView } from './view';

/**
 * For the button that opens what is behind a KPI: whoever comes back from there by keyboard stands where they left.
 * @returns what the button takes as its `ref`
 */
export function useDoor(kpi: string) {
  const door = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (panelView.getState().cameFrom !== kpi) return;
    panelView.setState({ cameFrom: undefined });
    door.current?.focus();
  }, []);
  return door;
}
