import { t, type Word } from '../words';

const WORDS: Readonly<Record<string, Word>> = {
  subject: 'fact.subject',
  status: 'fact.status',
  rawStatus: 'fact.status',
  priority: 'fact.priority',
  channel: 'fact.channel',
  assignee: 'fact.assignee',
  team: 'fact.team',
  requester: 'fact.requester',
  tags: 'fact.tags',
  type: 'fact.type',
  createdAt: 'fact.createdAt',
  updatedAt: 'fact.updatedAt',
  path: 'fact.path',
  number: 'fact.number',
  id: 'fact.number',
  madeFor: 'fact.madeFor',
  rawPriority: 'fact.priority',
  createdBy: 'fact.createdBy',
  solvedAt: 'fact.solvedAt',
  isSpam: 'fact.isSpam',
  isDeleted: 'fact.isDeleted',
  isTest: 'fact.isTest',
  mergedInto: 'fact.mergedInto',
  messages: 'fact.messages',
  history: 'fact.history',
  events: 'fact.history',
  timeZone: 'fact.timeZone',
  dateOrder: 'fact.dateOrder',
  access: 'fact.access',
  nativeDeadlines: 'fact.nativeDeadlines',
};

/** What people call a fact; a name no word is known for is shown as adapters write it. */
export function factWords(name: string): string {
  const word = WORDS[name];
  return word ? t(word) : name;
}
