/** See run.mjs. */
export function run(
  command: string,
  args: readonly string[],
  options?: { readonly env?: Readonly<Record<string, string>>; readonly limitMs?: number; readonly quiet?: boolean },
): Promise<number>;
