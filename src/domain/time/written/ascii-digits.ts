const DIGITS = /[\u06F0-\u06F9\u0660-\u0669]/g;

/** Persian and Arabic digits as ASCII ones. */
export const asciiDigits = (text: string): string => text.replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
