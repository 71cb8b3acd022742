import { tidy } from '../kit/text';

/**
 * The box of a ticket's facts: labels are translated and nothing has a name, but the order is fixed. The queue is the one value that
 * links to a queue; before it stand priority, lock, perhaps "pending till", and the state.
 */
export interface Information {
  readonly created: string | undefined;
  readonly age: string | undefined;
  readonly state: string | undefined;
  readonly priority: string | undefined;
  readonly queue: string | undefined;
  /** Full name of the owner, whose title ends in the login: "Amara Okafor (amara)". */
  readonly owner: { readonly name: string; readonly login: string } | undefined;
}

const words = (element: Element | undefined): string | undefined => tidy(element?.textContent ?? '') || undefined;

/** Values of the set of fields that holds the queue, in order. */
function valuesOf(doc: Document): readonly Element[] {
  const link = doc.querySelector('fieldset p.Value a[href*="AgentTicketQueue"]');
  return [...(link?.closest('fieldset')?.querySelectorAll('p.Value') ?? [])];
}

/** The people stand in a later set of fields. */
function ownerIn(doc: Document): Information['owner'] {
  const facts = doc.querySelector('fieldset p.Value a[href*="AgentTicketQueue"]')?.closest('fieldset');
  const later = [...doc.querySelectorAll('fieldset p.Value[title]')].filter(
    (value) => value.closest('fieldset') !== facts,
  );
  for (const value of later) {
    const [, name, login] = /^(.+) \(([^()\s]+)\)$/.exec(tidy(value.getAttribute('title') ?? '')) ?? [];
    if (name && login && words(value)?.startsWith(name)) return { name, login };
  }
  return undefined;
}

export function readInformation(doc: Document): Information {
  const values = valuesOf(doc);
  const queueAt = values.findIndex((value) => value.querySelector('a[href*="AgentTicketQueue"]') !== null);
  const isPending = values[queueAt - 3]?.querySelector('br') !== null && queueAt >= 4;
  const stateAt = queueAt - (isPending ? 4 : 3);
  const before = values.slice(0, Math.max(0, stateAt));
  // Age and creation stand together, the age first.
  const createdAt = before.findIndex((value) => /\d{1,2}[:.]\d\d/.test(value.textContent ?? ''));
  return {
    created: words(values[createdAt]),
    age: createdAt > 0 ? words(values[createdAt - 1]) : undefined,
    state: stateAt >= 0 ? words(values[stateAt]) : undefined,
    priority: queueAt >= 1 ? words(values[queueAt - 1]) : undefined,
    queue: queueAt >= 0 ? words(values[queueAt]) : undefined,
    owner: ownerIn(doc),
  };
}
