import type { Section } from '../section';
import { People } from './people';

export const people: Section = {
  id: 'people',
  title: 'options.people.title',
  lead: 'options.people.lead',
  Body: People,
};
