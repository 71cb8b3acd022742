import type { Vocabulary } from '../contract';

/** GLPI's statuses (constants of CommonITILObject) and request sources, by the numbers its fields hold. */
export const vocabulary: Vocabulary = {
  status: {
    '1': 'new',
    '2': 'open',
    '3': 'open',
    '4': 'pending',
    '5': 'solved',
    '6': 'closed',
    '10': 'pending',
  },
  priority: { '1': 'low', '2': 'low', '3': 'normal', '4': 'high', '5': 'urgent', '6': 'urgent' },
  channel: { '1': 'web', '2': 'email', '3': 'phone', '4': 'other', '5': 'other', '6': 'other' },
};
