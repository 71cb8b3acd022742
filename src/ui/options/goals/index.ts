import type { Section } from '../section';
import { Goals } from './goals';

export const goals: Section = { id: 'goals', title: 'options.goals.title', lead: 'options.goals.lead', Body: Goals };
