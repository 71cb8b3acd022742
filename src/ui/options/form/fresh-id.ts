/** The first of `schedule-2`, `schedule-3`, … that is not taken. Short, because administrators and exports show it. */
export function freshId(stem: string, taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n += 1) if (!taken.includes(`${stem}-${n}`)) return `${stem}-${n}`;
}
