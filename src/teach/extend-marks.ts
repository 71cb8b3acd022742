import type { MessageKind, MessagesRule } from '@/domain/packs/pack';
import { itemsOf } from '@/helpdesks/pack/messages';
import { chainOf } from './items';
import { markOf } from './marks';

/** Adds what one more message of a kind is told by, among messages that are known already. */
export function extendMarks(rule: MessagesRule, kind: MessageKind, element: Element, doc: Document): MessagesRule {
  if (kind !== 'note' && kind !== 'agent' && kind !== 'customer') return rule;
  const items = itemsOf(doc, rule);
  const around = new Set(chainOf(element));
  const item = items.find((one) => around.has(one));
  const mark =
    item &&
    markOf(
      item,
      items.filter((one) => one !== item),
      kind,
    );
  const known = rule.marks[kind] ?? [];
  if (!mark || known.some((one) => JSON.stringify(one) === JSON.stringify(mark))) return rule;
  return { ...rule, marks: { ...rule.marks, [kind]: [...known, mark].slice(-8) } };
}
