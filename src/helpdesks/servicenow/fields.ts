import type { Instant } from '@/domain/time/instant';
import { asText, at, type Json } from '../kit/json';
import { readUtc } from '../kit/read-instant';

/** Every field comes twice: as stored, and as the agent reads it. Times are stored in UTC and shown in the agent's zone. */
export const stored = (row: unknown, name: string): string | undefined =>
  asText(at(row, name, 'value')) ?? (typeof at(row, name) === 'string' ? asText(at(row, name)) : undefined);

export const shown = (row: unknown, name: string): string | undefined => asText(at(row, name, 'display_value'));

export const timeIn = (row: Json, name: string): Instant | undefined => readUtc(stored(row, name));
