import * as v from 'valibot';
import type { ViewerSeen } from '../protocol';
import { keyPart, textUpTo } from './scalars';

/** Cut as an actor's id and name are, or the two could not be told to be one person's. */
const word = textUpTo(200);

const schema = v.object({
  site: keyPart,
  id: word,
  name: v.exactOptional(word),
}) satisfies v.GenericSchema<unknown, ViewerSeen>;

export function parseViewer(data: unknown): ViewerSeen | undefined {
  const parsed = v.safeParse(schema, data);
  return parsed.success ? parsed.output : undefined;
}
