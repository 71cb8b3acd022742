import type { Section } from '../section';
import { Counting } from './counting';

export const counting: Section = {
  id: 'counting',
  title: 'options.counting.title',
  lead: 'options.counting.lead',
  Body: Counting,
};
