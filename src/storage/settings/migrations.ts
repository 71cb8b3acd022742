type Document = Readonly<Record<string, unknown>>;

/** One step each: the settings of version n (at index n − 1) → those of version n + 1. Empty until version 2 exists. */
const STEPS: readonly ((old: Document) => Document)[] = [];

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Brings a stored document of any earlier version to the present one. What is no document counts as empty. */
export function migrateSettings(stored: unknown, steps = STEPS): Document {
  if (!isDocument(stored)) return {};
  const version = typeof stored.version === 'number' ? stored.version : 1;
  return steps.slice(version - 1).reduce((document, step) => step(document), stored);
}
