import type { ExportFormat } from './format';

/** What stands between tags of one field; a comma where the format does not say. */
export const tagSeparatorOf = (format: ExportFormat): RegExp => format.tagSeparator ?? /\s*,\s*/;
