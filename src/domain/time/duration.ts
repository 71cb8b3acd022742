declare const durationBrand: unique symbol;

/** A length of time in whole seconds (SLA arithmetic is exact to the second, never finer). */
export type Duration = number & { readonly [durationBrand]: true };

/** Whole seconds; a fraction is cut towards zero. */
export const seconds = (n: number): Duration => Math.trunc(n) as Duration;
export const minutes = (n: number): Duration => seconds(n * 60);
export const hours = (n: number): Duration => seconds(n * 3600);
