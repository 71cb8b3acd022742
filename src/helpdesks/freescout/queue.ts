import type { Page, Place, Reading } from '../contract';
import { lookBy, ofRows } from '../kit/look';
import { factsOf } from '../kit/observe';
import { text, tidy, tooltip } from '../kit/text';
import { textTimes } from '../kit/text-times';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

const observed = lookBy('freescout');

interface Row {
  readonly id: string;
  readonly row: Element;
}

export const rowsIn = (doc: Document): readonly Row[] =>
  [...doc.querySelectorAll('table.table-conversations tr.conv-row[data-conversation_id]')].flatMap((row) => {
    const id = row.getAttribute('data-conversation_id');
    return id && /^[1-9]\d*$/.test(id) ? [{ id, row }] : [];
  });

/** A row marks active and spam; pending and closed look alike. */
function statusOf(row: Element): string | undefined {
  if (row.classList.contains('conv-active')) return 'active';
  return row.classList.contains('conv-spam') ? 'spam' : undefined;
}

/** The subject alone: badges, counters and tags stand in elements of their own. */
function subjectOf(row: Element): string | undefined {
  const words = [...(row.querySelector('td.conv-subject p')?.childNodes ?? [])]
    .filter((node) => node.nodeType === 3)
    .map((node) => node.textContent ?? '');
  return tidy(words.join(' ')) || undefined;
}

/** "Last reply by Customer<br/>Nov 21, 2026 15:30": the time of the last reply, under words in the agent's language. */
const lastReply = (row: Element): string | undefined =>
  tooltip(row.querySelector('td.conv-date a'))
    ?.split(/<br\s*\/?>/)
    .at(-1);

const icon = (row: Element): string | undefined =>
  row.querySelector('td.conv-subject .glyphicon-earphone') ? 'phone' : undefined;

export function readRows(page: Page, place: Place): Reading {
  const rows = rowsIn(page.doc);
  const texts = rows.flatMap(({ row }) => lastReply(row) ?? []);
  const times = textTimes(
    texts.map((written) => ({ text: written })),
    page,
  );
  const looks = rows.map(({ id, row }) => {
    const rawStatus = statusOf(row);
    const updated = times.read(lastReply(row));
    const owner = row.querySelector('td.conv-owner');
    const name = owner ? text(owner, 'a') : undefined;
    const { facts } = factsOf({
      path: ticketPath(basePath(place.site), id),
      number: text(row, 'td.conv-number')?.replace(/^#\s*/, ''),
      subject: subjectOf(row),
      rawStatus,
      status: inVocabulary(vocabulary.status, rawStatus),
      channel: inVocabulary(vocabulary.channel, icon(row)),
      assignee: owner ? { role: 'agent' as const, ...(name ? { name } : {}) } : undefined,
      updatedAt: updated?.at,
    });
    const precision = updated ? { precision: { updatedAt: updated.precision } } : {};
    return observed(page, place, id, 'queue-page', { facts, ...precision });
  });
  return ofRows(looks);
}
