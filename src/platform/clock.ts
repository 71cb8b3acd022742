/** The current time in epoch milliseconds. The one place that asks. */
export const now = (): number => Date.now();
