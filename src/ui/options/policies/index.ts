import type { Section } from '../section';
import { Policies } from './policies';

export const policies: Section = {
  id: 'policies',
  title: 'options.policies.title',
  lead: 'options.policies.lead',
  Body: Policies,
};
