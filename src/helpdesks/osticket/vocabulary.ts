import type { Vocabulary } from '../contract';

/**
 * Statuses, priorities and sources of a new install, in the languages its data is loaded in. Names are the admin's to change: others
 * stay raw until the user maps them.
 */
export const vocabulary: Vocabulary = {
  status: {
    open: 'open',
    offen: 'open',
    ouvert: 'open',
    açik: 'open',
    باز: 'open',
    resolved: 'solved',
    gelöst: 'solved',
    résolu: 'solved',
    çözüldü: 'solved',
    'حل شده': 'solved',
    closed: 'closed',
    geschlossen: 'closed',
    fermé: 'closed',
    kapali: 'closed',
    kapatildi: 'closed',
    بسته: 'closed',
    archived: 'closed',
    deleted: 'closed',
  },
  priority: {
    low: 'low',
    niedrig: 'low',
    basse: 'low',
    düşük: 'low',
    کم: 'low',
    normal: 'normal',
    normale: 'normal',
    معمولی: 'normal',
    high: 'high',
    hoch: 'high',
    haute: 'high',
    yüksek: 'high',
    زیاد: 'high',
    emergency: 'urgent',
    notfall: 'urgent',
    urgence: 'urgent',
    acil: 'urgent',
    اضطراری: 'urgent',
  },
  channel: { web: 'web', email: 'email', phone: 'phone', api: 'api', other: 'other' },
};
