/** Raised whenever measuring changes, so that stored samples are computed anew. */
export const MEASURING_VERSION = 3;
