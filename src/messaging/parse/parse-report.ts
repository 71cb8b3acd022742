import * as v from 'valibot';
import type { PageReport, PageState } from '../protocol';
import { keyPart, nameUpTo } from './scalars';

export const STATES: readonly PageState[] = [
  'ok',
  'not-a-ticket',
  'loading',
  'gone',
  'login-expired',
  'forbidden',
  'unanswered',
  'not-json',
  'rate-limited',
  'offline',
  'server-error',
  'unreadable',
];

const names = v.pipe(v.array(nameUpTo(60)), v.maxLength(60));

const schema = v.object({
  site: keyPart,
  page: v.picklist(['ticket', 'queue', 'json']),
  state: v.picklist(STATES),
  read: names,
  missing: names,
}) satisfies v.GenericSchema<unknown, PageReport>;

export function parsePageReport(data: unknown): PageReport | undefined {
  const parsed = v.safeParse(schema, data);
  return parsed.success ? parsed.output : undefined;
}
