import type { Priority, Status } from '@/domain/tickets/facts';

const STATUS: Readonly<Record<Status, string>> = {
  new: 'new, neu, nouveau, nuevo, yeni, جدید, تازه',
  open: 'open, reopened, in progress, active, offen, in bearbeitung, ouvert, en cours, abierto, açık, yeniden açıldı, işlemde, devam ediyor, باز, در حال بررسی, در حال انجام',
  pending:
    'pending, waiting, waiting for customer, waiting on customer, awaiting reply, feedback, stalled, wartend, wartet auf kunde, rückfrage, en attente, pendiente, beklemede, bekliyor, müşteri bekleniyor, در انتظار, منتظر مشتری',
  hold: 'on hold, hold, zurückgestellt, suspendu, askıda, معلق',
  solved: 'solved, resolved, gelöst, erledigt, résolu, resuelto, çözüldü, حل شده, حل‌شده',
  closed:
    'closed, done, rejected, archived, geschlossen, abgelehnt, fermé, cerrado, kapalı, kapandı, kapatıldı, بسته, بسته شده',
};
const PRIORITY: Readonly<Record<Priority, string>> = {
  low: 'low, niedrig, basse, baja, düşük, کم, پایین',
  normal: 'normal, medium, mittel, normale, moyenne, media, orta, عادی, متوسط, معمولی',
  high: 'high, hoch, haute, alta, yüksek, بالا, زیاد',
  urgent: 'urgent, critical, immediate, emergency, dringend, sofort, urgente, acil, kritik, فوری, اضطراری, بحرانی',
};

const byWord = <T extends string>(words: Readonly<Record<T, string>>): Readonly<Record<string, T>> =>
  Object.fromEntries(
    (Object.entries(words) as [T, string][]).flatMap(([ours, list]) => list.split(', ').map((word) => [word, ours])),
  );

/** What statuses and priorities are usually called. A new pack starts with these, to be read and corrected; nothing is looked up here later. */
export const COMMON_WORDS = { status: byWord(STATUS), priority: byWord(PRIORITY), channel: {} } as const;
