const MILLION = 1_000_000;

/** Money as two whole numbers, exact to the hundredth and larger than one column of 32 bits could hold. */
export function worthParts(worth: number): { readonly worthMillions: number; readonly worthHundredths: number } {
  const worthMillions = Math.floor(worth / MILLION);
  return { worthMillions, worthHundredths: Math.round((worth - worthMillions * MILLION) * 100) };
}

/** The money of summed parts. */
export const worthOf = (millions: number, hundredths: number): number => (millions * MILLION * 100 + hundredths) / 100;
