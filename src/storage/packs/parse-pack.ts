import * as v from 'valibot';
import type { Pack } from '@/domain/packs/pack';
import type { Problem } from '@/domain/problem';
import { isHeavierThan } from '@/messaging/parse/weigh';
import { PACK_SCHEMA, packSchema } from './pack-schema';

/** The heaviest pack, in bytes. */
export const MOST_PACK_BYTES = 64 * 1024;

const SENTENCES = {
  'pack.foreign': 'This is not a Helpclock site pack. Choose a file that was exported as one.',
  'pack.large': 'This pack is larger than 64 KB, which no site needs. It was not read.',
  'pack.newer': 'This pack was made by a newer Helpclock. Update Helpclock, then open it again.',
  'pack.shape': 'At {field} this pack holds something that Helpclock does not know. It was not taken.',
  'pack.selector-empty': 'The selector at {field} is empty.',
  'pack.selector-long': 'The selector at {field} is longer than 400 characters.',
  'pack.selector-complex': 'The selector at {field} asks more than a pack may, since it could slow the page down.',
  'pack.selector-bad': 'The selector at {field} cannot be read.',
  'pack.address-long': 'The address at {field} is too long.',
  'pack.address-bad': 'The address at {field} cannot be read. Write a path such as /tickets/:id.',
  'pack.host-bad': 'At {field} there must be the origin of a helpdesk, such as https://desk.example.com.',
  'pack.spot-unclear': 'At {field} there must be one of a selector, a label and a column, and only one.',
  'pack.words-many': 'There are more than 200 words at {field}.',
  'pack.zone-unknown': 'At {field} there is a time zone that does not exist.',
} as const;

type ProblemId = keyof typeof SENTENCES;

/** Why a pack is not taken. Nothing of it is kept. */
export interface PackProblem extends Problem {
  readonly id: ProblemId;
}

const packProblem = (id: ProblemId, field = ''): PackProblem => ({
  id,
  values: { field },
  sentence: SENTENCES[id].replace('{field}', field),
});

const isKnown = (id: string): id is ProblemId => Object.hasOwn(SENTENCES, id);

/** A path is the stranger's own text: the keys of a vocabulary may be anything. */
const MOST_FIELD = 60;

function problemOf(issue: v.BaseIssue<unknown>): PackProblem {
  const field = (v.getDotPath(issue) ?? '').slice(0, MOST_FIELD).toWellFormed();
  const id = `pack.${issue.message}`;
  return packProblem(isKnown(id) ? id : 'pack.shape', field);
}

export type ParsedPack = { readonly pack: Pack } | { readonly problem: PackProblem };

const memberOf = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/** Reads what claims to be a pack. All of it is right, or it is refused with the first reason. Never throws. */
export function parsePack(value: unknown): ParsedPack {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: packProblem('pack.foreign') };
  const schema = memberOf(value, 'schema');
  if (typeof schema !== 'number' || memberOf(value, 'ticket') === undefined)
    return { problem: packProblem('pack.foreign') };
  if (schema > PACK_SCHEMA) return { problem: packProblem('pack.newer') };
  if (isHeavierThan(value, MOST_PACK_BYTES)) return { problem: packProblem('pack.large') };
  const parsed = v.safeParse(packSchema, value, { abortEarly: true });
  return parsed.success ? { pack: parsed.output } : { problem: problemOf(parsed.issues[0]) };
}

/** Reads a pack from a file's text. */
export function parsePackText(text: string): ParsedPack {
  if (text.length > MOST_PACK_BYTES) return { problem: packProblem('pack.large') };
  try {
    return parsePack(JSON.parse(text));
  } catch {
    return { problem: packProblem('pack.foreign') };
  }
}

/** A pack as a file's text: for people to read and to change. */
export const packText = (pack: Pack): string => `${JSON.stringify(pack, undefined, 2)}\n`;
