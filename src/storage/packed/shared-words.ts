/**
 * Words that most records have: a packed record names them by their place here. It says how many there were when it was written, so words may
 * be added at the end. Never move, change or remove one: stored records would say something else.
 */
export const SHARED_WORDS: readonly (string | boolean)[] = [
  // Where and how finely a fact was read.
  ...['json exact', 'ticket-page exact', 'ticket-page minute', 'ticket-page relative'],
  ...['queue-page exact', 'queue-page minute', 'queue-page relative', 'import exact', 'import minute'],
  // Facts.
  ...['path', 'number', 'subject', 'status', 'rawStatus', 'priority', 'rawPriority', 'channel', 'type', 'assignee'],
  ...['team', 'requester', 'tags', 'createdAt', 'createdBy', 'updatedAt', 'solvedAt'],
  // What happened, how finely its time was read, and where.
  ...['created exact json', 'message exact json', 'status exact json', 'reopened exact json', 'assigned exact json'],
  ...['priority exact json', 'tags exact json', 'survey-sent exact json', 'rating exact json'],
  ...['created exact ticket-page', 'message exact ticket-page', 'status exact ticket-page'],
  ...['created minute ticket-page', 'message minute ticket-page', 'status minute ticket-page'],
  ...['created exact import', 'status exact import', 'created minute import', 'status minute import'],
  // What is told of an event.
  ...['actor', 'isPublic', 'raw', 'isObserved', 'nth', 'score', 'scale', 'into', 'from'],
  // Values.
  ...[true, false, 'new', 'open', 'pending', 'hold', 'solved', 'closed', 'low', 'normal', 'high', 'urgent'],
  ...['email', 'web', 'chat', 'messaging', 'sms', 'phone', 'social', 'api', 'other', 'question', 'incident', 'problem'],
  ...['task', 'good-bad', '5-point'],
];
