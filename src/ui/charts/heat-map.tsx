import type { ComponentChild, RefCallback } from 'preact';
import { useState } from 'preact/hooks';
import './charts.css';

export interface HeatCell {
  /** 0 to 1; missing where nothing was counted. */
  readonly heat?: number;
  /** The whole sentence of the cell. */
  readonly says: string;
}

interface HeatMapProps {
  readonly label: string;
  readonly rows: readonly string[];
  readonly columns: readonly { readonly name: string; readonly isNamed: boolean }[];
  readonly cell: (row: number, column: number) => HeatCell;
  readonly onPick?: (row: number, column: number) => void;
  /** Told the button of a cell. */
  readonly cellRef?: (row: number, column: number) => RefCallback<HTMLElement>;
  readonly isRtl: boolean;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * A table whose cells are darker the more they hold. It is a table to screen readers too; the arrow keys walk through it and
 * Enter opens a cell. In right-to-left languages its columns run from right to left.
 */
export function HeatMap({ label, rows, columns, cell, onPick, cellRef, isRtl }: HeatMapProps) {
  const [[row, column], setAt] = useState<readonly [number, number]>([0, 0]);
  const [told, setTold] = useState('');
  function walk(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const across = isRtl ? -move[1] : move[1];
    const next = [
      Math.min(rows.length - 1, Math.max(0, row + move[0])),
      Math.min(columns.length - 1, Math.max(0, column + across)),
    ] as const;
    setAt(next);
    const table = (event.currentTarget as HTMLElement).closest('table');
    table?.querySelector<HTMLElement>(`[data-at="${next[0]} ${next[1]}"]`)?.focus();
  }
  const draw = (i: number, j: number): ComponentChild => {
    const { heat, says } = cell(i, j);
    return (
      <td key={`${i} ${j}`}>
        <button
          type="button"
          ref={cellRef?.(i, j) ?? null}
          data-at={`${i} ${j}`}
          class="heat"
          data-empty={heat === undefined}
          style={heat === undefined ? undefined : { '--heat': `${Math.round(12 + heat * 88)}%` }}
          tabIndex={i === row && j === column ? 0 : -1}
          aria-label={says}
          title={says}
          onFocus={() => {
            setTold(says);
            setAt([i, j]);
          }}
          onMouseEnter={() => setTold(says)}
          onKeyDown={walk}
          onClick={() => heat !== undefined && onPick?.(i, j)}
        />
      </td>
    );
  };
  return (
    <figure class="chart heat-map">
      <figcaption class="told" aria-hidden="true">
        {told || label}
      </figcaption>
      <table>
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ name, isNamed }) => (
              <th key={name} scope="col">
                <span class={isNamed ? undefined : 'visually-hidden'}>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name, i) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((_, j) => draw(i, j))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
