import type { Problem } from '@/domain/problem';

const SENTENCES = {
  'archive.foreign': 'This is not a Helpclock file. Choose a backup or an exchange file that Helpclock made.',
  'archive.newer': 'This file was made by a newer version of Helpclock. Update Helpclock, then open it again.',
  'archive.truncated': 'This file is cut off: its end is missing. Copy or download it again.',
  'archive.damaged': 'This file was changed or damaged after it was made. Use another copy.',
  'archive.passphrase-needed': 'This file is protected. Enter the passphrase it was made with.',
  'archive.passphrase-wrong': 'The passphrase does not open this file. Check it and try again.',
} as const;

export type ArchiveProblemId = keyof typeof SENTENCES;

/** Why a file cannot be taken in. Nothing of it was stored. */
export interface ArchiveProblem extends Problem {
  readonly id: ArchiveProblemId;
}

export const archiveProblem = (id: ArchiveProblemId): ArchiveProblem => ({ id, values: {}, sentence: SENTENCES[id] });

export const isProblem = (value: object): value is ArchiveProblem => 'sentence' in value;
