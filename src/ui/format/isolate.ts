/** Keeps a name or an id from mixing its direction with the sentence around it (U+2068 … U+2069). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
