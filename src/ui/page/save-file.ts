/** Hands a file to the browser's own download, which needs no permission. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `helpclock-tickets-2026-11-20.csv`: the day in UTC, in digits every file system knows. */
export const fileName = (what: string, at: number, extension: string): string =>
  `helpclock-${what}-${new Date(at).toISOString().slice(0, 10)}.${extension}`;
