import type { PolicyConditions } from '@/domain/sla/policy';
import { isolate } from '../../format/isolate';
import { t, type Word } from '../../words';
import { channelText, priorityText } from './fact-words';

const join = (words: readonly string[]): string => words.join(t('list.comma'));
const named = (words: readonly string[]): string => join(words.map(isolate));

/** Which tickets a policy is for, in words. */
export function conditionsSentence(conditions: PolicyConditions): string {
  const { priority, channel, tagsAny, tagsAll, tagsNone, team, helpdesk } = conditions;
  const part = (word: Word, list: readonly string[] | undefined, tell: (list: readonly string[]) => string) =>
    list ? [t(word, { list: tell(list) })] : [];
  const parts = [
    ...part('options.policies.forPriority', priority?.map(priorityText), join),
    ...part('options.policies.forChannel', channel?.map(channelText), join),
    ...part('options.policies.forTeam', team, named),
    ...part('options.policies.forHelpdesk', helpdesk, named),
    ...part('options.policies.forTagsAny', tagsAny, named),
    ...part('options.policies.forTagsAll', tagsAll, named),
    ...part('options.policies.forTagsNone', tagsNone, named),
  ];
  return parts.length === 0 ? t('options.policies.forAll') : parts.join(' · ');
}
