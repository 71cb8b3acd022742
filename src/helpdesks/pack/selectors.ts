import { PIERCE } from '@/domain/packs/check-selector';

/** Every selector anywhere in a pack that steps into a shadow root. */
export function piercingSelectors(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes(PIERCE) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(piercingSelectors) : [];
}
