import type { Vocabulary } from '../contract';

/** The states and priorities OTRS and Znuny set up, in English and German; the page translates them. */
export const vocabulary: Vocabulary = {
  status: {
    new: 'new',
    neu: 'new',
    open: 'open',
    offen: 'open',
    'pending reminder': 'pending',
    'warten zur erinnerung': 'pending',
    'pending auto close+': 'pending',
    'warten auf erfolgreich schließen': 'pending',
    'pending auto close-': 'pending',
    'warten auf erfolglos schließen': 'pending',
    'closed successful': 'closed',
    'erfolgreich geschlossen': 'closed',
    'closed unsuccessful': 'closed',
    'erfolglos geschlossen': 'closed',
    'closed with workaround': 'closed',
    merged: 'closed',
    zusammengefasst: 'closed',
    removed: 'closed',
    entfernt: 'closed',
  },
  priority: {
    '1 very low': 'low',
    '1 sehr niedrig': 'low',
    '2 low': 'low',
    '2 niedrig': 'low',
    '3 normal': 'normal',
    '4 high': 'high',
    '4 hoch': 'high',
    '5 very high': 'urgent',
    '5 sehr hoch': 'urgent',
  },
  channel: { email: 'email', phone: 'phone', internal: 'other', chat: 'chat', web: 'web', sms: 'sms' },
};

/** Numbers of the priorities as they are set up. */
export const PRIORITY_NUMBERS: Readonly<Record<string, string>> = {
  '1': '1 very low',
  '2': '2 low',
  '3': '3 normal',
  '4': '4 high',
  '5': '5 very high',
};
