import { asObject, asText, at, type Json } from '../kit/json';

/** A resource an answer refers to: written out in its place, or, where only `{id, resource_type}` stands there, among `resources`. */
export function refer(answer: unknown, reference: unknown): Json | undefined {
  const ref = asObject(reference);
  const [type, id] = [asText(ref?.['resource_type']), asText(ref?.['id'])];
  const found = type && id ? asObject(at(answer, 'resources', type, id)) : undefined;
  return ref && { ...found, ...ref };
}
